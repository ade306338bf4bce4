import { emptyGrid, type Grid } from './grid.js';

/**
 * How likely each pair of words is a link, from the weights of the evidence: first by the weight itself, its share of what
 * its row and its column offer, and how far apart the two stand; then once more with the links around it and the rivals of
 * either word. Both steps are logistic regressions fitted on the tuning half of data/gold/word-links.json.
 */
export function linkProbabilities(weights: Grid): Grid {
  const first = step(weights, null);
  return step(weights, first);
}

interface Coefficients {
  readonly constant: number;
  /** Of the logarithms of the weight and of its share of the row and of the column. */
  readonly weight: number;
  readonly ofRow: number;
  readonly ofColumn: number;
  /** Of the distance between the relative positions, 0 to 1. */
  readonly distance: number;
}

const ALONE: Coefficients = { constant: 8.26, weight: 2.25, ofRow: 2.4, ofColumn: 1.7, distance: -4.41 };
const AMONG: Coefficients & {
  /** Of the summed probability of the four pairs next to it, and of those two steps away. */
  readonly near: number;
  readonly around: number;
  /** Of the likeliest other pair in the row and in the column. */
  readonly rowRival: number;
  readonly columnRival: number;
} = {
  constant: 7.08,
  weight: 1.78,
  ofRow: 1.28,
  ofColumn: 0.78,
  distance: -2.55,
  near: 0.86,
  around: 0.37,
  rowRival: -2.82,
  columnRival: -3.1,
};
/** Stands for no evidence, which is not evidence of none. */
const SMALLEST = 0.025;
/** More support than this adds nothing. */
const MOST_NEAR = 1.5;
const MOST_AROUND = 2;

function step(weights: Grid, before: Grid | null): Grid {
  const { rows, columns, cells } = weights;
  const result = emptyGrid(rows, columns);
  const { rowSums, columnSums } = logSums(weights);
  const rivals = before && rivalsOf(before);
  const support = before && supportOf(before);
  const c = before ? AMONG : ALONE;
  for (let i = 0; i < rows; i++) {
    const along = i / Math.max(1, rows - 1);
    for (let j = 0; j < columns; j++) {
      const at = i * columns + j;
      const weight = cells[at]! > 0 ? Math.log(cells[at]! + SMALLEST) : NOTHING;
      let logit =
        c.constant +
        c.weight * weight +
        c.ofRow * (weight - rowSums[i]!) +
        c.ofColumn * (weight - columnSums[j]!) +
        c.distance * Math.abs(along - j / Math.max(1, columns - 1));
      if (support && rivals) logit += support[at]! + fromRivals(rivals, i, j);
      result.cells[at] = 1 / (1 + Math.exp(-logit));
    }
  }
  return result;
}

const NOTHING = Math.log(SMALLEST);

function logSums({ rows, columns, cells }: Grid): { rowSums: Float64Array; columnSums: Float64Array } {
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      rowSums[i]! += cells[i * columns + j]!;
      columnSums[j]! += cells[i * columns + j]!;
    }
  }
  const log = (sum: number): number => Math.log(sum + SMALLEST);
  return { rowSums: rowSums.map(log), columnSums: columnSums.map(log) };
}

/** What the pairs around each pair of words add to it; the grid is framed with zeros, so that every cell has neighbours. */
function supportOf({ rows, columns, cells }: Grid): Float64Array {
  const width = columns + 4;
  const framed = new Float64Array((rows + 4) * width);
  for (let i = 0; i < rows; i++) framed.set(cells.subarray(i * columns, (i + 1) * columns), (i + 2) * width + 2);
  const support = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const at = (i + 2) * width + j + 2;
      const up = at - width;
      const down = at + width;
      const up2 = up - width;
      const down2 = down + width;
      const near = framed[up - 1]! + framed[up + 1]! + framed[down - 1]! + framed[down + 1]!;
      const around =
        framed[up - 2]! +
        framed[up + 2]! +
        framed[down - 2]! +
        framed[down + 2]! +
        (framed[up2 - 1]! + framed[up2 + 1]! + framed[down2 - 1]! + framed[down2 + 1]!) +
        (framed[up2 - 2]! + framed[up2 + 2]! + framed[down2 - 2]! + framed[down2 + 2]!);
      support[i * columns + j] = AMONG.near * Math.min(MOST_NEAR, near) + AMONG.around * Math.min(MOST_AROUND, around);
    }
  }
  return support;
}

function fromRivals({ row, column }: Rivals, i: number, j: number): number {
  const inRow = row.place[i] === j ? row.second[i]! : row.first[i]!;
  const inColumn = column.place[j] === i ? column.second[j]! : column.first[j]!;
  return AMONG.rowRival * inRow + AMONG.columnRival * inColumn;
}

interface Rivals {
  readonly row: TopTwo;
  readonly column: TopTwo;
}

/** The two highest values of each line of a grid and where the first stands. */
interface TopTwo {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly place: Int32Array;
}

function rivalsOf({ rows, columns, cells }: Grid): Rivals {
  return { row: topTwo(cells, rows, columns, columns, 1), column: topTwo(cells, columns, rows, 1, columns) };
}

/** Of `count` lines that begin `next` apart, each with `across` cells `step` apart. */
function topTwo(cells: Float64Array, count: number, across: number, next: number, step: number): TopTwo {
  const first = new Float64Array(count);
  const second = new Float64Array(count);
  const place = new Int32Array(count).fill(-1);
  for (let line = 0; line < count; line++) {
    for (let k = 0; k < across; k++) {
      const value = cells[line * next + k * step]!;
      if (value > first[line]!) {
        second[line] = first[line]!;
        first[line] = value;
        place[line] = k;
      } else if (value > second[line]!) second[line] = value;
    }
  }
  return { first, second, place };
}
