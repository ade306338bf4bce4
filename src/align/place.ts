/**
 * How much likelier words that translate each other are found so far apart than words that met by chance; `off` is the
 * difference of their places in their beads, each from 0 to 1. Translations keep much of the order, so this tells a word's
 * counterpart from a namesake, and a sentence that belongs to a bead from one that only shares its names.
 */
export function placeRatio(ratios: Float32Array, off: number): number {
  return ratios[(Math.abs(off) * STEPS) | 0]!;
}

const STEPS = 100;
/** Differences fall off exponentially, over a floor of words that moved. */
const REACH = 0.13;
const MOVED = 0.2;

/** The ratios by difference. */
export const PLACES: Float32Array = (() => {
  const middle = (step: number) => (step + 0.5) / STEPS;
  const shape = Float32Array.from({ length: STEPS + 1 }, (_, step) => MOVED + Math.exp(-middle(step) / REACH));
  // Two places at random are x apart with density 2(1 − x).
  let mean = 0;
  for (let step = 0; step < STEPS; step++) mean += (shape[step]! * 2 * (1 - middle(step))) / STEPS;
  return shape.map((ratio) => ratio / mean);
})();

/** Places count for nothing: to measure what they bring. */
export const NO_PLACES = new Float32Array(STEPS + 1).fill(1);
