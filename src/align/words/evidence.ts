import type { LearnedTable } from '../lexicon/learning.js';
import { type SparseLinks, wordLinks } from '../lexicon/links.js';
import type { Lexicon } from '../lexicon/load.js';
import { sourceWords, targetWords } from './words.js';

/** What is known of the words of a document, or of one bead: their numbers, and which may translate which. */
export interface WordEvidence {
  readonly source: ReadonlyMap<string, number>;
  readonly target: ReadonlyMap<string, number>;
  readonly links: SparseLinks;
}

/** The evidence for the words of some texts: once for a document, or for a single bead. */
export function wordEvidence(
  lexicon: Lexicon,
  sources: readonly string[],
  targets: readonly string[],
  learned?: LearnedTable,
): WordEvidence {
  const source = new Map<string, number>();
  const target = new Map<string, number>();
  const capitalised: boolean[] = [];
  for (const text of sources) {
    for (const word of sourceWords(text)) if (!source.has(word.text)) source.set(word.text, source.size);
  }
  for (const text of targets) {
    for (const word of targetWords(text)) {
      const known = target.get(word.text);
      if (known === undefined) {
        target.set(word.text, target.size);
        capitalised.push(word.capital);
      } else if (!word.capital) capitalised[known] = false;
    }
  }
  const types = [...target.keys()].map((text, t) => ({ text, capitalised: capitalised[t]! }));
  return { source, target, links: wordLinks(lexicon, [...source.keys()], types, learned) };
}

/** The weight of a link between two folded words; 0 where there is none. */
export function weightBetween({ source, target, links }: WordEvidence, from: string, to: string): number {
  const row = source.get(from);
  const column = target.get(to);
  if (row === undefined || column === undefined) return 0;
  for (let at = links.rows[row]!; at < links.rows[row + 1]!; at++) {
    if (links.columns[at] === column) return links.weights[at]!;
  }
  return 0;
}
