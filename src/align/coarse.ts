import type { SideFeatures } from './features.js';
import { type Region, regionOf } from './region.js';
import type { Evidence } from './word-evidence.js';

/**
 * Where a large text's path must lie: both sides in blocks, the best path over the similarities of all pairs of blocks (so a
 * missing chapter is survived), then smaller blocks near that path, down to blocks of a few sentences (after Melamed 2000,
 * who maps geometry before pairing). Time and memory are near linear.
 */
export function coarseRegion(source: SideFeatures, target: SideFeatures, evidence: Evidence): Region {
  const [n, m] = [source.count, target.count];
  const longer = Math.max(n, m);
  const blocks = Math.max(FEWEST_BLOCKS, Math.min(MOST_BLOCKS, longer / TELLING_BLOCK));
  let size = Math.max(LEAST_BLOCK, Math.ceil(longer / blocks));
  let region = wholeBlocks(n, m, size);
  for (;;) {
    const path = blockPath(source, target, evidence, size, region);
    if (size <= LEAST_BLOCK) return refine(path, size, 1, n, m);
    const next = Math.max(LEAST_BLOCK, Math.floor(size / FINER));
    region = refine(path, size, next, n, m);
    size = next;
  }
}

/**
 * The first level compares so many blocks of a side with all of the other. Blocks of many hundreds of sentences share most
 * of their words with any other: with 830 a text of 83,000 sentences that repeats itself was lost.
 */
const FEWEST_BLOCKS = 200;
const MOST_BLOCKS = 600;
const TELLING_BLOCK = 250;
const LEAST_BLOCK = 4;
const FINER = 4;
/** So many blocks beside the path are looked at again in finer ones. */
const REACH = 1;

function wholeBlocks(n: number, m: number, size: number): Region {
  const [rows, columns] = [Math.ceil(n / size), Math.ceil(m / size)];
  return regionOf(new Int32Array(rows + 1), new Int32Array(rows + 1).fill(columns), columns);
}

/** Columns of the path at each row: the first and last block of the target that are used up. */
interface BlockPath {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** The region around a path over blocks, in blocks of another size. */
function refine({ first, last }: BlockPath, size: number, next: number, n: number, m: number): Region {
  const rows = Math.ceil(n / next);
  const columns = Math.ceil(m / next);
  const low = new Int32Array(rows + 1);
  const high = new Int32Array(rows + 1);
  for (let row = 0; row <= rows; row++) {
    const above = Math.max(0, Math.floor((row * next) / size) - REACH);
    const below = Math.min(first.length - 1, Math.ceil((row * next) / size) + REACH);
    low[row] = Math.max(0, Math.min(columns, Math.floor(((first[above]! - REACH) * size) / next)));
    high[row] = Math.max(0, Math.min(columns, Math.ceil(((last[below]! + REACH) * size) / next)));
  }
  return regionOf(low, high, columns);
}

function blockPath(
  source: SideFeatures,
  target: SideFeatures,
  evidence: Evidence,
  size: number,
  region: Region,
): BlockPath {
  const similarities = blockSimilarities(source, target, evidence, size, region);
  const { low, high, offsets } = region;
  const rows = low.length;
  const best = new Float64Array(offsets[rows]!).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint8Array(best.length);
  best[0] = 0;
  for (let row = 0; row < rows; row++) {
    const above = row > 0 ? offsets[row - 1]! - low[row - 1]! : 0;
    const [aboveLow, aboveHigh] = row > 0 ? [low[row - 1]!, high[row - 1]!] : [0, -1];
    for (let column = low[row]!; column <= high[row]!; column++) {
      const cell = offsets[row]! + column - low[row]!;
      let most = best[cell]!;
      if (column > low[row]! && best[cell - 1]! > most) {
        most = best[cell - 1]!;
        from[cell] = LEFT;
      }
      if (column >= aboveLow && column <= aboveHigh && best[above + column]! > most) {
        most = best[above + column]!;
        from[cell] = UP;
      }
      if (column > aboveLow && column <= aboveHigh + 1) {
        const diagonal = best[above + column - 1]! + similarities[cell]! + ADVANCE;
        if (diagonal > most) {
          most = diagonal;
          from[cell] = DIAGONAL;
        }
      }
      best[cell] = most;
    }
  }
  const first = new Int32Array(rows);
  const last = new Int32Array(rows);
  for (let [row, column] = [rows - 1, high[rows - 1]!], open = true; row >= 0; ) {
    if (open) last[row] = column;
    first[row] = column;
    const step = row === 0 ? LEFT : from[offsets[row]! + column - low[row]!]!;
    if (row === 0 && column === 0) break;
    open = step !== LEFT;
    if (step !== UP) column--;
    if (step !== LEFT) row--;
  }
  return { first, last };
}

/** Where nothing answers anything, both texts are gone through at one pace rather than one after the other. */
const ADVANCE = 1e-3;

const LEFT = 0;
const UP = 1;
const DIAGONAL = 2;

/** By cell of the region, how much more than usual the words of the blocks before it answer each other. */
function blockSimilarities(
  source: SideFeatures,
  target: SideFeatures,
  evidence: Evidence,
  size: number,
  { low, high, offsets }: Region,
): Float32Array {
  const rows = low.length;
  const similarities = new Float32Array(offsets[rows]!);
  const blocks = distinctTypes(target, size);
  const answered = new Float32Array(target.types.counts.length);
  for (let row = 1; row < rows; row++) {
    const touched = answers(source, evidence, (row - 1) * size, Math.min(source.count, row * size), answered);
    let sum = 0;
    const from = Math.max(1, low[row]!);
    for (let column = from; column <= high[row]!; column++) {
      const similarity = similarityOf(blocks, column - 1, answered);
      similarities[offsets[row]! + column - low[row]!] = similarity;
      sum += similarity;
    }
    const usual = sum / Math.max(1, high[row]! - from + 1);
    for (let column = from; column <= high[row]!; column++) similarities[offsets[row]! + column - low[row]!]! -= usual;
    for (const type of touched) answered[type] = 0;
  }
  return similarities;
}

function similarityOf({ starts, types, telling }: Blocks, block: number, answered: Float32Array): number {
  let similarity = 0;
  for (let at = starts[block]!; at < starts[block + 1]!; at++) {
    const type = types[at]!;
    similarity += answered[type]! * telling[type]!;
  }
  return similarity;
}

/** Marks how surely each target type answers a word of these source sentences; says which it marked. */
function answers(
  { starts, tokens }: SideFeatures,
  { rows, columns, weights }: Evidence,
  from: number,
  to: number,
  answered: Float32Array,
): number[] {
  const touched: number[] = [];
  for (let p = starts[from]!; p < starts[to]!; p++) {
    const s = tokens[p]!;
    for (let k = rows[s]!; k < rows[s + 1]!; k++) {
      const t = columns[k]!;
      if (answered[t] === 0) touched.push(t);
      answered[t] = Math.max(answered[t]!, weights[k]!);
    }
  }
  return touched;
}

interface Blocks {
  readonly starts: Uint32Array;
  readonly types: Uint32Array;
  /** By type the logarithm of one by the share of blocks that have it. */
  readonly telling: Float32Array;
}

function distinctTypes({ count, starts, tokens, types }: SideFeatures, size: number): Blocks {
  const columns = Math.ceil(count / size);
  const blockStarts = new Uint32Array(columns + 1);
  const found = new Uint32Array(tokens.length);
  const seen = new Int32Array(types.counts.length).fill(-1);
  const blocksWith = new Uint32Array(types.counts.length);
  let at = 0;
  for (let column = 0; column < columns; column++) {
    for (let p = starts[column * size]!; p < starts[Math.min(count, (column + 1) * size)]!; p++) {
      const type = tokens[p]!;
      if (seen[type] === column) continue;
      seen[type] = column;
      blocksWith[type]!++;
      found[at++] = type;
    }
    blockStarts[column + 1] = at;
  }
  return {
    starts: blockStarts,
    types: found,
    telling: Float32Array.from(blocksWith, (blocks) => Math.log((columns + 1) / Math.max(1, blocks))),
  };
}
