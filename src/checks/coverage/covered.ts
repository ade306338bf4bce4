import { englishStems } from '../../align/lexicon/english.js';
import type { Word } from '../../align/words/words.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';

/** For each word of both sides how sure it is that the other side says it, 0 to 1; below 0 for words that say nothing here. */
export interface Coverage {
  readonly source: Float64Array;
  readonly target: Float64Array;
}

/** Coverage by word links first, and where there is none by the best translation that the other side has anywhere. */
export const coverage = perPair((pair: AnalysedPair): Coverage => {
  const [from, to] = [pair.sourceWords, pair.targetWords];
  const most = bestWeights(pair);
  const source = new Float64Array(from.length);
  const target = new Float64Array(to.length);
  for (const { source: s, target: t, confidence } of pair.links) {
    source[s.index] = Math.max(source[s.index]!, confidence);
    target[t.index] = Math.max(target[t.index]!, confidence);
  }
  from.forEach((word, i) => {
    if (!word.content) source[i] = NOTHING_SAID;
    else if (source[i]! < SURE) source[i] = Math.max(source[i]!, usual(most.source(word.text)));
  });
  to.forEach((word, j) => {
    if (!word.content) target[j] = NOTHING_SAID;
    else if (target[j]! < SURE) target[j] = Math.max(target[j]!, usual(most.target(word.text)));
  });
  return { source, target };
});

export const NOTHING_SAID = -1;
const SURE = 0.5;

/** On a scale on which a usual translation counts as sure. */
function usual(weight: number): number {
  return Math.min(1, weight * 4);
}

/** The weight of the best counterpart that a folded word of either side has anywhere on the other. */
export const bestWeights = perPair(({ evidence: { source, target, links } }: AnalysedPair) => {
  const bySource = new Float32Array(source.size);
  const byTarget = new Float32Array(target.size);
  for (let row = 0; row < bySource.length; row++) {
    for (let at = links.rows[row]!; at < links.rows[row + 1]!; at++) {
      const [column, weight] = [links.columns[at]!, links.weights[at]!];
      if (weight > bySource[row]!) bySource[row] = weight;
      if (weight > byTarget[column]!) byTarget[column] = weight;
    }
  }
  return {
    source: (word: string): number => bySource[source.get(word) ?? -1] ?? 0,
    target: (word: string): number => byTarget[target.get(word) ?? -1] ?? 0,
  };
});

/** A run of words without a counterpart: places of its first and last word, and how many of them say something. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly words: number;
  /** The sum of what each word says against having a counterpart; known words weigh more than unknown ones. */
  readonly weight: number;
}

/** The runs of words that the other side does not say, longest first; covered words end a run. */
export function uncoveredRuns(words: readonly Word[], covered: Float64Array, weigh: (word: Word) => number): Run[] {
  const runs: Run[] = [];
  let from = -1;
  let last = -1;
  let count = 0;
  let weight = 0;
  const close = () => {
    if (count > 0) runs.push({ from, to: last, words: count, weight });
    from = -1;
    count = 0;
    weight = 0;
  };
  words.forEach((word, at) => {
    const value = covered[at]!;
    if (value === NOTHING_SAID) return;
    if (value >= COVERED) {
      close();
      return;
    }
    if (from < 0) from = at;
    last = at;
    count++;
    weight += weigh(word) * (1 - value);
  });
  close();
  return runs.sort((a, b) => b.weight - a.weight);
}

/** Above this a word counts as said. */
export const COVERED = 0.3;

/** How much it says that an Arabic word finds no counterpart: much for a word whose translations are few and known. */
export function weightOfArabic(pair: AnalysedPair): (word: Word) => number {
  return (word) => {
    const known = pair.dictionary.translations(word);
    if (known.size === 0) return 0.4;
    return Math.min(1, 0.3 + known.total());
  };
}

/** The same for an English word: unknown words may be names written otherwise. */
export function weightOfEnglish(pair: AnalysedPair): (word: Word) => number {
  return ({ text }) => (pair.dictionary.lemmas(text).length > 0 || englishStems(text).length > 1 ? 0.8 : 0.5);
}
