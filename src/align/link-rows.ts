import type { SparseLinks } from './lexicon/links.js';

/** Sparse links in the making, row after row, without an object for each link: documents have hundreds of thousands. */
export class LinkRows {
  private readonly rows: Uint32Array;
  private columns: Uint32Array;
  private weights: Float32Array;
  private row = 0;
  private at = 0;

  constructor(rows: number, expected: number) {
    this.rows = new Uint32Array(rows + 1);
    this.columns = new Uint32Array(expected + 64);
    this.weights = new Float32Array(expected + 64);
  }

  /** Adds a link to the open row. */
  add(column: number, weight: number): void {
    if (this.at === this.columns.length) this.grow();
    this.columns[this.at] = column;
    this.weights[this.at++] = weight;
  }

  /** Closes the open row; the next link belongs to the next one. */
  close(): void {
    this.rows[++this.row] = this.at;
  }

  links(): SparseLinks {
    return { rows: this.rows, columns: this.columns.subarray(0, this.at), weights: this.weights.subarray(0, this.at) };
  }

  private grow(): void {
    const [columns, weights] = [this.columns, this.weights];
    this.columns = new Uint32Array(columns.length * 2);
    this.weights = new Float32Array(weights.length * 2);
    this.columns.set(columns);
    this.weights.set(weights);
  }
}
