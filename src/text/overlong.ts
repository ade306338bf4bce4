import { snapToGraphemes } from './graphemes.js';
import { type Span, trimmed } from './span.js';

/** Nobody writes sentences of this many units; what looks like one has lost its stops and is cut at weaker marks. */
const OVERLONG = 5_000;

/** Enough to see whether a grapheme goes on. */
const LOOK_AHEAD = 64;

/** Weaker places, best first: each is cut after its first unit. */
const weakerPlaces = [/[؛;；]/, /[،,，、:]/, /\s/];

/**
 * A sentence as it is or, where it is beyond reading, in pieces: after clause marks, else between words, else between
 * graphemes.
 */
export function cutOverlong(text: string, sentence: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > OVERLONG) {
    const cut = placeToCut(text, start);
    pieces.push(...trimmed(text, start, cut));
    start = cut;
  }
  return [...pieces, ...trimmed(text, start, sentence.end)];
}

/** In the second half of the longest piece, so that pieces are not crumbs. */
function placeToCut(text: string, start: number): number {
  const last = start + OVERLONG;
  for (const weaker of weakerPlaces)
    for (let at = last - 1; at > start + OVERLONG / 2; at--)
      // After a mark must come white space: not in 1,000 or 12:30.
      if (weaker.test(text[at]!) && (/\s/.test(text[at]!) || /\s/.test(text[at + 1]!))) return at + 1;
  // `start` is a border, so that what stands before it need not be read.
  const piece = text.slice(start, last + LOOK_AHEAD);
  const border = snapToGraphemes(piece, { start: OVERLONG, end: OVERLONG }).start;
  return border > 0 ? start + border : last;
}
