import type { Span } from '../../text/span.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';

/** What negates on either side of a pair: the words, and how many of them are sure to. */
const negations = perPair((pair: AnalysedPair) => ({ arabic: arabicNegations(pair), english: englishNegations(pair) }));

/** The Arabic denies what the English says. */
export const negationDropped: PairCheck = {
  id: 'negation-dropped',
  category: 'accuracy/mistranslation',
  severity: 'critical',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: { source: 'لم تعلن موسكو موقفها بعد.', target: 'Moscow has announced its position.' },
  run(pair) {
    const { arabic, english } = negations(pair);
    const sure = arabic.filter(({ sure }) => sure);
    const [first] = sure;
    if (!first || sure.length <= english.length) return [];
    const level = english.length === 0 && !pair.english.some(({ lower }) => WEAK.test(lower)) ? 'error' : 'warning';
    if (level === 'warning' && sure.length < english.length + 1) return [];
    return [
      {
        side: 'source',
        start: first.start,
        end: first.end,
        level,
        reason: { key: 'check.negation-dropped.word', values: { word: pair.source.slice(first.start, first.end) } },
      },
    ];
  },
};

/** The English denies what the Arabic says. */
export const negationAdded: PairCheck = {
  id: 'negation-added',
  category: 'accuracy/mistranslation',
  severity: 'critical',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: { source: 'أعلنت موسكو موقفها أمس.', target: 'Moscow did not announce its position yesterday.' },
  run(pair) {
    const { arabic, english } = negations(pair);
    const plain = english.filter(({ plain }) => plain);
    const [first] = plain;
    if (!first || arabic.length > 0) return [];
    return [
      {
        side: 'target',
        start: first.start,
        end: first.end,
        level: pair.sourceWords.some(({ text }) => DENYING.test(text)) ? 'warning' : 'error',
        reason: { key: 'check.negation-added.word', values: { word: pair.target.slice(first.start, first.end) } },
      },
    ];
  },
};

/** Words that may carry a denial along: too far to, but for, little, yet, still. */
const WEAK =
  /^(far|than|too|but|little|few|yet|off|out|free|short|any|anything|anyone|ever|even|still|last|alone|keeps?|kept|remain(?:s|ed|ing)?|before|less|over)$/;

interface ArabicNegation extends Span {
  /** Denies a clause, rather than a word or in a set phrase. */
  readonly sure: boolean;
}

function arabicNegations({ sourceWords: words }: AnalysedPair): ArabicNegation[] {
  return words.flatMap(({ text, start, end }, at): ArabicNegation[] => {
    const next = words[at + 1]?.text ?? '';
    const bare = text.replace(/^[وف](?=.{2})/, '');
    const rest = words.slice(at + 1, at + 8).map((word) => word.text);
    if (/^(لم|لن)$/.test(bare) && /^[يتان]/.test(next))
      return [{ start, end, sure: !only(rest) && !SOFT_VERBS.test(next) }];
    if (/^و?(ليس|ليست|ليسوا|لست|لسنا|ليسا|ليستا)$/.test(text))
      return [{ start, end, sure: !only(rest) && next !== 'فقط' && !/^(سوي|مجرد|فقط)$/.test(next) }];
    if (bare === 'لا') {
      if (LA_PHRASES.test(next))
        return next === 'احد' || next === 'شيء' ? [{ start, end, sure: true }] : [{ start, end, sure: false }];
      return [{ start, end, sure: !only(rest) && /^[ينتا]/.test(next) }];
    }
    if (
      /^(غير|دون|بدون|بلا|عدم|بعدم|لعدم|وعدم|كلا|ولا|والا|الا|لولا|ما|وما|سوي|ابدا|مطلقا|لئلا|لكيلا|بغير)$/.test(
        text,
      ) ||
      /^(عدم|غير|دون)$/.test(bare)
    )
      return [{ start, end, sure: false }];
    if (DENYING.test(bare)) return [{ start, end, sure: false }];
    return [];
  });
}

/** "لم … إلا" says only; "لا … حتى" may say until. */
function only(rest: readonly string[]): boolean {
  return rest.some((word) => /^(الا|سوي|حتي|بل|انما)$/.test(word));
}

/** Still, no doubt, above all, must, as long as: لا يزال, لا شك, لا سيما, لا بد. */
const LA_PHRASES =
  /^(يزال|تزال|يزالون|زال|زالت|سيما|بد|شك|ريب|محاله|غرو|جرم|احد|شيء|باس|سبيل|يكاد|تكاد|يخفي|غني|مفر|حصر|سلكي|مركزي)$/;
const SOFT_VERBS =
  /^(يعد|تعد|يكد|تكد|يزل|تزل|يبق|تبق|يلبث|يفت|يسبق|يكن|تكن|يسع|يجد|تجد|ينج|يتوقف|ينس|ينسي|تنس|يفشل|يتردد|يخل|يمض|يتوان|يبال|يمانع)$/;
const DENYING =
  /^(?:و|ف|ال|وال|بال|ي|ت|س|سي|ست|ل|ب)*(?:نفي|نفت|ينفي|تنفي|نافيا|نافيه|رفض|رفضت|رفضوا|يرفض|ترفض|رافضا|فشل|فشلت|يفشل|فشلوا|عجز|عجزت|يعجز|امتنع|امتنعت|انكر|انكرت|ينكر|منع|منعت|يمنع|تمنع|حظر|حظرت|استبعد|استبعدت|تجنب|يتجنب|نقص|افتقار|يفتقر|تفتقر|مستحيل|استحاله|توقف|توقفت|نادرا|قلما|خلو|خال|خاليه|انعدام|اخفق|اخفقت|تعذر|يتعذر|لولا|فاقد|فقد|ممنوع|يستحيل|مجهول|مجهوله|ضد|معارض|معارضه|سوء|بالكاد|صعب|صعوبه|نفاد|الغاء|الغي|الغيت|محال|حاشا|هيهات|كف|عارض|يعارض)$/;

interface EnglishNegation extends Span {
  /** "not" and its kin on a clause, rather than a word of denying. */
  readonly plain: boolean;
}

function englishNegations({ english }: AnalysedPair): EnglishNegation[] {
  return english.flatMap(({ lower, start, end }, at): EnglishNegation[] => {
    const next = english[at + 1]?.lower ?? '';
    if (/^(not|n't|n’t|cannot|cant|wont|dont)$/.test(lower)) {
      const after = english[at + 1];
      const phrase =
        /^(only|just|least|long|far|much|many|surprisingly|necessarily|unlike|too|so|all|quite|yet|even)$/.test(next) ||
        /^(whether|or)$/.test(english[at - 1]?.lower ?? '') ||
        after?.pos === 'CCONJ' ||
        after?.text === '?';
      return [{ start, end, plain: !phrase }];
    }
    if (lower === 'never') return [{ start, end, plain: next !== 'mind' && next !== 'more' }];
    if (/^(no|none|nobody|nothing|neither|nor|nowhere|without)$/.test(lower)) return [{ start, end, plain: false }];
    if (ENGLISH_DENYING.test(lower) || isNegative(lower) || /(less|less-ly|lessly|lessness|-free)$/.test(lower))
      return [{ start, end, plain: false }];
    return [];
  });
}

/** Words whose beginning denies; under, until, discuss and their like only look so. */
function isNegative(word: string): boolean {
  if (/^(?:un|non-?|dis|mis)[a-z]{4,}$/.test(word))
    return !/^(?:unde|unti|unit|unio|univ|uniq|unif|unanim|discu|distr|displa|dista|disea|disco|missi|miste|discre|dispat|dispos|dispute|disast|mission|missile|disp|dist|disc)/.test(
      word,
    );
  return /^(?:im(?:possib|prob|moral|patien|perfect|mobil)|in(?:activ|complet|direct|effect|evitab|formal|nocen|secur|stabil|visib|abil|accura|adequa|capab|conclus|correct|sufficien|tolera|valid|experienc|appropriat|just|equal|express)|ir(?:regul|relev|respons|revers|repla)|il(?:legal|legit|logic|litera))/.test(
    word,
  );
}

const ENGLISH_DENYING =
  /^(fail(?:s|ed|ing|ure|ures)?|refus(?:e|es|ed|ing|al)|den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing|ion)?|lack(?:s|ed|ing)?|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|unable|hardly|barely|scarcely|rarely|seldom|only|until|unless|except|instead|rather|stop(?:s|ped|ping)?|absence|absent|declin(?:e|es|ed|ing)|abandon(?:s|ed|ing)?|miss(?:es|ed|ing)?|loath|reluctant|halt(?:s|ed)?|exclud(?:e|es|ed|ing)|beyond|zero|against|contrary|impossible|anymore|longer|ignor(?:e|es|ed|ing)|struggl(?:e|es|ed|ing)|despite|regardless|cannot|illegal|wrong|ban(?:s|ned)?|forbid(?:s|den)?|doubt(?:s|ed|ful)?|empty|void|vacant|resist(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|escap(?:e|es|ed|ing)|withh(?:old|eld)|bar(?:s|red)?|elud(?:e|es|ed)|untouched|ceas(?:e|es|ed))$/;
