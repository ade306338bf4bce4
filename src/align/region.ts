/** The part of the lattice that is searched: at row `i` (i source sentences used) columns low[i] … high[i], both kept. */
export interface Region {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Where each row's cells begin in a flat array; one more entry for the end. */
  readonly offsets: Float64Array;
}

/** The whole lattice of n by m sentences. */
export function wholeRegion(n: number, m: number): Region {
  return regionOf(new Int32Array(n + 1), new Int32Array(n + 1).fill(m), m);
}

/** All cells within `reach` of a path given by the column it has at each row (first and last where it runs along the row). */
export function tunnel(first: Int32Array, last: Int32Array, m: number, reach: number): Region {
  const rows = first.length;
  const low = new Int32Array(rows);
  const high = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    low[i] = Math.max(0, first[Math.max(0, i - reach)]! - reach);
    high[i] = Math.min(m, last[Math.min(rows - 1, i + reach)]! + reach);
  }
  return regionOf(low, high, m);
}

/** A region from its borders, made to hold both corners, rise monotonically and hang together. */
export function regionOf(low: Int32Array, high: Int32Array, m: number): Region {
  const rows = low.length;
  low[0] = 0;
  high[rows - 1] = m;
  for (let i = 1; i < rows; i++) high[i] = Math.max(high[i]!, high[i - 1]!);
  for (let i = rows - 2; i >= 0; i--) low[i] = Math.min(low[i]!, low[i + 1]!);
  for (let i = 1; i < rows; i++) if (low[i]! > high[i - 1]!) low[i] = high[i - 1]!;
  const offsets = new Float64Array(rows + 1);
  for (let i = 0; i < rows; i++) offsets[i + 1] = offsets[i]! + high[i]! - low[i]! + 1;
  return { low, high, offsets };
}
