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
  const lattice = new Lattice(region, corner, scorer, shapes);
  const { low, high } = region;
  for (let i = 0; i < low.length; i++) {
    if (i > 0) scorer.enter(corner.source + i - 1, corner.target + low[i - 1]!, corner.target + high[i]!);
    for (let j = low[i]!; j <= high[i]!; j++) lattice.reach(i, j);
    if (progress && i % ROWS_A_REPORT === 0) progress(i / low.length);
  }
  for (let i = low.length - 1; i >= 0; i--) for (let j = high[i]!; j >= low[i]!; j--) lattice.leave(i, j);
  return trace(lattice);
}

/** The words of a sentence are not independent: softened so much, confidences come near the share that is right. */
const TEMPERATURE = 0.7;
/** Only a person is sure. */
const MOST_SURE = 0.999999;
const ROWS_A_REPORT = 500;

/** All cells of a region: the best way to each, and the sums over all ways to it and from it, as logarithms. */
class Lattice {
  /** By cell the shape of the last bead of the best way. */
  readonly from: Uint8Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** By cell and shape the score of the bead that ends there. */
  readonly scores: Float32Array;
  private readonly best: Float64Array;
  private readonly terms: Float64Array;

  constructor(
    readonly region: Region,
    readonly corner: Corner,
    private readonly scorer: BeadScorer,
    readonly shapes: number,
  ) {
    const cells = region.offsets[region.low.length]!;
    const nowhere = () => new Float64Array(cells).fill(Number.NEGATIVE_INFINITY);
    this.from = new Uint8Array(cells);
    [this.best, this.forward, this.backward] = [nowhere(), nowhere(), nowhere()];
    this.scores = new Float32Array(cells * shapes).fill(Number.NEGATIVE_INFINITY);
    this.terms = new Float64Array(shapes);
    this.best[0] = this.forward[0] = this.backward[cells - 1] = 0;
  }

  /** The ways to a cell, once all cells before it are known and its row is entered in the scorer. */
  reach(i: number, j: number): void {
    const { corner, scorer, shapes, scores, best, forward, from, terms } = this;
    const { low, high, offsets } = this.region;
    const cell = offsets[i]! + j - low[i]!;
    let most = Number.NEGATIVE_INFINITY;
    for (let shape = 0; shape < shapes; shape++) {
      const { 0: a, 1: b, 2: prior } = SHAPES[shape]!;
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

  /** The ways from a cell to the end, once all cells behind it are known. */
  leave(i: number, j: number): void {
    const { shapes, scores, backward, terms } = this;
    const { low, high, offsets } = this.region;
    const cell = offsets[i]! + j - low[i]!;
    if (cell === backward.length - 1) return;
    let most = Number.NEGATIVE_INFINITY;
    for (let shape = 0; shape < shapes; shape++) {
      const { 0: a, 1: b } = SHAPES[shape]!;
      terms[shape] = Number.NEGATIVE_INFINITY;
      if (i + a >= low.length || j + b < low[i + a]! || j + b > high[i + a]!) continue;
      const after = offsets[i + a]! + j + b - low[i + a]!;
      const term = backward[after]! + scores[after * shapes + shape]! * TEMPERATURE;
      terms[shape] = term;
      if (term > most) most = term;
    }
    if (most > Number.NEGATIVE_INFINITY) backward[cell] = logSum(terms, most);
  }
}

function logSum(terms: Float64Array, most: number): number {
  let sum = 0;
  for (let k = 0; k < terms.length; k++) {
    const below = terms[k]! - most;
    if (below > -30) sum += Math.exp(below);
  }
  return most + Math.log(sum);
}

function trace({ region, corner, from, forward, backward, scores, shapes }: Lattice): Path {
  const { low, high, offsets } = region;
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
