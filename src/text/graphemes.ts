import { classAt, characterClasses as is } from './characters.js';
import type { Span } from './span.js';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Whether an offset (UTF-16 units) lies between two graphemes of the text, or at one of its ends. */
export function onGraphemeBorder(text: string, offset: number): boolean {
  if (offset < 0 || offset > text.length) return false;
  return borderBefore(text, offset) === offset;
}

/** The smallest span on grapheme borders that covers the given one, inside the text. */
export function snapToGraphemes(text: string, span: Span): Span {
  const start = Math.min(Math.max(0, span.start), text.length);
  const end = Math.min(Math.max(start, span.end), text.length);
  return { start: borderBefore(text, start), end: borderAfter(text, end) };
}

/** The last border at or before an offset. */
function borderBefore(text: string, offset: number): number {
  if (offset === text.length || plainBorder(text, offset)) return offset;
  const from = borderToStartFrom(text, offset);
  return from + segmenter.segment(text.slice(from, plainBorderAfter(text, offset))).containing(offset - from)!.index;
}

function borderAfter(text: string, offset: number): number {
  if (offset === text.length || plainBorder(text, offset)) return offset;
  const from = borderToStartFrom(text, offset);
  const found = segmenter.segment(text.slice(from, plainBorderAfter(text, offset))).containing(offset - from)!;
  return from + found.index === offset ? offset : from + found.index + found.segment.length;
}

/** The segmenter is asked about the stretch between two places that are borders whatever stands around them. */
function borderToStartFrom(text: string, offset: number): number {
  let at = Math.max(offset - 1, 0);
  while (!plainBorder(text, at)) at--;
  return at;
}

function plainBorderAfter(text: string, offset: number): number {
  let at = offset + 1;
  while (at < text.length && !plainBorder(text, at)) at++;
  return at;
}

/**
 * Whether a grapheme begins here whatever else stands around: UAX #29 parts before a letter, digit, mark or blank but after a
 * prepended sign. Hangul and Indic letters join each other, so only the commonest scripts are taken to be plain.
 */
function plainBorder(text: string, at: number): boolean {
  if (at === 0) return true;
  const unit = text.charCodeAt(at);
  const ascii = unit >= 0x20 && unit < 0x7f;
  const european = unit >= 0xc0 && unit < 0x530;
  const here = classAt(text, at);
  return (ascii || here === is.arabic || (european && here === is.letter)) && !maySwallow(text, at - 1);
}

/** A sign that takes in what follows: the second half of a surrogate pair counts as one, since it may be; so does Malayalam's dot reph. */
function maySwallow(text: string, at: number): boolean {
  const kind = classAt(text, at);
  return kind === is.prepend || kind === is.symbol || text[at] === '\u0d4e';
}
