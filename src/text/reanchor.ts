import type { Span } from './span.js';
import { diffTokens } from './token-diff.js';
import { tokenise } from './tokenise.js';

export type Reanchored =
  /** The same words are there, perhaps moved. */
  | { readonly kind: 'kept'; readonly span: Span }
  /** Some of the marked words are there: from the first survivor to the last. */
  | { readonly kind: 'changed'; readonly span: Span }
  /** None is there; `near` is the place where they were. */
  | { readonly kind: 'gone'; readonly near: number };

/** Where marked words of one text stand in a later version of it, by a diff over tokens. */
export function reanchor(span: Span, before: string, after: string): Reanchored {
  if (before === after) return { kind: 'kept', span };
  const parts = diffTokens(before, after);
  const marked = before.slice(span.start, span.end);
  const moved = parts.flatMap((part) => {
    if (part.op !== 'equal') return [];
    const start = Math.max(span.start, part.beforeStart);
    const end = Math.min(span.end, part.beforeStart + part.text.length);
    const shift = part.afterStart - part.beforeStart;
    return start < end ? [{ start: start + shift, end: end + shift }] : [];
  });
  const words = moved.filter((piece) => holdsWord(after.slice(piece.start, piece.end)) || !holdsWord(marked));
  if (words.length === 0) return { kind: 'gone', near: placeOf(span.start, parts) };
  const found = { start: words[0]!.start, end: words.at(-1)!.end };
  return after.slice(found.start, found.end) === marked
    ? { kind: 'kept', span: found }
    : { kind: 'changed', span: trim(found, after) };
}

function holdsWord(text: string): boolean {
  return tokenise(text).some((token) => token.kind === 'word' || token.kind === 'number');
}

/** Without the white space at the ends that outlived its words. */
function trim({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, end - (words.length - words.trimEnd().length)) };
}

function placeOf(offset: number, parts: ReturnType<typeof diffTokens>): number {
  const part = parts.findLast((candidate) => candidate.beforeStart <= offset && candidate.op !== 'insert');
  if (!part) return 0;
  return part.op === 'equal' ? part.afterStart + part.text.length : part.afterStart;
}
