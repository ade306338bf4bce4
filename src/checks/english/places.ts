/** Countries, territories and cities whose English names take no article. */
export const PLAIN_PLACES: ReadonlySet<string> = new Set(
  (
    'Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus ' +
    'Belgium Benin Bhutan Bolivia Bosnia Botswana Brazil Britain Brunei Bulgaria Burundi Cambodia Cameroon Canada Chad Chile ' +
    'China Colombia Croatia Cuba Cyprus Czechia Denmark Djibouti Ecuador Egypt England Eritrea Estonia Ethiopia Finland France ' +
    'Gabon Georgia Germany Ghana Greece Guatemala Guinea Guyana Haiti Honduras Hungary Iceland India Indonesia Iran Iraq ' +
    'Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Liberia Libya ' +
    'Lithuania Luxembourg Macedonia Madagascar Malawi Malaysia Mali Malta Mauritania Mexico Moldova Mongolia Montenegro ' +
    'Morocco Mozambique Myanmar Namibia Nepal Nicaragua Niger Nigeria Norway Oman Pakistan Palestine Panama Paraguay Peru ' +
    'Poland Portugal Qatar Romania Russia Rwanda Scotland Senegal Serbia Singapore Slovakia Slovenia Somalia Spain ' +
    'Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo Tunisia Turkey Türkiye Turkmenistan Uganda Ukraine ' +
    'Uruguay Uzbekistan Venezuela Vietnam Wales Yemen Zambia Zimbabwe Darfur Gaza Crimea Chechnya Catalonia Sinai ' +
    'Tripoli Benghazi Misrata Sirte Tobruk Derna Sabha Zawiya Moscow Washington London Paris Berlin Rome Madrid Brussels ' +
    'Vienna Geneva Athens Ankara Istanbul Cairo Alexandria Damascus Aleppo Homs Idlib Beirut Baghdad Basra Mosul Erbil ' +
    'Amman Jerusalem Riyadh Jeddah Mecca Medina Doha Manama Muscat Sanaa Aden Hodeidah Khartoum Tunis Algiers Rabat ' +
    'Casablanca Nouakchott Tehran Kabul Islamabad Delhi Beijing Tokyo Seoul Pyongyang Jakarta Kyiv Kiev Minsk Warsaw ' +
    'Prague Budapest Lisbon Dublin Oslo Stockholm Copenhagen Helsinki Nairobi Mogadishu Abuja Pretoria Havana ' +
    'Caracas Ottawa Canberra Europe Asia Africa Dubai Sharjah Ramallah Nablus Hebron Asmara Juba Tashkent'
  ).split(' '),
);
