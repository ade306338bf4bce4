import type { Finding, Level } from './finding.js';

/**
 * How likely a segment is to need work, from 0 to 1: the chance that any of its findings is right, that its two sides do
 * not belong together, or that words without a counterpart are wrong (unsaidOf), taking all of these for independent.
 */
export function riskOf(findings: readonly Pick<Finding, 'level'>[], alignmentConfidence = 1, unsaid = 0): number {
  let sound = (1 - MISALIGNED * (1 - alignmentConfidence)) * (1 - UNSAID * unsaid);
  for (const { level } of findings) sound *= 1 - WEIGHTS[level];
  return 1 - sound;
}

const WEIGHTS: Readonly<Record<Level, number>> = { error: 0.6, warning: 0.25, hint: 0.05 };
/** An uncertain bead is often right all the same. */
const MISALIGNED = 0.5;
/** Words without a counterpart are mostly said freely: a warning's weight for one word in two. */
const UNSAID = 0.6;
