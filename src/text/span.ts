/** A half-open range of UTF-16 code units of the original text, on grapheme borders. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A range without the white space around it; nothing where it is nothing else. */
export function trimmed(text: string, start: number, end: number): Span[] {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return from < to ? [{ start: from, end: to }] : [];
}
