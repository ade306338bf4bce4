import { remembering } from '../../text/remembering.js';

/**
 * Words that hold sentences together and are in nearly every one. They are linked among themselves only: statistics
 * would otherwise make "the" a translation of every noun, and such links say nothing about what belongs together.
 */
export const ENGLISH_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the of in on at to for from by with without about into onto over under between among through during before after ' +
    'against upon within toward towards despite across above below until since as than and or but nor so yet if unless although though because while ' +
    'whereas when where which who whom whose what why how that this these those there here it its itself he him his himself ' +
    'she her hers herself they them their theirs themselves we us our ours ourselves i me my myself you your yours ' +
    'yourself one be is are was were been being am do does did done doing have has had having will would shall should can ' +
    'could might must not no also just only very too more most much many such some any each every all both other another ' +
    'own same then now up out off down again further once ever even still cannot let s t re ve ll d m etc'
  ).split(' '),
);

/** The same for folded Arabic, clitics attached where they usually are. */
export const ARABIC_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'في من على علي الى الي عن مع ب ل ك و ف ثم او ام بل لكن ولكن لا لم لن ما ليس ان انه انها انهم اني انا ' +
    'قد لقد وقد سوف هل هذا هذه هذان ذلك تلك هؤلاء اولئك الذي التي الذين اللذان اللتان اللاتي هو هي هم هن هما نحن انت انتم ' +
    'كان كانت يكون تكون وكان كانوا كما عند عندما حيث حين حينما اذ اذا لو لولا حتي منذ خلال بعد قبل بين دون ضد حول لدي نحو ' +
    'عبر كل بعض اي غير سوي الا انما ايضا كذلك هكذا هناك هنا له لها لهم به بها بهم فيه فيها فيهم عليه عليها عليهم منه منها منهم ' +
    'عنه عنها اليه اليها اليهم لي لك لنا لان لانه لانها بان بانه فان وان وانه وهو وهي وهم وفي ومن وعلي وما ولا ولم كي لكي اما ' +
    'بينما رغم الرغم بالرغم برغم اكثر جدا فقط مثل مما كلا وكانت ومع وهذا وهذه وذلك تحت فوق اثناء ضمن ليست ليسوا يزال تزال يزالون ' +
    'يمكن ويمكن يجب ويجب ينبغي ربما تم يتم وتم ويتم تمت وتمت بشكل بصوره احد احدي'
  ).split(' '),
);

/** Articles and "of" have no word of their own in Arabic; they are never linked. */
export const NEVER_LINKED: ReadonlySet<string> = new Set(['a', 'an', 'the', 'of', 's', 't', 'let']);

/** Whether a folded English word is a function word, perhaps with another written onto it (it's, don't, they're). */
export function isEnglishFunctionWord(word: string): boolean {
  if (ENGLISH_FUNCTION_WORDS.has(word)) return true;
  return word.includes("'") && ENGLISH_FUNCTION_WORDS.has(word.replace(/(n't|'(s|re|ve|ll|d|m))$/, ''));
}

/** Whether a folded Arabic word is a function word, perhaps with a conjunction before it or a pronoun after it. */
export const isArabicFunctionWord: (form: string) => boolean = remembering(isArabicFunction);

function isArabicFunction(form: string): boolean {
  if (ARABIC_FUNCTION_WORDS.has(form)) return true;
  const bare = /^[وف]../.test(form) ? form.slice(1) : form;
  return (
    ARABIC_FUNCTION_WORDS.has(bare) || ARABIC_FUNCTION_WORDS.has(bare.replace(/(ه|ها|هم|هما|هن|ك|كم|نا|ي|ني)$/, ''))
  );
}
