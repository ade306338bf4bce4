import type { SideFeatures } from './features.js';

/** How long translations are: the usual logarithm of target by source characters. */
export interface LengthModel {
  readonly usual: number;
}

/**
 * Gale and Church (1993) on the logarithm of the lengths' ratio: how much likelier this ratio is between translations than
 * between sentences that met by chance, as a logarithm.
 */
export function lengthScore({ usual }: LengthModel, source: number, target: number): number {
  if (source === 0 || target === 0) return 0;
  const off = Math.log(target / source) - usual;
  const variance = SPREAD ** 2 + NOISE / Math.min(source, target);
  return -(off * off) / (2 * variance);
}

/** Learns the usual ratio from the whole texts, held to what languages do: parts may be missing on a side. */
export function lengthModel(source: SideFeatures, target: SideFeatures): LengthModel {
  const [s, t] = [source, target].map(({ lengths }) =>
    lengths.reduce((sum, length) => sum + length, EXPECTED_CHARACTERS),
  );
  return { usual: Math.max(-MOST_RATIO, Math.min(MOST_RATIO, Math.log(t! / s!))) };
}

/** The spread of the ratio in long sentences and what short ones add, measured on news. */
const SPREAD = 0.22;
const NOISE = 1.6;
const MOST_RATIO = 0.6;
const EXPECTED_CHARACTERS = 200;
