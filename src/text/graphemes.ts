import type { Span } from './span.js';

/** How far around an offset the segmenter looks: longer than any grapheme that people write (family emoji, stacked marks). */
const AROUND = 64;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Whether an offset (UTF-16 units) lies between two graphemes of the text, or at one of its ends. */
export function onGraphemeBorder(text: string, offset: number): boolean {
  return (
    offset === 0 ||
    offset === text.length ||
    (offset > 0 && offset < text.length && borderBefore(text, offset) === offset)
  );
}

/** The smallest span on grapheme borders that covers the given one, inside the text. */
export function snapToGraphemes(text: string, span: Span): Span {
  const start = Math.min(Math.max(0, span.start), text.length);
  const end = Math.min(Math.max(start, span.end), text.length);
  return { start: borderBefore(text, start), end: borderAfter(text, end) };
}

/** The last border at or before an offset. */
function borderBefore(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  return around(text, offset).findLast((border) => border <= offset) ?? 0;
}

function borderAfter(text: string, offset: number): number {
  if (offset <= 0) return 0;
  return around(text, offset).find((border) => border >= offset) ?? text.length;
}

/** Borders near an offset, found in a window that begins well before it, so that a cut pair of flags cannot mislead. */
function around(text: string, offset: number): number[] {
  let from = Math.max(0, offset - AROUND);
  // A window may begin at a line's start or a space: borders on both sides whatever follows.
  while (from > 0 && from > offset - 4 * AROUND && !/\s/.test(text[from - 1]!)) from--;
  const to = Math.min(text.length, offset + AROUND);
  const borders = [...segmenter.segment(text.slice(from, to))].map((part) => from + part.index);
  if (to === text.length) borders.push(to);
  return borders;
}
