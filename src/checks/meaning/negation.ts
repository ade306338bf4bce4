import { englishStems } from '../../align/lexicon/english.js';
import type { Span } from '../../text/span.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import { type ArabicNegation, arabicNegations, DENYING, mayDeny } from './arabic-negation.js';
import { type EnglishNegation, englishNegations, isNegative } from './english-negation.js';

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
  if (mayDeny(sourceWords[at]!) || DENIES_WORD.test(sourceWords[at - 1]?.text ?? '')) return true;
  return (
    isNegative(dictionary.lexicon, targetWords[target]!.text) &&
    sourceWords.slice(Math.max(0, at - BESIDE), at).some(mayDeny)
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
  const known = dictionary.translations(sourceWords[source]!);
  return englishStems(targetWords[target]!.text).some(({ text }) => known.weightOf(text) >= USUAL);
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
