import type { SideFeatures } from './features.js';
import type { FlatBead } from './sections.js';

/** Logarithm of English by Arabic characters without white space: .09 to .15 in translated news, questions and health texts. */
export const ARABIC_TO_ENGLISH = 0.13;

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

/** The usual ratio before anything is aligned: that of the languages, a little moved by the whole texts' own. */
export function expectedLength(source: SideFeatures, target: SideFeatures, usual: number): LengthModel {
  const sum = ({ lengths }: SideFeatures) => lengths.reduce((all, length) => all + length, 0);
  const ratio = Math.log((sum(target) + EXPECTED_CHARACTERS * Math.exp(usual)) / (sum(source) + EXPECTED_CHARACTERS));
  return { usual: Math.max(usual - MOST_SHIFT, Math.min(usual + MOST_SHIFT, ratio)) };
}

/** The ratio of the beads that are sure, held to what was expected while they are few. */
export function lengthFromBeads(
  source: SideFeatures,
  target: SideFeatures,
  beads: readonly FlatBead[],
  expected: LengthModel,
): LengthModel {
  let sum = EXPECTED_BEADS * expected.usual;
  let weight = EXPECTED_BEADS;
  for (const bead of beads) {
    if (bead.sources === 0 || bead.targets === 0 || bead.confidence < LEAST_CONFIDENCE) continue;
    const s = lengthOf(source, bead.source, bead.sources);
    const t = lengthOf(target, bead.target, bead.targets);
    if (s === 0 || t === 0) continue;
    const trust = SPREAD ** 2 / (SPREAD ** 2 + NOISE / Math.min(s, t));
    sum += trust * Math.log(t / s);
    weight += trust;
  }
  return { usual: sum / weight };
}

/** Characters of sentences from … from + count − 1. */
export function lengthOf({ lengths }: SideFeatures, from: number, count: number): number {
  let sum = 0;
  for (let k = from; k < from + count; k++) sum += lengths[k]!;
  return sum;
}

/** The spread of the ratio in long sentences and what short ones add, measured on news. */
const SPREAD = 0.19;
const NOISE = 1.6;
/** Whole texts of unequal length rather lack a part than are translated so. */
const MOST_SHIFT = 0.3;
const EXPECTED_CHARACTERS = 4000;
const EXPECTED_BEADS = 10;
const LEAST_CONFIDENCE = 0.9;
