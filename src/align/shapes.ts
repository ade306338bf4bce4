/** [source sentences, target sentences] of the beads that are looked for, each with its prior: rarer ones cost, in nats. */
export const SHAPES: readonly (readonly [a: number, b: number, prior: number])[] = [
  [1, 1, 0],
  [1, 0, -4],
  [0, 1, -4],
  [1, 2, -4],
  [2, 1, -4],
  [1, 3, -6],
  [3, 1, -6],
  [2, 2, -14],
  [1, 4, -12],
  [4, 1, -12],
];

/** The most sentences on one side of a bead. */
export const MOST_SIDE = 4;
/** The first so many shapes are looked for in a first pass. */
export const FIRST_SHAPES = 5;

/** The prior of a shape; minus infinity where it is not looked for. */
export function priorOf(a: number, b: number): number {
  return priors[a * (MOST_SIDE + 1) + b]!;
}

const priors = new Float64Array((MOST_SIDE + 1) ** 2).fill(Number.NEGATIVE_INFINITY);
for (const [a, b, prior] of SHAPES) priors[a * (MOST_SIDE + 1) + b] = prior;
