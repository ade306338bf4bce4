/** A half-open range of UTF-16 code units of the original text, on grapheme borders. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
