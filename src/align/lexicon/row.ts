/** One row in the making: the best weight of each column offered. */
export class Row {
  readonly weights: Float32Array;
  columns: number[] = [];
  best = 0;

  constructor(width: number) {
    this.weights = new Float32Array(width);
  }

  offer(column: number, weight: number): void {
    const before = this.weights[column]!;
    if (weight <= before || weight < LEAST_LINK) return;
    if (before === 0) this.columns.push(column);
    this.weights[column] = weight;
    if (weight > this.best) this.best = weight;
  }

  clear(): void {
    for (const column of this.columns) this.weights[column] = 0;
    this.columns = [];
    this.best = 0;
  }
}

/** Weaker links say too little for what they cost. */
export const LEAST_LINK = 0.01;
