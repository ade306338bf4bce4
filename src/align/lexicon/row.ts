/** One row in the making: the best weight of each column offered. */
export class Row {
  readonly weights: Float32Array;
  best = 0;
  private readonly offered: Uint32Array;
  private count = 0;

  constructor(width: number) {
    this.weights = new Float32Array(width);
    this.offered = new Uint32Array(width);
  }

  /** The columns offered so far, ascending; to be read before the next offer. */
  columns(): Uint32Array {
    return this.offered.subarray(0, this.count).sort();
  }

  offer(column: number, weight: number): void {
    const before = this.weights[column]!;
    if (weight <= before || weight < LEAST_LINK) return;
    if (before === 0) this.offered[this.count++] = column;
    this.weights[column] = weight;
    if (weight > this.best) this.best = weight;
  }

  clear(): void {
    for (let k = 0; k < this.count; k++) this.weights[this.offered[k]!] = 0;
    this.count = 0;
    this.best = 0;
  }
}

/** Weaker links say too little for what they cost. */
export const LEAST_LINK = 0.01;
