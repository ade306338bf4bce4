import type { FlagView } from './flags.js';

/** A segment as somebody reads it. */
export interface ReadSegment {
  readonly id: string;
  readonly position: number;
  readonly sourceText: string;
  readonly targetText: string;
  /** The English that the present one is a correction of: as imported, or as a repair of the alignment left it. */
  readonly originalTarget: string;
  readonly sourceParagraph: boolean;
  readonly targetParagraph: boolean;
  readonly flags: readonly FlagView[];
}

export interface ReadingPage {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly segments: readonly ReadSegment[];
}
