/** Above these a file is refused. They keep one file from taking the server's memory, and stand far above honest files. */
export interface Limits {
  /** UTF-16 units of text, or bytes where the format is no text. */
  readonly size: number;
  /** Elements within elements. saxes takes time by the square of it. */
  readonly depth: number;
  readonly units: number;
  /** UTF-16 units of one text. */
  readonly unitLength: number;
}

export const defaultLimits: Limits = {
  size: 1_000_000_000,
  depth: 256,
  units: 2_000_000,
  unitLength: 1_000_000,
};
