import type { LearnedTable } from '../lexicon/learning.js';
import { type SparseLinks, wordLinks } from '../lexicon/links.js';
import type { Lexicon } from '../lexicon/load.js';
import { sourceWords, targetWords, type Word } from './words.js';

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
  return evidenceOfWords(lexicon, eachOf(sources, sourceWords), eachOf(targets, targetWords), learned);
}

/** The same for texts whose words are at hand. */
export function evidenceOfWords(
  lexicon: Lexicon,
  sources: Iterable<readonly Word[]>,
  targets: Iterable<readonly Word[]>,
  learned?: LearnedTable,
): WordEvidence {
  const source = new Map<string, number>();
  const target = new Map<string, number>();
  const capitalised: boolean[] = [];
  for (const words of sources) {
    for (const word of words) if (!source.has(word.text)) source.set(word.text, source.size);
  }
  for (const words of targets) {
    for (const word of words) {
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

/** One after the other, so that the words of a long document are not held all at once. */
function* eachOf<In, Out>(items: Iterable<In>, make: (item: In) => Out): Generator<Out> {
  for (const item of items) yield make(item);
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
