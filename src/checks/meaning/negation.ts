import { englishStems } from '../../align/lexicon/english.js';
import type { Lexicon } from '../../align/lexicon/load.js';
import { lookUp } from '../../align/lexicon/string-table.js';
import { remembering } from '../../text/remembering.js';
import type { Span } from '../../text/span.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';

/** What negates on either side of a pair, and which of the Arabic's negations nothing in the English renders. */
const negations = perPair((pair: AnalysedPair) => {
  const arabic = arabicNegations(pair);
  const english = englishNegations(pair);
  return { arabic, english, dropped: droppedOf(pair, arabic, unexplained(pair, english)) };
});

/** The Arabic denies what the English says. */
export const negationDropped: PairCheck = {
  id: 'negation-dropped',
  category: 'accuracy/mistranslation',
  severity: 'critical',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: { source: 'لم تعلن موسكو موقفها بعد.', target: 'Moscow has announced its position.' },
  run(pair) {
    const { dropped } = negations(pair);
    if (!dropped) return [];
    const { start, end, level } = dropped;
    const values = { word: pair.source.slice(start, end) };
    return [{ side: 'source', start, end, level, reason: { key: 'check.negation-dropped.word', values } }];
  },
};

/** Without the words of denying that translate an Arabic word of their own: "resist" says يقاوم, and not its لا. */
function unexplained(pair: AnalysedPair, english: readonly EnglishNegation[]): readonly EnglishNegation[] {
  if (english.every(({ plain }) => plain)) return english;
  const own = new Set<number>();
  for (const { source, target, confidence } of pair.links)
    if (
      confidence >= LINKED &&
      !isDenial(pair, source.index, target.index) &&
      isUsual(pair, source.index, target.index)
    )
      own.add(target.start);
  for (const [arabic, words] of OWN_WORDS)
    if (pair.sourceWords.some(({ text }, at) => arabic.test(`${text} ${pair.sourceWords[at + 1]?.text ?? ''}`)))
      for (const { lower, start } of pair.english) if (words.test(lower)) own.add(start);
  return english.filter(({ start, plain }) => plain || !own.has(start));
}

/** Of a word that denies, of one that غير or عدم denies as a word, and of one whose "un-" another word near it says. */
function isDenial({ sourceWords, targetWords, dictionary }: AnalysedPair, at: number, target: number): boolean {
  if (mayDeny(sourceWords[at]!.text) || DENIES_WORD.test(sourceWords[at - 1]?.text ?? '')) return true;
  return (
    isNegative(dictionary.lexicon, targetWords[target]!.text) &&
    sourceWords.slice(Math.max(0, at - BESIDE), at).some(({ text }) => mayDeny(text))
  );
}

/** Words between a denial and what it denies, at most: لم يكن البحر الكاريبي معروفا. */
const BESIDE = 4;

/** Arabic words with the words of denying that they have in English: only, instead, unless, against. */
const OWN_WORDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^[وف]?(?:فقط|وحد(?:ه|ها|هم)|فحسب|مجرد) /, /^only$/],
  [/^و?(?:بدلا|عوضا) /, /^(?:instead|rather)$/],
  [/^(?:ما لم|الا اذا) ?/, /^unless$/],
  [/^و?ضد /, /^against$/],
  [/^[وف]?(?:بدون|دون|بلا) /, /^without$/],
];

interface Dropped extends Span {
  readonly level: 'error' | 'warning';
}

/** The first negation of the Arabic that is without doubt and that no negative word of the English can stand for. */
function droppedOf(
  pair: AnalysedPair,
  arabic: readonly ArabicNegation[],
  english: readonly EnglishNegation[],
): Dropped | undefined {
  const sure = arabic.filter((negation) => negation.sure);
  if (sure.length === 0) return english.length === 0 ? deniedWord(pair, arabic) : deniedUntil(pair, arabic, english);
  const left = new Set(english);
  const unsaid = [...sure];
  for (const negation of byNearness(pair, arabic, english)) {
    if (!left.delete(negation.english)) continue;
    const at = unsaid.indexOf(negation.arabic);
    if (at >= 0) unsaid.splice(at, 1);
  }
  const [first] = unsaid;
  if (!first) return undefined;
  // A plain denial that no other Arabic word explains is this one's, wherever a free translation has put it.
  if ([...left].some(({ plain }) => plain)) return undefined;
  if (isContrast(pair, first) || isCarriedOn(pair, first, sure)) return undefined;
  const place = placeOf(pair, first);
  const softened = pair.english.some(({ lower, start }) => WEAK.test(lower) && isWithin(place, start));
  if (english.length === 0) return { ...span(first), level: softened ? 'warning' : 'error' };
  if (softened) return undefined;
  // Each negative word of the English has another Arabic one, and none stands about there.
  if (left.size > 0 && english.some(({ start }) => isWithin(place, start))) return undefined;
  return left.size === 0 || place !== undefined ? { ...span(first), level: 'warning' } : undefined;
}

/** "A and not B" where the English has "A rather than B". */
function isContrast({ sourceWords, english }: AnalysedPair, { at }: ArabicNegation): boolean {
  return (
    /^و(?:ليس|لا)/.test(sourceWords[at]!.text) && english.some(({ lower }) => /^(?:than|rather|instead)$/.test(lower))
  );
}

/** "They do not steal, trespass or beg": English denies once what Arabic denies verb by verb. */
function isCarriedOn({ sourceWords }: AnalysedPair, { at }: ArabicNegation, sure: readonly ArabicNegation[]): boolean {
  return sourceWords[at]!.text === 'ولا' && sure.some((earlier) => earlier.at < at);
}

/** Not, without or the lack of something that the English has, and nothing negative in all of the English. */
function deniedWord(pair: AnalysedPair, arabic: readonly ArabicNegation[]): Dropped | undefined {
  const found = arabic.find((negation) => {
    const next = pair.sourceWords[negation.at + 1]?.text ?? '';
    return (
      DENIES_WORD.test(pair.sourceWords[negation.at]!.text) &&
      !/^(?:ان|ما|الي|اي|مباشره?|المباشره?)$/.test(next) &&
      saysNext(pair, negation)
    );
  });
  if (!found || pair.english.some(({ lower }) => WEAK.test(lower))) return undefined;
  return { ...span(found), level: 'warning' };
}

/** "Would improve until next week": what the Arabic says not to be until then. */
function deniedUntil(
  { english, target }: AnalysedPair,
  arabic: readonly ArabicNegation[],
  denials: readonly EnglishNegation[],
): Dropped | undefined {
  const found = arabic.find(({ until }) => until);
  if (!found || denials.some(({ start, end }) => !UNTIL.test(target.slice(start, end)))) return undefined;
  if (english.some(({ lower }) => WEAK.test(lower))) return undefined;
  return { ...span(found), level: 'warning' };
}

const UNTIL = /^(?:un)?till?$/i;

/** The English has a usual translation of the very word that is denied: "clear" for غير واضح. */
function saysNext(pair: AnalysedPair, { at }: ArabicNegation): boolean {
  const link = pair.links.find(({ source, confidence }) => source.index === at + 1 && confidence >= LINKED);
  return link !== undefined && isUsual(pair, at + 1, link.target.index);
}

function isUsual({ dictionary, sourceWords, targetWords }: AnalysedPair, source: number, target: number): boolean {
  const known = dictionary.translations(sourceWords[source]!.text);
  return englishStems(targetWords[target]!.text).some(({ text }) => (known.get(text) ?? 0) >= USUAL);
}

/** Weight of the lexicon: the chance that a word stands in the translation of a sentence. */
const USUAL = 0.08;

const DENIES_WORD = /^[وفبلك]?(?:ال)?(?:غير|عدم)$/;

function span({ start, end }: Span): Span {
  return { start, end };
}

/** Arabic negations with English ones, those first that stand where the word links lead. */
function byNearness(
  pair: AnalysedPair,
  arabic: readonly ArabicNegation[],
  english: readonly EnglishNegation[],
): { readonly arabic: ArabicNegation; readonly english: EnglishNegation }[] {
  const taken = new Set<ArabicNegation>();
  const spent = new Set<EnglishNegation>();
  return arabic
    .flatMap((one) => {
      const place = placeOf(pair, one);
      return english.map((other) => ({
        arabic: one,
        english: other,
        distance:
          (place === undefined ? FAR : Math.abs(other.start - place)) +
          (one.sure ? 0 : other.plain ? UNSURE_OF_PLAIN : UNSURE),
      }));
    })
    .filter(({ distance, arabic: { sure } }) => distance <= TOO_FAR || !sure)
    .sort((a, b) => a.distance - b.distance)
    .filter(({ arabic: one, english: other }) => {
      const free = !taken.has(one) && !spent.has(other);
      // Also by one that stands nearer to it and has another.
      if (free || taken.has(one)) spent.add(other);
      if (free) taken.add(one);
      return free;
    });
}

/** Where in the English the word is said that the Arabic denies, if a link leads there. */
function placeOf({ links }: AnalysedPair, { at }: ArabicNegation): number | undefined {
  const next = links.find(
    ({ source, confidence, content }) => content && confidence >= LINKED && source.index > at && source.index <= at + 2,
  );
  return next?.target.start;
}

const LINKED = 0.5;

/** In letters, from a denied word; without a link anywhere is near. */
function isWithin(place: number | undefined, start: number): boolean {
  return place === undefined || Math.abs(start - place) <= NEARBY;
}

const NEARBY = 50;
/** Taken for the distance where no link tells it. */
const FAR = 80;
const TOO_FAR = 160;
/** By so much farther away is a word that may be no denial (ما), of "not" still more than of words of denying. */
const UNSURE = 30;
const UNSURE_OF_PLAIN = 100;

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
  /^(far|than|too|little|few|fewer|yet|free|short|any|anything|anyone|anymore|ever|alone|least|minimum|maximum|most|less|remain(?:s|ed|ing)?|still|beyond|away|hard|difficult|rare|rarer|just|other|others)$/;

interface ArabicNegation extends Span {
  /** Place among the Arabic words. */
  readonly at: number;
  /** Denies a clause, rather than a word or in a set phrase. */
  readonly sure: boolean;
  /** Denies it until something happens. */
  readonly until?: boolean;
}

/** Asked first, since most words deny nothing. */
const mayDeny = remembering((text: string) => {
  const bare = text.replace(/^[وف](?=.{2})/, '');
  return (
    /^(?:لم|لن|لا|عدم|غير|دون)$/.test(bare) ||
    /^و?(?:ليس|لست|لسنا)/.test(text) ||
    PARTICLES.test(text) ||
    DENYING.test(bare)
  );
});

const PARTICLES =
  /^(?:غير|دون|بدون|بلا|عدم|بعدم|لعدم|وعدم|كلا|ولا|والا|الا|لولا|ما|وما|سوي|ابدا|مطلقا|لئلا|لكيلا|بغير)$/;

function arabicNegations({ source, sourceWords: words }: AnalysedPair): ArabicNegation[] {
  return words.flatMap(({ text, start, end }, at): ArabicNegation[] => {
    // With a doubled letter it is the verb: غيّر, changed.
    if (!mayDeny(text) || source.slice(start, end).includes(SHADDA)) return [];
    const follower = words[at + 1];
    const next = follower && /^\s+$/.test(source.slice(end, follower.start)) ? follower.text : '';
    const bare = text.replace(/^[وف](?=.{2})/, '');
    const rest = words.slice(at + 1, at + FAR_OFF).map((word) => word.text);
    if (/^(لم|لن)$/.test(bare) && /^[يتان]/.test(next))
      return [
        {
          at,
          start,
          end,
          sure: words[at - 1]?.text !== 'ما' && !only(rest) && !SOFT_VERBS.test(next),
          until: !SOFT_VERBS.test(next) && rest.slice(0, SOON).includes('حتي'),
        },
      ];
    if (/^و?(ليس|ليست|ليسوا|لست|لسنا|ليسا|ليستا)$/.test(text))
      return [{ at, start, end, sure: !only(rest) && next !== 'فقط' && !/^(سوي|مجرد|فقط)$/.test(next) }];
    if (bare === 'لا') {
      if (LA_PHRASES.test(next))
        return next === 'احد' || next === 'شيء' ? [{ at, start, end, sure: true }] : [{ at, start, end, sure: false }];
      return [{ at, start, end, sure: !only(rest) && /^[ينتا]/.test(next) && !NOUNS.test(next) }];
    }
    if (PARTICLES.test(text) || /^(عدم|غير|دون)$/.test(bare)) return [{ at, start, end, sure: false }];
    if (DENYING.test(bare)) return [{ at, start, end, sure: false }];
    return [];
  });
}

/** Words in which "until" follows a denial that goes with it, and "but", which may stand at the end of a long clause. */
const SOON = 10;
const FAR_OFF = 20;
const SHADDA = '\u0651';

/** "لم … إلا" says only, "لم … فقط" not only; "لا … حتى" may say until. But حتى الآن is yet, and إلا أن is however. */
function only(rest: readonly string[]): boolean {
  return rest.some((word, k) => {
    const next = rest[k + 1] ?? '';
    if (k >= SOON && word !== 'الا') return false;
    if (word === 'حتي') return !/^(?:الان|اليوم|الساعه|اللحظه|تاريخه|هذ[اه])$/.test(next);
    if (word === 'الا') return !/^ان(?:ه|ها|هم|نا|ني)?$/.test(next);
    return /^(?:سوي|انما|فقط|فحسب)$/.test(word) || (/^[لب]?اكثر$/.test(word) && next === 'من');
  });
}

/** Still, no doubt, above all, must, as long as: لا يزال, لا شك, لا سيما, لا بد. */
const LA_PHRASES =
  /^(يزال|تزال|يزالون|زال|زالت|سيما|بد|شك|ريب|محاله|غرو|جرم|احد|شيء|باس|سبيل|يكاد|تكاد|يخفي|غني|مفر|حصر|سلكي|مركزي|داعي|يقل|تقل|يزيد|تزيد|يتجاوز|تتجاوز|يتعدي|تتعدي|يقلون|يربو|تربو|يتردد|تتردد)$/;
/** Adjectives of relation and plurals of things: لا نموذجية, atypical. */
const NOUNS = /(?:يه|ات|ائي|وي)$/;
const SOFT_VERBS =
  /^(يعد|تعد|يكد|تكد|يزل|تزل|يبق|تبق|يلبث|يفت|يسبق|يسع|يجد|تجد|ينج|يتوقف|ينس|ينسي|تنس|يفشل|يتردد|يخل|يمض|يتوان|يبال|يمانع)$/;
const DENYING =
  /^(?:و|ف|ال|وال|بال|ي|ت|س|سي|ست|ل|ب)*(?:نفي|نفت|ينفي|تنفي|نافيا|نافيه|رفض|رفضت|رفضوا|يرفض|ترفض|رافضا|فشل|فشلت|يفشل|فشلوا|عجز|عجزت|يعجز|امتنع|امتنعت|انكر|انكرت|ينكر|منع|منعت|يمنع|تمنع|حظر|حظرت|استبعد|استبعدت|تجنب|يتجنب|نقص|افتقار|يفتقر|تفتقر|مستحيل|استحاله|توقف|توقفت|نادرا|قلما|خلو|خال|خاليه|انعدام|اخفق|اخفقت|تعذر|يتعذر|لولا|فاقد|فقد|ممنوع|يستحيل|مجهول|مجهوله|ضد|معارض|معارضه|سوء|بالكاد|صعب|صعوبه|نفاد|الغاء|الغي|الغيت|محال|حاشا|هيهات|كف|عارض|يعارض)$/;

interface EnglishNegation extends Span {
  /** "not" and its kin on a clause, rather than a word of denying. */
  readonly plain: boolean;
}

function englishNegations({ dictionary, english }: AnalysedPair): EnglishNegation[] {
  const denialOf = denials(dictionary.lexicon);
  return english.flatMap(({ lower, start, end }, at): EnglishNegation[] => {
    const denial = denialOf(lower);
    if (denial === 'none') return [];
    if (denial === 'word') return [{ start, end, plain: false }];
    const next = english[at + 1]?.lower ?? '';
    if (denial === 'not') {
      const after = english[at + 1];
      const phrase =
        /^(only|just|least|long|far|much|many|surprisingly|necessarily|unlike|too|so|all|quite|yet|even|forget|mind|hesitate|entirely|completely|fully|able)$/.test(
          next,
        ) ||
        /^(whether|or)$/.test(english[at - 1]?.lower ?? '') ||
        (next === 'be' && /^(?:more|better|further|clearer)$/.test(english[at + 2]?.lower ?? '')) ||
        after?.pos === 'CCONJ' ||
        after?.text === '?';
      return [{ start, end, plain: !phrase }];
    }
    return [{ start, end, plain: next !== 'mind' && next !== 'more' }];
  });
}

/** What an English word denies: a clause, a word that it stands before or is made of, or nothing. */
type Denial = 'not' | 'never' | 'word' | 'none';

const known = new WeakMap<Lexicon, (word: string) => Denial>();

/** What English words deny, as far as one lexicon knows; among them fail, without limits, impossible. */
function denials(lexicon: Lexicon): (word: string) => Denial {
  let denialOf = known.get(lexicon);
  if (!denialOf) {
    denialOf = remembering((word): Denial => {
      if (/^(not|n't|n’t|cannot|cant|wont|dont)$/.test(word)) return 'not';
      if (word === 'never') return 'never';
      const denies =
        /^(no|none|nobody|nothing|neither|nor|nowhere|without|till)$/.test(word) ||
        ENGLISH_DENYING.test(word) ||
        isNegative(lexicon, word) ||
        /(?:less|lessly|lessness|-free)$/.test(word);
      return denies ? 'word' : 'none';
    });
    known.set(lexicon, denialOf);
  }
  return denialOf;
}

/** Words whose beginning denies, where what follows it is a word; under, until, discuss and their like only look so. */
function isNegative(lexicon: Lexicon, word: string): boolean {
  const rest = NEGATIVE.exec(word);
  if (!rest) return word === 'non' || word.startsWith('non-') || /^(?:sub|anti)-/.test(word);
  const [, prefix, stem] = rest as unknown as [string, string, string];
  if (LOOKS_NEGATIVE.test(word)) return false;
  if (/^(?:un|non-?|dis|mis)$/.test(prefix)) return true;
  return (
    ADJECTIVAL.test(stem) &&
    ((stem.length > 6 && /[ai]bl[ey]$/.test(stem)) ||
      englishStems(stem).some(({ text }) => lookUp(lexicon.words, text) >= 0))
  );
}

const NEGATIVE = /^(un|non-?|dis|mis|im(?=[mpb])|il(?=l)|ir(?=r)|in|a(?=[a-z]{5,}(?:ic|ical|al|ally)$))([a-z]{4,})$/;
const LOOKS_NEGATIVE =
  /^(?:under|unti|unit|unio|univ|uniq|unif|unanim|discu|distr|displa|dista|disea|disco|missi|miste|discre|dispat|dispos|dispute|disast|dist|disc|indust|individ|indic|inter|intro|invest|involv|instan|instit|instru|insid|infect|influen|inform|ingred|inherit|initia|inject|innov|inspir|intell|inten|inva|invent|import|impact|imperi|implement|impos[ei]|impress|improv|impuls|academ|acade|actu|addit|administ|africa|agricul|annual|approv|arriv|artific|atlant|automat)/;
/** Endings of adjectives, adverbs and their nouns. */
const ADJECTIVAL =
  /(?:able|ably|ible|ibly|ent|ently|ant|antly|ive|ively|al|ally|ic|ical|ate|ately|ity|ety|ence|ency|ance|ancy|ect|ectly|ete|etely|ite|itely|ure|ular|ularly|ous|ously|fect|mune|tile|cise|valid|sane|formal|just|justice)$/;

const ENGLISH_DENYING =
  /^(fail(?:s|ed|ing|ure|ures)?|refus(?:e|es|ed|ing|al)|den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing|ion)?|lack(?:s|ed|ing)?|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|unable|hardly|barely|scarcely|rarely|seldom|only|until|unless|except|instead|rather|stop(?:s|ped|ping)?|absence|absent|declin(?:e|es|ed|ing)|abandon(?:s|ed|ing)?|miss(?:es|ed|ing)?|loath|reluctant|halt(?:s|ed)?|exclud(?:e|es|ed|ing)|beyond|zero|against|contrary|impossible|anymore|longer|ignor(?:e|es|ed|ing)|struggl(?:e|es|ed|ing)|despite|regardless|cannot|illegal|substandard|subpar|wrong|ban(?:s|ned)?|forbid(?:s|den)?|doubt(?:s|ed|ful)?|empty|void|vacant|resist(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|escap(?:e|es|ed|ing)|withh(?:old|eld)|barred|elud(?:e|es|ed)|untouched|ceas(?:e|es|ed))$/;
