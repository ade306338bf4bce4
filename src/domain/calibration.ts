/**
 * What is usual in a project's approved segments, as far as it moves the limits of the checks that weigh lengths and coverage:
 * how long its English is, and how much of a good pair goes without a counterpart.
 */
export interface CoverageCalibration {
  /** Approved segments it was worked out from. */
  readonly pairs: number;
  /** What is added to the usual logarithm of English by Arabic letters. */
  readonly length: number;
  /** What the evidence that an omission or an addition takes is multiplied by. */
  readonly omission: number;
  readonly addition: number;
  /** What the least share of words that a pair must say of each other is multiplied by. */
  readonly shared: number;
}
