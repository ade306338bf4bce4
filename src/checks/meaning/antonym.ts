import { englishStems } from '../../align/lexicon/english.js';
import { weightBetween } from '../../align/words/evidence.js';
import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
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
    const lemmasThere = new Set(pair.targetWords.flatMap(({ text }) => englishStems(text).map((stem) => stem.text)));
    return pair.targetWords.flatMap(({ text, start, end }): Remark[] => {
      const stems = englishStems(text).map((stem) => stem.text);
      const opposites = stems.flatMap((stem) => ANTONYMS.get(stem) ?? []);
      if (opposites.length === 0) return [];
      const own = Math.max(
        0,
        ...pair.sourceWords.map((word) =>
          Math.max(weightBetween(pair.evidence, word.text, text), saying(pair, word.text, stems)),
        ),
      );
      if (own >= MOST_OWN) return [];
      let [most, arabic, opposite] = [0, '', ''];
      for (const word of pair.sourceWords) {
        const known = pair.dictionary.translations(word.text);
        for (const other of opposites) {
          const weight = known.get(other) ?? 0;
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

/** Weights of the lexicon: the chance that a word stands in the translation of a sentence. */
const MOST_OWN = 0.05;
const LEAST_OPPOSITE = 0.04;
const SURE_OPPOSITE = 0.1;
const MUCH_MORE = 4;

function saying(pair: AnalysedPair, arabic: string, stems: readonly string[]): number {
  const known = pair.dictionary.translations(arabic);
  return Math.max(0, ...stems.map((stem) => known.get(stem) ?? 0));
}
