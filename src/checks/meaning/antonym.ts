import { englishStems } from '../../align/lexicon/english.js';
import type { Lexicon } from '../../align/lexicon/load.js';
import { perWord, perWordOf } from '../../align/words/per-word.js';
import { remembering } from '../../text/remembering.js';
import { isAbout } from '../analysis/about.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';
import { translationsBy } from '../analysis/translations.js';
import type { PairCheck } from '../check.js';
import { bestWeights } from '../coverage/covered.js';
import type { Remark } from '../finding.js';
import { ANTONYMS } from './antonyms.js';

/** An English word that no Arabic word says, while one says its opposite. */
export const antonym: PairCheck = {
  id: 'antonym',
  category: 'accuracy/mistranslation',
  severity: 'critical',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: { source: 'ارتفعت الصادرات في شمال البلاد.', target: 'Exports rose in the south of the country.' },
  run(pair) {
    return pair.targetWords.flatMap((word, at): Remark[] => {
      const { stems, opposites: all } = oppositesOf(word);
      if (all.length === 0) return [];
      const opposites = all.filter((opposite) => sayingsOf(pair).has(opposite));
      const { text, start, end, content } = word;
      if (opposites.length === 0 || (!content && !DEGREES.has(text)) || isLostLife(pair, at)) return [];
      let own = bestWeights(pair).target(text);
      if (own >= MOST_OWN || isDeniedInEnglish(pair, at)) return [];
      for (const stem of stems) own = Math.max(own, likeliest(pair)(stem));
      if (own >= MOST_OWN) return [];
      const found = oppositeOf(pair, at, opposites, Math.max(LEAST_OPPOSITE, own * MUCH_MORE));
      if (!found) return [];
      const near = isAbout(pair, at, found.at);
      if (own >= LITTLE_OWN && !near) return [];
      const { start: from, end: to } = pair.sourceWords[found.at]!;
      const values = { word: pair.target.slice(start, end), arabic: pair.source.slice(from, to), opposite: found.word };
      return [
        {
          side: 'target',
          start,
          end,
          level: near && found.weight >= SURE_OPPOSITE ? 'error' : 'warning',
          reason: { key: 'check.antonym.opposite', values },
        },
      ];
    });
  },
};

/** "Lost their lives": of the noun death is no opposite. */
function isLostLife({ targetWords }: AnalysedPair, at: number): boolean {
  return (
    targetWords[at]!.text === 'lives' &&
    /^(?:their|his|her|our|your|my|the|of|many|more|some|no|innocent|human)$/.test(targetWords[at - 1]?.text ?? '')
  );
}

/** The dictionary forms of an English word with all their opposites; of a word with a hyphen each part has its own. */
const oppositesOf = perWord((text) => {
  const stems = DEGREES.has(text) ? [text, ...DEGREES.get(text)!] : englishStems(text).map((stem) => stem.text);
  const opposites = text.includes('-') ? [] : stems.flatMap((stem) => ANTONYMS.get(stem) ?? []);
  // Who loses is a loser: in Arabic mostly a form of the verb.
  const verbs = stems.flatMap((stem) =>
    AGENT.test(stem) ? [stem.slice(0, -1), stem.slice(0, -2), stem.slice(0, -3)] : [],
  );
  return { stems: [...stems, ...verbs], opposites };
});

const AGENT = /^[a-z]{3,}[eo]r$/;

/** The opposites of English words that an Arabic word may be translated by, with their weights. */
const saidBy = perWordOf((lexicon: Lexicon, _, arabic) => {
  const known = translationsBy(lexicon)(arabic);
  const usual = known.usual().weight;
  const opposites = known.atLeast(LEAST_OPPOSITE).filter(({ word }) => OPPOSITES.has(word));
  return opposites.map(({ word, weight }) => ({ word, weight, isUsual: weight >= usual * LEAST_SHARE }));
});

const OPPOSITES: ReadonlySet<string> = new Set([...ANTONYMS.values()].flat());

/** An Arabic word with the weight of one of its translations. */
interface Saying {
  readonly at: number;
  readonly weight: number;
  readonly isUsual: boolean;
}

/** The opposites of English words that the Arabic may say, with where it says them. Asked first, since most are said nowhere. */
const sayingsOf = perPair(({ dictionary, sourceWords }: AnalysedPair): ReadonlyMap<string, readonly Saying[]> => {
  const said = saidBy(dictionary.lexicon);
  const found = new Map<string, Saying[]>();
  sourceWords.forEach((arabic, at) => {
    for (const { word, weight, isUsual } of said(arabic)) {
      const known = found.get(word);
      if (known) known.push({ at, weight, isUsual });
      else found.set(word, [{ at, weight, isUsual }]);
    }
  });
  return found;
});

/** The weight with which the likeliest of the Arabic words says an English one. */
const likeliest = perPair(({ dictionary, sourceWords }: AnalysedPair) =>
  remembering((word) => {
    let most = 0;
    for (const arabic of sourceWords) most = Math.max(most, dictionary.translations(arabic).weightOf(word));
    return most;
  }),
);

interface Opposite {
  readonly at: number;
  readonly word: string;
  readonly weight: number;
}

/**
 * The Arabic word that most likely says one of these, unless it is denied, the English has that word, too, or another
 * English word is surely its translation ("the upper hand" is no high one).
 */
function oppositeOf(
  pair: AnalysedPair,
  target: number,
  opposites: readonly string[],
  least: number,
): Opposite | undefined {
  let best: Opposite | undefined;
  for (const word of opposites) {
    if (lemmasOf(pair).has(word)) continue;
    const { free, rendered } = likeliestPlaces(pair)(word);
    for (const place of [free, rendered.get(target)])
      if (place && place.weight >= least && isLikelier(place, best)) best = { ...place, word };
  }
  return best;
}

/** Of equals the last. */
function isLikelier({ at, weight }: Saying, best: Opposite | Saying | undefined): boolean {
  return !best || weight > best.weight || (weight === best.weight && at >= best.at);
}

/**
 * Of the Arabic words that may say an opposite, and are neither denied nor in a set phrase, the likeliest that no English
 * word surely renders; and by English words the likeliest of those that are rendered by that word alone.
 */
const likeliestPlaces = perPair((pair: AnalysedPair) =>
  remembering((word) => {
    let free: Saying | undefined;
    const rendered = new Map<number, Saying>();
    for (const saying of sayingsOf(pair).get(word) ?? []) {
      const by = renderings(pair).get(saying.at);
      if (by === SEVERAL || !saying.isUsual || isSetPhrase(pair, saying.at, word) || isDenied(pair, saying.at))
        continue;
      if (by === undefined) {
        if (isLikelier(saying, free)) free = saying;
      } else if (isLikelier(saying, rendered.get(by))) rendered.set(by, saying);
    }
    return { free, rendered };
  }),
);

/** The English word with which each Arabic word is linked for certain. */
const renderings = perPair(({ links }: AnalysedPair): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  for (const { source, target, confidence } of links)
    if (confidence >= RENDERED) found.set(source.index, found.has(source.index) ? SEVERAL : target.index);
  return found;
});

const RENDERED = 0.6;
const SEVERAL = -1;

/** Words that say something else in company: opening fire is no release, a weekday no daytime, and others are not the last. */
function isSetPhrase({ source, sourceWords }: AnalysedPair, at: number, word: string): boolean {
  const { text, start, end } = sourceWords[at]!;
  // عمه is his uncle, and folded like عمة.
  if (word === 'aunt') return !/[ةت]/.test(source.slice(start, end));
  const next = sourceWords[at + 1]?.text ?? '';
  if (word === 'release' || word === 'free' || word === 'launch')
    return /^(?:ال)?(?:نار|رصاص|صاروخ|صواريخ|قذائف|اعيره)$/.test(next);
  if (word === 'day') return WEEKDAYS.test(next);
  // رئيس الوزراء is a prime minister, and the head of whatever else follows.
  if (word === 'president')
    return /^(?:ال|لل)?(?:وزراء|وزاره|حكوم|مجلس|بلدي|لجن|قسم|تحرير|وفد|فريق|شرط|اركان)/.test(next);
  return word === 'last' && /اخر(?:ون|ين|ي)$/.test(text);
}

const WEEKDAYS = /^(?:ال)?(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت)$/;

/** The dictionary forms of the English words; of nightlife also night, of northern north, and an opener is a first goal. */
const lemmasOf = perPair(
  (pair: AnalysedPair) =>
    new Set(
      pair.targetWords.flatMap(({ text }) => [
        ...englishStems(text).map((stem) => stem.text),
        ...(COMPOUND.exec(text)?.slice(1) ?? []),
        ...(FIRST.test(text) ? ['first'] : []),
      ]),
    ),
);

const COMPOUND = /^(north|south|east|west|day|night|land|sea|life|up|down|high|low|war|peace)-?[a-z]{2,}$/;
const FIRST = /^(?:opener|opening|initial|initially|inaugural|maiden|debut)$/;

/** Weights of the lexicon: the chance that a word stands in the translation of a sentence. */
const MOST_OWN = 0.2;
const LITTLE_OWN = 0.05;
const LEAST_OPPOSITE = 0.04;
const SURE_OPPOSITE = 0.1;
const MUCH_MORE = 4;

/** Of a word whose usual translation is another one the opposite is a rare sense. */
const LEAST_SHARE = 0.5;
/** "more" is no "few" because both come of "many"; but the Arabic of "best" is that of "good". */
const DEGREES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...['more', 'most', 'less', 'least', 'last', 'first', 'left', 'further', 'farther'].map(
    (word) => [word, []] as const,
  ),
  ...['better', 'best'].map((word): [string, string[]] => [word, ['good']]),
  ...['worse', 'worst'].map((word): [string, string[]] => [word, ['bad']]),
]);

/** "Not far" is near, "nowhere near" far. */
function isDeniedInEnglish({ target, targetWords }: AnalysedPair, at: number): boolean {
  const before = targetWords[Math.max(0, at - 2)]!;
  return /\b(?:not|no|never|nowhere|without|hardly)\b|n['’]t\b/i.test(
    target.slice(before.start, targetWords[at]!.start),
  );
}

/** "Not likely" is unlikely, and "not able" unable. */
function isDenied({ sourceWords }: AnalysedPair, at: number): boolean {
  return sourceWords
    .slice(Math.max(0, at - 3), at + 2)
    .some(({ text }) => /^[وفبل]?(?:غير|لا|لم|لن|ليس|ليست|عدم|دون|ما|عليه|عليها|عليهم|بدون|بلا)$/.test(text));
}
