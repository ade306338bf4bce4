import type { Span } from '../text/span.js';
import type { Alignment, Side } from './bead.js';
import type { LearnedTable } from './lexicon/learning.js';
import { ownLexicon } from './own-lexicon.js';
import { wordEvidence } from './words/evidence.js';
import { linkWords } from './words/link.js';

/** A link between a source word and a target word, as start and end in the texts of their sides. */
export type WordPair = readonly [readonly [number, number], readonly [number, number]];

/** For each bead the words that translate each other; none where a side is empty. */
export function wordsOfBeads(source: Side, target: Side, alignment: Alignment, learned?: LearnedTable): WordPair[][] {
  const [left, right] = [source, target].map((side) => (typeof side === 'string' ? side : side.join(' '))) as [
    string,
    string,
  ];
  const beads = alignment.beads.map((bead) => ({
    source: stretch(alignment.source, bead.source),
    target: stretch(alignment.target, bead.target),
  }));
  const evidence = wordEvidence(
    ownLexicon(),
    beads.map((bead) => left.slice(bead.source.start, bead.source.end)),
    beads.map((bead) => right.slice(bead.target.start, bead.target.end)),
    learned,
  );
  return beads.map(({ source: s, target: t }) =>
    linkWords(left.slice(s.start, s.end), right.slice(t.start, t.end), evidence).map(
      (link): WordPair => [
        [s.start + link.source.start, s.start + link.source.end],
        [t.start + link.target.start, t.start + link.target.end],
      ],
    ),
  );
}

function stretch(spans: readonly Span[], indices: readonly number[]): Span {
  if (indices.length === 0) return { start: 0, end: 0 };
  return { start: spans[indices[0]!]!.start, end: spans[indices.at(-1)!]!.end };
}
