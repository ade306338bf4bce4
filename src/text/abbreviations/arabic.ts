import { words } from './words.js';

/** Arabic short forms without their last stop, without harakat and tatweel, by what the stop after them means. */
export const arabicAbbreviations = {
  /**
   * Before a name or a number: titles (دكتور أستاذ مهندس لواء عميد عقيد…), page, part, number, telephone, post box,
   * companies. Single letters count without being listed.
   */
  never: words('أ.د ا.د أ.م أ.م.د د.م ص.ب ت.ف ش.م.م ش.م.ك ش.م.ل ش.ذ.م.م ذ.م.م ج.م.ع أ.ف.ب د.ب.أ أ.ب صص'),
  /** Eras and measures after a number, and "etc.": they also stand at the end, so what follows decides. */
  maybe: words('م ه ق.م ق.ه ب.م ق.ظ ب.ظ كم كلم كغ كجم غ جم سم مم ملم م2 كم2 الخ إلخ ألخ اهـ'),
} as const;

/** Names of Latin letters, which stand for initials: جورج دبليو. بوش, روي في. واد. */
export const arabicLetterNames: ReadonlySet<string> = words(`
  بي سي دي إي إف أف جي إتش أتش آي أي جيه جاي كي كيه إل أل إم أم إن أن أو كيو آر أر إس أس تي يو في دبليو إكس أكس واي`);

/**
 * Words that open an Arabic sentence. Prepositions are not among them: they go on after a unit as often as they begin.
 */
export const arabicOpeners: ReadonlySet<string> = words(`
  كما ثم لكن لكنه لكنها ولكن إن إنه إنها قال قالت أضاف أضافت هذا هذه ذلك تلك أما لم لن ليس ليست هناك قد لقد هو هي
  هم نحن أنا كان كانت بينما بعدها لذلك لذا إذا حتى عندما حين`);

/** Verbs after a quoted question or cry that say whose it was: «لماذا؟» تساءلت. And what introduces a source. */
export const arabicSpeech: ReadonlySet<string> = words(`
  قال قالت قالوا سأل سألت تساءل تساءلت صرخ صرخت هتف هتفت هتفوا صاح صاحت أجاب أجابت رد ردت علق علقت
  كتب كتبت يقول تقول يسأل تسأل يتساءل تتساءل حسبما بحسب وفق وفقا`);
