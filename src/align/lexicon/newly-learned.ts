import { weightBetween, wordEvidence } from '../words/evidence.js';
import { type Learning, learnedTable } from './learning.js';
import type { Lexicon } from './load.js';

/** A translation that the project taught and the lexicon did not have; dictionary forms, folded. */
export interface LearnedWord {
  readonly source: string;
  readonly target: string;
  /** 0 to 1. */
  readonly weight: number;
  /** About how many times the two stood for each other in approved pairs. */
  readonly times: number;
}

/** What was learned beyond the lexicon, the surest first, at most so many. */
export function newlyLearned(lexicon: Lexicon, learning: Learning, most = 50): LearnedWord[] {
  const learned = [...learnedTable(learning)].flatMap(([source, entries]) =>
    entries.map(({ word, weight }) => ({
      source,
      target: word,
      weight,
      times: learning.counts.get(source)!.get(word)!,
    })),
  );
  const lexiconAlone = wordEvidence(
    lexicon,
    learned.map(({ source }) => source),
    learned.map(({ target }) => target),
  );
  return learned
    .filter(({ source, target }) => weightBetween(lexiconAlone, source, target) === 0)
    .sort((a, b) => b.weight - a.weight || b.times - a.times || (a.source < b.source ? -1 : 1))
    .slice(0, most);
}
