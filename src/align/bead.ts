import type { Span } from '../text/span.js';

/** A group of source sentences with the target sentences that translate it; one side may be empty. */
export interface Bead {
  /** Consecutive sentence indices on the source side, ascending. */
  readonly source: readonly number[];
  /** Consecutive sentence indices on the target side, ascending. */
  readonly target: readonly number[];
  /** How sure the aligner is of exactly this bead, 0 to 1. */
  readonly confidence: number;
}

/** Two texts cut into sentences and aligned. Beads are in text order and use every sentence exactly once. */
export interface Alignment {
  readonly source: readonly Span[];
  readonly target: readonly Span[];
  readonly beads: readonly Bead[];
}

/** A side of a text to align: running text, or sentences cut already. */
export type Side = string | readonly string[];

/**
 * A bead that a person confirmed and that a realignment never moves. Indices where the side came as sentences, a span where
 * it is running text; an empty list where the bead has no sentence on a side.
 */
export interface Anchor {
  readonly source: readonly number[] | Span;
  readonly target: readonly number[] | Span;
}
