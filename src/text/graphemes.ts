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

/** Where the grapheme ends that begins at an offset; `start` must be a border. */
export function graphemeEnd(text: string, start: number): number {
  if (start + 1 >= text.length || plainBorder(text, start + 1)) return Math.min(start + 1, text.length);
  // A window that doubles, or a grapheme as long as the text would be read again and again.
  for (let window = 32; ; window *= 2) {
    const found = segmenter.segment(text.slice(start, start + window)).containing(0)!.segment.length;
    if (found < window || start + window >= text.length) return start + found;
  }
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
 * Whether a grapheme begins here whatever else stands around: UAX #29 parts before a letter, digit, mark or blank but
 * after a prepended sign. Hangul and Indic letters join each other, so only the commonest scripts are taken to be
 * plain.
 */
function plainBorder(text: string, at: number): boolean {
  if (at === 0) return true;
  const unit = text.charCodeAt(at);
  const ascii = unit < 0x7f && !(unit === LINE_FEED && text.charCodeAt(at - 1) === CARRIAGE_RETURN);
  const european = unit >= 0xc0 && unit < 0x530;
  const here = classAt(text, at);
  return (ascii || here === is.arabic || (european && here === is.letter)) && !maySwallow(text, at - 1);
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * A sign that takes in what follows: the second half of a surrogate pair counts as one, since it may be; so does
 * Malayalam's dot reph.
 */
function maySwallow(text: string, at: number): boolean {
  const kind = classAt(text, at);
  return kind === is.prepend || kind === is.symbol || text[at] === '\u0d4e';
}
