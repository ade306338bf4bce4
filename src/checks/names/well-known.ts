/** Names of countries, cities and peoples of the news that are spelt one way in English, and of months and days. */
export const WELL_KNOWN: ReadonlySet<string> = new Set(
  (
    'Afghanistan Albania Algeria Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium Bolivia Bosnia ' +
    'Botswana Brazil Britain Bulgaria Cambodia Cameroon Canada Chile China Colombia Croatia Cuba Cyprus Denmark Djibouti Ecuador ' +
    'Egypt England Eritrea Estonia Ethiopia Finland France Georgia Germany Ghana Greece Guatemala Hungary Iceland India Indonesia ' +
    'Iran Iraq Ireland Israel Italy Japan Jordan Kazakhstan Kenya Kosovo Kuwait Latvia Lebanon Liberia Libya Lithuania Macedonia ' +
    'Malaysia Mali Malta Mauritania Mexico Moldova Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal Netherlands Nicaragua ' +
    'Niger Nigeria Norway Oman Pakistan Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda ' +
    'Scotland Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan Tajikistan Tanzania ' +
    'Thailand Tunisia Turkey Turkmenistan Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Wales Yemen Zambia Zimbabwe ' +
    'Africa America Asia Europe Mediterranean Atlantic Pacific Maghreb Levant Balkans Caucasus Sahara Sinai Golan Kurdistan ' +
    'Cairo Alexandria Tripoli Benghazi Tunis Algiers Rabat Casablanca Khartoum Damascus Aleppo Homs Idlib Latakia Beirut Amman Baghdad ' +
    'Basra Mosul Riyadh Jeddah Mecca Doha Dubai Sanaa Aden Jerusalem Ramallah Gaza Nablus Hebron Tehran Ankara Istanbul Moscow London ' +
    'Paris Berlin Brussels Geneva Vienna Rome Madrid Lisbon Athens Warsaw Prague Budapest Stockholm Copenhagen Washington Beijing ' +
    'Tokyo Delhi Islamabad Kabul Jakarta Nairobi Mogadishu Tobruk Sirte Misrata Derna Sebha ' +
    'Egyptian Libyan Syrian Lebanese Jordanian Iraqi Palestinian Tunisian Algerian Moroccan Sudanese Yemeni Saudi Kuwaiti Qatari ' +
    'Emirati Omani Turkish Iranian Russian Chinese American British French German Italian Spanish European African Israeli Kurdish ' +
    'Arabic Arabian Islamic Muslim Christian Ottoman Ukrainian Japanese Indian Pakistani Ethiopian Somali Mauritanian ' +
    'January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday ' +
    'Saturday Sunday Ramadan'
  ).split(' '),
);
