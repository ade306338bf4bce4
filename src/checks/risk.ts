import type { Finding, Level } from './finding.js';

/**
 * How likely a segment is to need work, from 0 to 1: the chance that any of its findings is right, taking them for
 * independent, by level.
 */
export function riskOf(findings: readonly Finding[]): number {
  let sound = 1;
  for (const { level } of findings) sound *= 1 - WEIGHTS[level];
  return 1 - sound;
}

const WEIGHTS: Readonly<Record<Level, number>> = { error: 0.6, warning: 0.25, hint: 0.05 };
