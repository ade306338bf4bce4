import { characterClasses, classAt } from './characters.js';

/** A half-open range of UTF-16 code units of the original text, on grapheme borders. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A range without the white space around it; nothing where it is nothing else. */
export function trimmed(text: string, start: number, end: number): Span[] {
  let [from, to] = [start, end];
  while (from < to && isSpaceAt(text, from)) from++;
  while (to > from && isSpaceAt(text, to - 1)) to--;
  return from < to ? [{ start: from, end: to }] : [];
}

/** White space, unless it carries a mark: that makes it a visible grapheme. */
export function isSpaceAt(text: string, at: number): boolean {
  return /\s/.test(text[at]!) && !(/\p{Zs}/u.test(text[at]!) && classAt(text, at + 1) === characterClasses.extend);
}
