import { englishStems } from '../../align/lexicon/english.js';
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
    const lemmasThere = lemmasOf(pair);
    return pair.targetWords.flatMap(({ text, start, end, content }): Remark[] => {
      const isDegree = DEGREES.test(text);
      if (!content && !isDegree) return [];
      const stems = isDegree ? [text] : englishStems(text).map((stem) => stem.text);
      const opposites = stems.flatMap((stem) => ANTONYMS.get(stem) ?? []);
      if (opposites.length === 0) return [];
      if (bestWeights(pair).target(text) >= MOST_OWN) return [];
      const own = Math.max(0, ...pair.sourceWords.map((word) => saying(pair, word.text, stems)));
      if (own >= MOST_OWN) return [];
      let [most, arabic, opposite] = [0, '', ''];
      for (const [at, word] of pair.sourceWords.entries()) {
        const known = pair.dictionary.translations(word.text);
        const usual = Math.max(0, ...known.values());
        for (const other of opposites) {
          const weight = known.get(other) ?? 0;
          if (weight < usual * LEAST_SHARE || isDenied(pair, at)) continue;
          // The opposite stands in the English too: the Arabic word is that one's.
          if (weight <= most || lemmasThere.has(other)) continue;
          [most, arabic, opposite] = [weight, pair.source.slice(word.start, word.end), other];
        }
      }
      if (most < LEAST_OPPOSITE || most < own * MUCH_MORE) return [];
      return [
        {
          side: 'target',
          start,
          end,
          level: own < 0.01 && most >= SURE_OPPOSITE ? 'error' : 'warning',
          reason: { key: 'check.antonym.opposite', values: { word: pair.target.slice(start, end), arabic, opposite } },
        },
      ];
    });
  },
};

const lemmasOf = perPair(
  (pair: AnalysedPair) => new Set(pair.targetWords.flatMap(({ text }) => englishStems(text).map((stem) => stem.text))),
);

/** Weights of the lexicon: the chance that a word stands in the translation of a sentence. */
const MOST_OWN = 0.05;
const LEAST_OPPOSITE = 0.04;
const SURE_OPPOSITE = 0.1;
const MUCH_MORE = 4;

/** Of a word whose usual translation is another one the opposite is a rare sense. */
const LEAST_SHARE = 0.5;
/** "more" is no "few" because both come of "many". */
const DEGREES = /^(more|most|less|least|better|best|worse|worst|last|first|left|further|farther)$/;

/** "Not likely" is unlikely, and "not able" unable. */
function isDenied({ sourceWords }: AnalysedPair, at: number): boolean {
  return sourceWords
    .slice(Math.max(0, at - 3), at + 2)
    .some(({ text }) => /^[وفبل]?(?:غير|لا|لم|لن|ليس|ليست|عدم|دون|ما|عليه|عليها|عليهم|بدون|بلا)$/.test(text));
}

function saying(pair: AnalysedPair, arabic: string, stems: readonly string[]): number {
  const known = pair.dictionary.translations(arabic);
  return Math.max(0, ...stems.map((stem) => known.get(stem) ?? 0));
}
