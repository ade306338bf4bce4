import { type WordEvidence, weightBetween, wordEvidence } from '../words/evidence.js';
import { sourceWords, targetWords, type Word } from '../words/words.js';
import { type SourceKey, sourceKeys, targetKey } from './keys.js';
import type { LearnedCounts, Learning } from './learning.js';
import type { Lexicon } from './load.js';
import { morphologyOf } from './morphology.js';

/** A pair of texts that a person approved. */
export interface ApprovedPair {
  readonly source: string;
  readonly target: string;
}

/**
 * Takes approved pairs in: IBM Model 1 (Brown et al. 1993) by expectation maximisation over the new pairs alone, starting
 * from what was learned before and from the lexicon. Changes nothing that is handed in.
 */
export function learnFrom(lexicon: Lexicon, before: Learning, pairs: readonly ApprovedPair[]): Learning {
  const prior = wordEvidence(
    lexicon,
    pairs.map(({ source }) => source),
    pairs.map(({ target }) => target),
  );
  const texts = pairs.map(reader(lexicon));
  const known = tally(before.counts);
  let gained = tally(new Map());
  for (let round = 0; round < ROUNDS; round++) {
    const next = tally(new Map());
    for (const text of texts) expect(text, prior, [known, gained], next);
    gained = next;
  }
  for (const [key, row] of gained.counts) {
    for (const [word, count] of row) if (count >= LEAST_KEPT) add(known, key, word, count);
  }
  return { pairs: before.pairs + pairs.length, counts: known.counts };
}

const ROUNDS = 4;
/** The lexicon's word counts like so many approved pairs. */
const PRIOR = 3;
/** The chance of a word that neither the lexicon nor the project knows for the key. */
const UNKNOWN = 0.01;
/** How likely an English word is to translate nothing. */
const NOTHING = 0.01;
/** Smaller expected counts are noise. */
const LEAST_KEPT = 0.15;

interface ReadPair {
  readonly source: readonly { readonly text: string; readonly keys: readonly SourceKey[] }[];
  readonly target: readonly { readonly text: string; readonly key: string }[];
}

function reader(lexicon: Lexicon): (pair: ApprovedPair) => ReadPair {
  const morphology = morphologyOf(lexicon);
  const taught = ({ content, text }: Word): boolean => content && !/\d/.test(text);
  return ({ source, target }) => ({
    source: sourceWords(source)
      .filter(taught)
      .map(({ text }) => ({ text, keys: sourceKeys(lexicon, morphology, text) })),
    target: targetWords(target)
      .filter(taught)
      .map(({ text }) => ({ text, key: targetKey(lexicon, text) })),
  });
}

/** Shares each English word of a pair out among the keys that may have led to it. */
function expect({ source, target }: ReadPair, prior: WordEvidence, seen: readonly Tally[], next: Tally): void {
  for (const word of target) {
    const parts: { key: string; part: number }[] = [];
    let total = NOTHING;
    for (const { text, keys } of source) {
      const expected = PRIOR * (weightBetween(prior, text, word.text) + UNKNOWN);
      for (const { key, share } of keys) {
        let count = expected;
        let all = PRIOR;
        for (const { counts, totals } of seen) {
          count += counts.get(key)?.get(word.key) ?? 0;
          all += totals.get(key) ?? 0;
        }
        const part = (share * count) / all;
        parts.push({ key, part });
        total += part;
      }
    }
    for (const { key, part } of parts) add(next, key, word.key, part / total);
  }
}

/** Counts that grow, with the sum of each row. */
interface Tally {
  readonly counts: Map<string, Map<string, number>>;
  readonly totals: Map<string, number>;
}

function tally(from: LearnedCounts): Tally {
  const copy: Tally = { counts: new Map(), totals: new Map() };
  for (const [key, row] of from) for (const [word, count] of row) add(copy, key, word, count);
  return copy;
}

function add({ counts, totals }: Tally, key: string, word: string, count: number): void {
  let row = counts.get(key);
  if (!row) {
    row = new Map();
    counts.set(key, row);
  }
  row.set(word, (row.get(word) ?? 0) + count);
  totals.set(key, (totals.get(key) ?? 0) + count);
}
