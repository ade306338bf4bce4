/** A project's own words: a text about pearl diving, written for this test, with terms that the lexicon does not have. */
export const approved: readonly { source: string; target: string }[] = [
  { source: 'جمع النوخذة الرجال قبل الفجر.', target: 'The skipper gathered the men before dawn.' },
  { source: 'أمسك السيب الحبل بيديه.', target: 'The hauler held the rope in his hands.' },
  { source: 'غضب النوخذة لأن السفينة تأخرت.', target: 'The skipper was angry because the ship was late.' },
  { source: 'باع الطواش اللؤلؤ في المدينة.', target: 'The broker sold the pearls in the city.' },
  { source: 'كان الهير بعيدا عن الشاطئ.', target: 'The oysterbed was far from the shore.' },
  { source: 'دفع الطواش المال للنوخذة.', target: 'The broker paid the money to the skipper.' },
  { source: 'سحب السيب الغواص إلى سطح الماء.', target: 'The hauler pulled the diver up to the surface of the water.' },
  { source: 'وصلت السفينة إلى الهير عند الظهر.', target: 'The ship reached the oysterbed at noon.' },
  { source: 'طلب النوخذة من السيب أن ينتظر.', target: 'The skipper asked the hauler to wait.' },
  { source: 'زار الطواش السفينة مرتين.', target: 'The broker visited the ship twice.' },
  { source: 'وجدوا في الهير محارا كثيرا.', target: 'They found many oysters in the oysterbed.' },
  { source: 'مرض السيب في الصيف.', target: 'The hauler fell ill in the summer.' },
];

/** The document held back: what tells its sentences apart is mostly those terms. */
export const heldBack: readonly { source: string; target: string }[] = [
  { source: 'لم يتكلم النوخذة.', target: 'The skipper did not speak.' },
  { source: 'لم يتكلم السيب.', target: 'The hauler did not speak.' },
  { source: 'لم يتكلم الطواش.', target: 'The broker did not speak.' },
  { source: 'ثم عاد الطواش إلى بيته.', target: 'Then the broker went back to his house.' },
  { source: 'ثم عاد السيب إلى بيته.', target: 'Then the hauler went back to his house.' },
  { source: 'ثم عاد النوخذة إلى بيته.', target: 'Then the skipper went back to his house.' },
  { source: 'كان الهير خاليا.', target: 'The oysterbed was empty.' },
  { source: 'كان البيت خاليا.', target: 'The house was empty.' },
];
