/** What of the English is read: as it is, with what was corrected marked, or as it came in. */
export const readingShows = ['clean', 'changes', 'original'] as const;
export type ReadingShow = (typeof readingShows)[number];

export interface ReadingView {
  readonly show: ReadingShow;
  /** The Arabic beside it. */
  readonly both: boolean;
  /** Flags that wait, in the margin. */
  readonly flags: boolean;
  /** From 1. */
  readonly page: number;
}
