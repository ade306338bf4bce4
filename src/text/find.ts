import { foldWithOffsets } from './fold.js';
import { onGraphemeBorder } from './graphemes.js';
import type { Span } from './span.js';
import { tokenise } from './tokenise.js';

export interface FindOptions {
  /** BCP 47 of the text: by what it is folded. */
  readonly language: string;
  /** Letter for letter, with case and marks; folded without it. */
  readonly exact?: boolean;
  /** Only where the hit begins and ends with a word. */
  readonly wholeWords?: boolean;
}

/** Where some words stand in a text, from left to right and without overlaps; in UTF-16 units, on grapheme borders. */
export function findAll(text: string, words: string, options: FindOptions): Span[] {
  if (words.trim() === '') return [];
  const spans = options.exact ? exactly(text, words) : folded(text, words, options.language);
  if (!options.wholeWords || spans.length === 0) return spans;
  const tokens = tokenise(text);
  const starts = new Set(tokens.map(({ start }) => start));
  const ends = new Set(tokens.map(({ end }) => end));
  return spans.filter(({ start, end }) => starts.has(start) && ends.has(end));
}

function exactly(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (onGraphemeBorder(text, at) && onGraphemeBorder(text, end)) spans.push({ start: at, end });
  }
  return spans;
}

function folded(text: string, words: string, language: string): Span[] {
  const wanted = foldWithOffsets(words, language).text;
  if (wanted.trim() === '') return [];
  const { text: inFolded, offsets } = foldWithOffsets(text, language);
  const spans: Span[] = [];
  for (let at = inFolded.indexOf(wanted); at >= 0; at = inFolded.indexOf(wanted, at + wanted.length)) {
    const [start, end] = [offsets[at]!, offsets[at + wanted.length]!];
    if (start < end && (spans.at(-1)?.end ?? 0) <= start) spans.push({ start, end });
  }
  return spans;
}
