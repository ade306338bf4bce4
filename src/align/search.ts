import type { Bead } from './bead.js';
import type { BeadScorer } from './score.js';

/** [source sentences, target sentences] of the beads that are looked for. */
const SHAPES: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
];
/** Beside the diagonal so many sentences are looked at, and a twentieth of the text. */
const BAND = 60;

/** The best path of beads through two sides of n and m sentences, with a confidence for each by forward and backward sums. */
export function search(n: number, m: number, score: BeadScorer): Bead[] {
  const half = BAND + Math.ceil(Math.max(n, m) / 20);
  const inBand = (i: number, j: number) => n === 0 || m === 0 || Math.abs(j - (i * m) / n) <= half;
  const width = m + 1;
  const best = new Float64Array((n + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const forward = best.slice();
  const from = new Int8Array((n + 1) * width).fill(-1);
  const scores = new Map<number, number>();
  best[0] = forward[0] = 0;
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++) {
      if (!inBand(i, j)) continue;
      const cell = i * width + j;
      SHAPES.forEach(([a, b], shape) => {
        if (a > i || b > j) return;
        const before = cell - a * width - b;
        if (best[before] === Number.NEGATIVE_INFINITY) return;
        const value = score(i - a, a, j - b, b);
        scores.set(cell * SHAPES.length + shape, value);
        if (best[before]! + value > best[cell]!) {
          best[cell] = best[before]! + value;
          from[cell] = shape;
        }
        forward[cell] = logAdd(forward[cell]!, forward[before]! + value * TEMPERATURE);
      });
    }
  const backward = best.slice().fill(Number.NEGATIVE_INFINITY);
  backward[n * width + m] = 0;
  for (let cell = (n + 1) * width - 1; cell > 0; cell--) {
    if (backward[cell] === Number.NEGATIVE_INFINITY) continue;
    SHAPES.forEach(([a, b], shape) => {
      const value = scores.get(cell * SHAPES.length + shape);
      if (value === undefined) return;
      const before = cell - a * width - b;
      backward[before] = logAdd(backward[before]!, backward[cell]! + value * TEMPERATURE);
    });
  }
  const all = forward[n * width + m]!;
  const beads: Bead[] = [];
  for (let [i, j] = [n, m]; i > 0 || j > 0; ) {
    const cell = i * width + j;
    const shape = from[cell]!;
    const [a, b] = SHAPES[shape]!;
    const value = scores.get(cell * SHAPES.length + shape)!;
    const share = Math.exp(forward[cell - a * width - b]! + value * TEMPERATURE + backward[cell]! - all);
    beads.push({ source: range(i - a, a), target: range(j - b, b), confidence: Math.min(1, Math.max(0, share)) });
    i -= a;
    j -= b;
  }
  return beads.reverse();
}

/** Scores of words are not independent: softened so much, confidences come near the share that is right. */
const TEMPERATURE = 0.6;

function logAdd(a: number, b: number): number {
  const most = Math.max(a, b);
  return most === Number.NEGATIVE_INFINITY ? most : most + Math.log(Math.exp(a - most) + Math.exp(b - most));
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => from + k);
}
