/** In UTF-16 code units: as much as a line of a list has room for. */
export const LONGEST_TITLE = 200;

/** A title as it is kept: on one line. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
}
