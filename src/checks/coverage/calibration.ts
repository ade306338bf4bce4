import type { CoverageCalibration } from '../../domain/calibration.js';

/** What the checks make of an approved pair, taken as one that is good. */
export interface PairMeasure {
  /** Logarithm of English by Arabic letters, less what is usual. */
  readonly stretch: number;
  /** By so much the limits could grow before the check is silent; below 1 it is silent as it is. */
  readonly omission: number;
  readonly addition: number;
  /** The share of words said, by the limit; Infinity where too few words are there to tell. */
  readonly shared: number;
}

export const general: CoverageCalibration = { pairs: 0, length: 0, omission: 1, addition: 1, shared: 1 };

/** Fewer approved segments say nothing. */
export const LEAST_PAIRS = 40;
/** Two collections of news and of encyclopaedias are .06 from each other; twice that is allowed. */
const MOST_LENGTH = 0.12;
/**
 * In steps, and no further than this: whatever was approved, the checks still find two fifths or more of the left out and added
 * clauses that they find in general (docs/checks.md).
 */
const FACTORS = [1, 1.05, 1.1, 1.15, 1.2, 1.25] as const;
const SHARES = [1, 0.97, 0.94, 0.91, 0.88, 0.85] as const;

/** How many pairs the general values count as: so many approved ones weigh as much as they do. */
const PRIOR_LENGTH = 50;
const PRIOR_ALARMS = 150;
/**
 * Of good pairs in general, such shares are asked about at each step: the mean of two collections (test/bench/calibration.mjs),
 * measured before the lexicon learned from their alarms, as the texts of a new project are.
 */
const GENERAL_ALARMS = {
  omission: [0.0075, 0.006, 0.0045, 0.0025, 0.0025, 0.002],
  addition: [0.0095, 0.007, 0.0045, 0.0045, 0.004, 0.0035],
  shared: [0.0025, 0.0025, 0.0025, 0.002, 0.0015, 0.0015],
} as const;
/** Up to so many times as many may be chance. */
const TOLERATED = 2;

/** Whatever is stored, no further from the general values than the bounds. */
export function bounded({ pairs, length, omission, addition, shared }: CoverageCalibration): CoverageCalibration {
  const within = (value: number, least: number, most: number, usual: number) =>
    Number.isFinite(value) ? Math.max(least, Math.min(most, value)) : usual;
  return {
    pairs,
    length: within(length, -MOST_LENGTH, MOST_LENGTH, 0),
    omission: within(omission, 1, FACTORS.at(-1)!, 1),
    addition: within(addition, 1, FACTORS.at(-1)!, 1),
    shared: within(shared, SHARES.at(-1)!, 1, 1),
  };
}

/** The usual length of a project's English: its approved pairs' mean, held to the general one while they are few. */
export function usualLength(stretches: readonly number[]): number {
  if (stretches.length < LEAST_PAIRS) return 0;
  // A few pairs that are cut wrongly must not move it: each counts no more than far off.
  const sum = stretches.reduce((all, stretch) => all + Math.max(-FAR, Math.min(FAR, stretch - USUAL_STRETCH)), 0);
  return bounded({ ...general, length: sum / (stretches.length + PRIOR_LENGTH) }).length;
}

const FAR = 0.6;
/** Sentences of news are .07 below what whole texts show, of encyclopaedias 0; the limits were chosen between them. */
const USUAL_STRETCH = -0.05;

/**
 * The least limits under which no more of the approved pairs are asked about than of good pairs in general, with some
 * tolerance. Limits are only ever loosened: the words of approved pairs are known from having been learned, so they look
 * better covered than the next ones will be.
 */
export function calibrated(measures: readonly PairMeasure[], length: number): CoverageCalibration {
  if (measures.length < LEAST_PAIRS) return general;
  const limit = (of: 'omission' | 'addition' | 'shared', steps: readonly number[]) => {
    const usual = GENERAL_ALARMS[of];
    const alarmsAt = (step: number) =>
      measures.filter((measure) => (of === 'shared' ? measure[of] < step : measure[of] >= step)).length;
    const rate = (k: number) => (alarmsAt(steps[k]!) + PRIOR_ALARMS * usual[k]!) / (measures.length + PRIOR_ALARMS);
    return steps.find((_step, k) => rate(k) <= TOLERATED * usual[0]!) ?? steps.at(-1)!;
  };
  return {
    pairs: measures.length,
    length,
    omission: limit('omission', FACTORS),
    addition: limit('addition', FACTORS),
    shared: limit('shared', SHARES),
  };
}
