import { englishStems } from '../../align/lexicon/english.js';
import { remembering } from '../../text/remembering.js';
import { isAbout } from '../analysis/about.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';
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
    return pair.targetWords.flatMap(({ text, start, end, content }, at): Remark[] => {
      const { stems, opposites: all } = oppositesOf(text);
      const opposites = all.length === 0 ? all : all.filter((word) => likeliest(pair, word) >= LEAST_OPPOSITE);
      if (opposites.length === 0 || (!content && !DEGREES.has(text))) return [];
      let own = bestWeights(pair).target(text);
      if (own >= MOST_OWN || isDeniedInEnglish(pair, at)) return [];
      for (const stem of stems) own = Math.max(own, likeliest(pair, stem));
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

/** The dictionary forms of an English word with all their opposites; of a word with a hyphen each part has its own. */
const oppositesOf = remembering((text: string) => {
  const stems = DEGREES.has(text) ? [text, ...DEGREES.get(text)!] : englishStems(text).map((stem) => stem.text);
  const opposites = text.includes('-') ? [] : stems.flatMap((stem) => ANTONYMS.get(stem) ?? []);
  // Who loses is a loser: in Arabic mostly a form of the verb.
  const verbs = stems.flatMap((stem) =>
    AGENT.test(stem) ? [stem.slice(0, -1), stem.slice(0, -2), stem.slice(0, -3)] : [],
  );
  return { stems: [...stems, ...verbs], opposites };
});

const AGENT = /^[a-z]{3,}[eo]r$/;

/** The known Arabic words of a pair with their translations and the weight of the likeliest. */
const meanings = perPair(({ dictionary, sourceWords }: AnalysedPair) =>
  sourceWords.flatMap(({ text }, at) => {
    const known = dictionary.translations(text);
    let usual = 0;
    for (const weight of known.values()) if (weight > usual) usual = weight;
    return usual > 0 ? [{ at, known, usual }] : [];
  }),
);

/** The weight with which the likeliest of the Arabic words says an English one: asked first, since most opposites are said nowhere. */
function likeliest(pair: AnalysedPair, word: string): number {
  let most = 0;
  for (const { known } of meanings(pair)) most = Math.max(most, known.get(word) ?? 0);
  return most;
}

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
  const there = lemmasOf(pair);
  let best: Opposite | undefined;
  for (const { at, known, usual } of meanings(pair)) {
    for (const word of opposites) {
      if (isSetPhrase(pair, at, word)) continue;
      const weight = known.get(word) ?? 0;
      if (weight < Math.max(least, usual * LEAST_SHARE, best?.weight ?? 0)) continue;
      if (!there.has(word) && !isDenied(pair, at) && !isRendered(pair, at, target)) best = { at, word, weight };
    }
  }
  return best;
}

/** Whether an Arabic word is linked for certain with another English word than the one that is asked about. */
function isRendered({ links }: AnalysedPair, at: number, target: number): boolean {
  return links.some((link) => link.source.index === at && link.target.index !== target && link.confidence >= RENDERED);
}

const RENDERED = 0.6;

/** Words that say something else in company: opening fire is no release, a weekday no daytime, and others are not the last. */
function isSetPhrase({ sourceWords }: AnalysedPair, at: number, word: string): boolean {
  const { text } = sourceWords[at]!;
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
