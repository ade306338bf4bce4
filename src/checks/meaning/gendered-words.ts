export type Gender = 'male' | 'female';

/** Verbs of news by their third person: past of a man and of a woman, imperfect without its first letter; English forms. */
const LEXEMES: readonly (readonly [past: string, pastOfWoman: string, imperfect: string, english: string])[] = [
  ['قال', 'قالت', 'قول', 'said says'],
  ['اضاف', 'اضافت', 'ضيف', 'added adds'],
  ['اوضح', 'اوضحت', 'وضح', 'explained explains clarified'],
  ['اكد', 'اكدت', 'ؤكد', 'stressed affirmed emphasized emphasised asserted confirmed'],
  ['ذكر', 'ذكرت', 'ذكر', 'mentioned'],
  ['اشار', 'اشارت', 'شير', 'pointed noted indicated'],
  ['صرح', 'صرحت', 'صرح', 'stated declared'],
  ['اعلن', 'اعلنت', 'علن', 'announced'],
  ['تابع', 'تابعت', 'تابع', 'continued'],
  ['اعتبر', 'اعتبرت', 'عتبر', 'considered'],
  ['طالب', 'طالبت', 'طالب', 'demanded'],
  ['دعا', 'دعت', 'دعو', 'called urged invited'],
  ['كتب', 'كتبت', 'كتب', 'wrote writes'],
  ['حذر', 'حذرت', 'حذر', 'warned warns'],
  ['نفي', 'نفت', 'نفي', 'denied denies'],
  ['كشف', 'كشفت', 'كشف', 'revealed disclosed'],
  ['وصف', 'وصفت', 'صف', 'described describes'],
  ['اتهم', 'اتهمت', 'تهم', 'accused'],
  ['رفض', 'رفضت', 'رفض', 'refused rejected'],
  ['اعترف', 'اعترفت', 'عترف', 'admitted confessed'],
  ['توفي', 'توفيت', 'توفي', 'died'],
  ['تزوج', 'تزوجت', 'تزوج', 'married'],
  ['فاز', 'فازت', 'فوز', 'won'],
  ['التقي', 'التقت', 'لتقي', 'met'],
  ['غادر', 'غادرت', 'غادر', 'left'],
  ['وصل', 'وصلت', 'صل', 'arrived'],
  ['عاد', 'عادت', 'عود', 'returned'],
  ['اصبح', 'اصبحت', 'صبح', 'became'],
  ['انضم', 'انضمت', 'نضم', 'joined'],
  ['تخرج', 'تخرجت', 'تخرج', 'graduated'],
  ['استقال', 'استقالت', 'ستقيل', 'resigned'],
  ['ترشح', 'ترشحت', 'ترشح', 'ran stood'],
  ['طلب', 'طلبت', 'طلب', 'asked requested'],
  ['شارك', 'شاركت', 'شارك', 'participated'],
  ['انتقد', 'انتقدت', 'نتقد', 'criticized criticised'],
  ['وعد', 'وعدت', 'عد', 'promised'],
  ['قرر', 'قررت', 'قرر', 'decided'],
  ['عاش', 'عاشت', 'عيش', 'lived'],
  ['اقسم', 'اقسمت', 'قسم', 'vowed swore'],
  ['اخبر', 'اخبرت', 'خبر', 'told informed'],
  ['ابلغ', 'ابلغت', 'بلغ', 'told informed'],
  ['غرد', 'غردت', 'غرد', 'tweeted'],
  ['سافر', 'سافرت', 'سافر', 'travelled traveled flew'],
  ['ابتسم', 'ابتسمت', 'بتسم', 'smiled'],
  ['بكي', 'بكت', 'بكي', 'cried wept'],
  ['ضحك', 'ضحكت', 'ضحك', 'laughed'],
  ['تساءل', 'تساءلت', 'تساءل', 'wondered'],
  ['اجاب', 'اجابت', 'جيب', 'answered replied'],
  ['زعم', 'زعمت', 'زعم', 'claimed alleged'],
  ['اعرب', 'اعربت', 'عرب', 'expressed voiced'],
  ['شدد', 'شددت', 'شدد', 'stressed'],
  ['اقترح', 'اقترحت', 'قترح', 'suggested proposed'],
  ['هدد', 'هددت', 'هدد', 'threatened'],
  ['اعتذر', 'اعتذرت', 'عتذر', 'apologised apologized'],
  ['انسحب', 'انسحبت', 'نسحب', 'withdrew'],
  ['هرب', 'هربت', 'هرب', 'fled escaped'],
  ['اصيب', 'اصيبت', 'صاب', 'injured wounded'],
  ['استقبل', 'استقبلت', 'ستقبل', 'received welcomed'],
  ['زار', 'زارت', 'زور', 'visited'],
  ['اشتري', 'اشترت', 'شتري', 'bought'],
  ['باع', 'باعت', 'بيع', 'sold'],
  ['خسر', 'خسرت', 'خسر', 'lost'],
  ['احرز', 'احرزت', 'حرز', 'scored'],
  ['اعتقد', 'اعتقدت', 'عتقد', 'believed thought'],
  ['ادعي', 'ادعت', 'دعي', 'claimed alleged'],
];

interface ArabicVerb {
  readonly gender: Gender;
  /** The first English form of each verb that translates it. */
  readonly english: readonly string[];
}

/** Forms in either language; an English form stands for the first of its verb. */
export const VERBS: {
  readonly arabic: ReadonlyMap<string, ArabicVerb>;
  readonly english: ReadonlyMap<string, string>;
} = {
  arabic: new Map(
    LEXEMES.flatMap(([past, pastOfWoman, imperfect, english]): (readonly [string, ArabicVerb])[] => {
      const first = [english.split(' ')[0]!];
      return [
        [past, { gender: 'male', english: first }],
        [pastOfWoman, { gender: 'female', english: first }],
        [`ي${imperfect}`, { gender: 'male', english: first }],
        [`ت${imperfect}`, { gender: 'female', english: first }],
      ];
    }),
  ),
  english: new Map(
    LEXEMES.flatMap(([, , , english]) => {
      const forms = english.split(' ');
      return forms.map((form) => [form, forms[0]!] as const);
    }),
  ),
};

interface GenderedNoun {
  /** Alternatives of a regular expression. */
  readonly male: string;
  readonly female: string;
  /** The gender of a folded Arabic word for it; undefined for any other word. */
  readonly arabic: (word: string) => Gender | undefined;
}

/** Words for a person that tell the gender in both languages. */
export const GENDERED_NOUNS: readonly GenderedNoun[] = [
  noun('spokesman|spokesmen', 'spokeswoman|spokeswomen', 'متحدث|ناطق'),
  noun('mr', 'mrs|ms|miss|lady|madam', 'سيد'),
  noun('actor', 'actress', 'ممثل'),
  noun('prince', 'princess', 'امير'),
  noun('king', 'queen', 'ملك'),
  noun('policeman', 'policewoman', 'شرطي'),
];

function noun(male: string, female: string, stem: string): GenderedNoun {
  const form = new RegExp(`^[وفبلك]?(?:ال|لل)?(?:${stem})(ه|تها?|ات)?(?:ين|ون|ان|ا|ها|هم)?$`);
  return {
    male,
    female,
    arabic(word) {
      const match = form.exec(word);
      return match ? (match[1] ? 'female' : 'male') : undefined;
    },
  };
}
