import { foldArabic, foldWithOffsets } from './fold.js';
import { snapToGraphemes } from './graphemes.js';
import type { Span } from './span.js';
import { type DiffPart, diffTokens } from './token-diff.js';
import { type Token, tokenise } from './tokenise.js';

export type Reanchored =
  /** The same words are there, perhaps moved. */
  | { readonly kind: 'kept'; readonly span: Span }
  /** Some of the marked words are there: from the first survivor to the last. */
  | { readonly kind: 'changed'; readonly span: Span }
  /** None is there; `near` is the place where they were. */
  | { readonly kind: 'gone'; readonly near: number };

/**
 * Where marked words of one text stand in a later version of it, by a diff over tokens; words that moved elsewhere
 * whole are found where they stand alone in both versions, and so are words that were only spelled otherwise: with other
 * vowel signs, letter forms or capitals. A word marked in part counts by that part. A mark of
 * punctuation only goes with its punctuation, an empty one with its place. All offsets given back lie on grapheme
 * borders where those given do.
 */
export function reanchor(span: Span, before: string, after: string): Reanchored {
  if (before === after) return { kind: 'kept', span };
  const parts = diffTokens(before, after);
  const near = snapToGraphemes(after, { start: placeOf(span.start, parts), end: after.length }).start;
  if (span.start === span.end) return { kind: 'kept', span: { start: near, end: near } };
  const marked = before.slice(span.start, span.end);
  const survivors = surviving(span, parts, after, holdsWord(marked));
  const found = survivors.length > 0 ? { start: survivors[0]!.start, end: survivors.at(-1)!.end } : undefined;
  if (found && after.slice(found.start, found.end) === marked) return { kind: 'kept', span: found };
  const moved = holdsWord(marked) ? movedTo(span, marked, before, after) : undefined;
  if (moved) return { kind: 'kept', span: moved };
  const changed = found ? trim(found, after) : respelled(marked, before, after);
  return changed ? { kind: 'changed', span: changed } : { kind: 'gone', near };
}

/** The pieces of the span in later offsets that are still there; where it held words, those that hold one. */
function surviving(span: Span, parts: readonly DiffPart[], after: string, wordsOnly: boolean): Span[] {
  return parts.flatMap((part) => {
    if (part.op !== 'equal') return [];
    const start = Math.max(span.start, part.beforeStart);
    const end = Math.min(span.end, part.beforeStart + part.text.length);
    const shift = part.afterStart - part.beforeStart;
    const survives = start < end && (!wordsOnly || holdsWord(after.slice(start + shift, end + shift)));
    return survives ? [{ start: start + shift, end: end + shift }] : [];
  });
}

function holdsWord(text: string): boolean {
  return tokenise(text).some((token) => token.kind === 'word' || token.kind === 'number');
}

/**
 * The only place of the marked words in the later text, if they also stood only once in the earlier: else it may be
 * another's.
 */
function movedTo(span: Span, marked: string, before: string, after: string): Span | undefined {
  const tokens = tokenise(before);
  const whole = tokens.some(({ start }) => start === span.start) && tokens.some(({ end }) => end === span.end);
  if (!whole || places(marked, before, tokens).length !== 1) return undefined;
  const [start, another] = places(marked, after, tokenise(after));
  return start === undefined || another !== undefined ? undefined : { start, end: start + marked.length };
}

/** The only place where the marked words stand as folding knows them, if they also stood only once before. */
function respelled(marked: string, before: string, after: string): Span | undefined {
  const words = foldArabic(marked);
  if (!holdsWord(words) || foldedPlaces(words, before).length !== 1) return undefined;
  const [place, another] = foldedPlaces(words, after);
  return another ? undefined : place;
}

/** Where whole tokens read as the folded words: two places at most. */
function foldedPlaces(words: string, text: string): Span[] {
  const tokens = tokenise(text);
  const starts = new Set(tokens.map(({ start }) => start)).add(text.length);
  const folded = foldWithOffsets(text, 'ar');
  const found: Span[] = [];
  for (let at = folded.text.indexOf(words); at >= 0 && found.length < 2; at = folded.text.indexOf(words, at + 1)) {
    const [start, end] = [folded.offsets[at]!, folded.offsets[at + words.length]!];
    if (starts.has(start) && starts.has(end)) found.push({ start, end });
  }
  return found;
}

/** Where tokens in a row read as the words: two places at most, since more decide nothing else. */
function places(words: string, text: string, tokens: readonly Token[]): number[] {
  const starts = new Set(tokens.map(({ start }) => start)).add(text.length);
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < 2; at = text.indexOf(words, at + 1))
    if (starts.has(at) && starts.has(at + words.length)) found.push(at);
  return found;
}

/** Without the white space at the ends that outlived its words. */
function trim({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, end - (words.length - words.trimEnd().length)) };
}

/** Where a place of the earlier text is in the later: behind the words before it, as far as these are there. */
function placeOf(offset: number, parts: readonly DiffPart[]): number {
  const part = parts.findLast(({ op, beforeStart }) => op !== 'insert' && beforeStart <= offset);
  if (!part) return 0;
  return part.op === 'equal'
    ? part.afterStart + Math.min(offset - part.beforeStart, part.text.length)
    : part.afterStart;
}
