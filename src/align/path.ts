import type { Region } from './region.js';
import type { BeadScorer } from './score.js';
import { SHAPES } from './shapes.js';

/** The best path through a region in flat arrays, in text order: bead `k` is source[k] … with shapes[k], and so on. */
export interface Path {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Indices into SHAPES. */
  readonly shapes: Uint8Array;
  /** The share of all paths, weighed by their likelihood, that hold exactly this bead. */
  readonly confidence: Float32Array;
}

/** The rectangle of the lattice that is searched: source sentences from … and target sentences from …. */
export interface Corner {
  readonly source: number;
  readonly target: number;
}

/**
 * Finds the likeliest sequence of beads in a region (dynamic programming, Gale and Church 1993), with each bead's posterior
 * by forward and backward sums. The region's rows and columns count from `corner`; both of its far corners are in it.
 */
export function findPath(
  region: Region,
  corner: Corner,
  scorer: BeadScorer,
  shapes: number = SHAPES.length,
  progress?: (share: number) => void,
): Path {
  const { low, high, offsets } = region;
  const rows = low.length;
  const cells = offsets[rows]!;
  const best = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY);
  const forward = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint8Array(cells);
  const scores = new Float32Array(cells * shapes).fill(Number.NEGATIVE_INFINITY);
  const terms = new Float64Array(shapes);
  best[0] = forward[0] = 0;
  for (let i = 0; i < rows; i++) {
    if (i > 0) scorer.enter(corner.source + i - 1, corner.target + low[i - 1]!, corner.target + high[i]!);
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = offsets[i]! + j - low[i]!;
      let most = Number.NEGATIVE_INFINITY;
      for (let shape = 0; shape < shapes; shape++) {
        const [a, b, prior] = SHAPES[shape]!;
        terms[shape] = Number.NEGATIVE_INFINITY;
        if (a > i || j - b < low[i - a]! || j - b > high[i - a]!) continue;
        const before = offsets[i - a]! + j - b - low[i - a]!;
        if (best[before] === Number.NEGATIVE_INFINITY) continue;
        const score = a === 0 || b === 0 ? prior : scorer.bead(corner.source + i - a, a, corner.target + j - b, b);
        if (score === Number.NEGATIVE_INFINITY) continue;
        scores[cell * shapes + shape] = score;
        if (best[before]! + score > best[cell]!) {
          best[cell] = best[before]! + score;
          from[cell] = shape;
        }
        const term = forward[before]! + score * TEMPERATURE;
        terms[shape] = term;
        if (term > most) most = term;
      }
      if (most > Number.NEGATIVE_INFINITY) forward[cell] = logSum(terms, most);
    }
    if (progress && i % ROWS_A_REPORT === 0) progress(i / rows);
  }
  const backward = backwardSums(region, scores, shapes);
  return trace(region, corner, { best, from, forward, backward, scores, shapes });
}

/** The words of a sentence are not independent: softened so much, confidences come near the share that is right. */
const TEMPERATURE = 0.7;
/** Only a person is sure. */
const MOST_SURE = 0.999999;
const ROWS_A_REPORT = 500;

function logSum(terms: Float64Array, most: number): number {
  let sum = 0;
  for (let k = 0; k < terms.length; k++) {
    const below = terms[k]! - most;
    if (below > -30) sum += Math.exp(below);
  }
  return most + Math.log(sum);
}

function backwardSums({ low, high, offsets }: Region, scores: Float32Array, shapes: number): Float64Array {
  const rows = low.length;
  const backward = new Float64Array(offsets[rows]!).fill(Number.NEGATIVE_INFINITY);
  const terms = new Float64Array(shapes);
  backward[backward.length - 1] = 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = high[i]!; j >= low[i]!; j--) {
      const cell = offsets[i]! + j - low[i]!;
      let most = backward[cell]!;
      for (let shape = 0; shape < shapes; shape++) {
        const [a, b] = SHAPES[shape]!;
        terms[shape] = Number.NEGATIVE_INFINITY;
        if (i + a >= rows || j + b < low[i + a]! || j + b > high[i + a]!) continue;
        const after = offsets[i + a]! + j + b - low[i + a]!;
        const term = backward[after]! + scores[after * shapes + shape]! * TEMPERATURE;
        terms[shape] = term;
        if (term > most) most = term;
      }
      if (most > Number.NEGATIVE_INFINITY && cell < backward.length - 1) backward[cell] = logSum(terms, most);
    }
  }
  return backward;
}

interface Lattice {
  readonly best: Float64Array;
  readonly from: Uint8Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly scores: Float32Array;
  readonly shapes: number;
}

function trace({ low, high, offsets }: Region, corner: Corner, lattice: Lattice): Path {
  const { from, forward, backward, scores, shapes } = lattice;
  const rows = low.length;
  const length = rows + high[rows - 1]!;
  const [source, target] = [new Int32Array(length), new Int32Array(length)];
  const [found, confidence] = [new Uint8Array(length), new Float32Array(length)];
  const all = forward[forward.length - 1]!;
  let at = length;
  for (let [i, j] = [rows - 1, high[rows - 1]!]; i > 0 || j > 0; ) {
    const cell = offsets[i]! + j - low[i]!;
    const shape = from[cell]!;
    const [a, b] = SHAPES[shape]!;
    const before = offsets[i - a]! + j - b - low[i - a]!;
    at--;
    source[at] = corner.source + i - a;
    target[at] = corner.target + j - b;
    found[at] = shape;
    const share = Math.exp(forward[before]! + scores[cell * shapes + shape]! * TEMPERATURE + backward[cell]! - all);
    confidence[at] = Math.min(MOST_SURE, share);
    i -= a;
    j -= b;
  }
  return {
    source: source.subarray(at),
    target: target.subarray(at),
    shapes: found.subarray(at),
    confidence: confidence.subarray(at),
  };
}
