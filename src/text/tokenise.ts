import { addressEnd, domainEnd, mailFinder } from './addresses.js';
import { classAt, characterClasses as is, lengthAt } from './characters.js';
import type { Span } from './span.js';

export type TokenKind = 'word' | 'number' | 'space' | 'punctuation' | 'symbol';

/** `space` is what cannot be seen: white space, and directional controls that stand alone. */
export interface Token extends Span {
  readonly kind: TokenKind;
}

/**
 * Cuts a text into tokens that cover it without gaps: joined they give it back. No border lies inside a grapheme (UAX
 * #29).
 *
 * - Words keep harakat, tatweel, ZWNJ and direction marks, an apostrophe or hyphen between letters (don't, Sana'a,
 *   Al-Mismari, COVID-19), the dots of initials (U.S.), and addresses whole. Arabic letters part from Latin ones and
 *   from digits (و2019, بـBBC), since what is glued to them is a word of its own.
 * - Numbers keep separators between digits (1,234.5 ١٬٢٣٤٫٥ 12:30 2018-19) and Latin letters after them (4th, 5G).
 * - Languages written without spaces come out as one word from mark to mark.
 *
 * One pass over the text, in time linear to its length.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const mailEnd = mailFinder(text);
  let start = 0;
  while (start < text.length) {
    const token = tokenAt(text, start, mailEnd);
    tokens.push(token);
    start = token.end;
  }
  return tokens;
}

type Scanner = (at: number) => number;

function tokenAt(text: string, start: number, mailEnd: Scanner): Token {
  switch (classAt(text, start)) {
    case is.letter:
    case is.arabic:
      return { start, end: extended(text, wordEnd(text, start, mailEnd)), kind: 'word' };
    case is.digit: {
      const address = mailEnd(start);
      if (address > 0) return { start, end: extended(text, address), kind: 'word' };
      return { start, end: extended(text, numberEnd(text, start)), kind: 'number' };
    }
    case is.space:
    case is.hidden:
    case is.inner:
      return spaceAt(text, start);
    case is.punctuation:
      return { start, end: extended(text, dotsEnd(text, start)), kind: 'punctuation' };
    case is.flag: {
      const end = start + 2;
      return { start, end: extended(text, classAt(text, end) === is.flag ? end + 2 : end), kind: 'symbol' };
    }
    case is.picture:
      return { start, end: pictureEnd(text, start), kind: 'symbol' };
    case is.prepend:
      return prependedAt(text, start, mailEnd);
    default:
      return { start, end: extended(text, start + lengthAt(text, start)), kind: 'symbol' };
  }
}

function wordEnd(text: string, start: number, mailEnd: Scanner): number {
  const address = Math.max(addressEnd(text, start), mailEnd(start));
  if (address > 0) return address;
  const script = classAt(text, start);
  const initials = initialsEnd(text, start);
  let at = initials > 0 ? initials : lettersEnd(text, start, script);
  for (;;) {
    const joiner = text[at];
    if (joiner === '.' && script === is.letter) return Math.max(at, domainEnd(text, at));
    if (joiner === undefined || !(APOSTROPHES.has(joiner) || HYPHENS.has(joiner))) return at;
    const next = classAt(text, at + 1);
    if (next !== script && !(script === is.letter && next === is.digit && HYPHENS.has(joiner))) return at;
    at = lettersEnd(text, at + 1, script);
  }
}

/** ' ‘ ’, as in don't and Sana‘a. */
const APOSTROPHES = new Set("'\u2018\u2019");
const HYPHENS = new Set('-\u2010\u2011');

/** The end of a run of letters of one script, with the marks in it; Latin letters run on through digits (H1N1). */
function lettersEnd(text: string, from: number, script: number): number {
  let at = from;
  for (;;) {
    const kind = classAt(text, at);
    const goesOn =
      kind === script || kind === is.extend || kind === is.inner || (kind === is.digit && script === is.letter);
    if (!goesOn) return at;
    at += lengthAt(text, at);
  }
}

/** U.S.  p.m.  ق.م  U.S.A: single letters with dots, at least two letters; -1 where it is none. */
function initialsEnd(text: string, start: number): number {
  let [at, letters] = [start, 0];
  for (;;) {
    const kind = classAt(text, at);
    const end = kind === is.letter || kind === is.arabic ? extended(text, at + lengthAt(text, at)) : at;
    if (end > at && text[end] === '.') {
      at = end + 1;
      letters++;
      continue;
    }
    const after = classAt(text, end);
    const lastWithoutDot = end > at && letters > 0 && after !== is.letter && after !== is.arabic && after !== is.digit;
    if (lastWithoutDot) return end;
    return letters > 1 ? at : -1;
  }
}

function numberEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (classAt(text, at) === is.digit) at += lengthAt(text, at);
    if (!SEPARATORS.has(text[at]!) || classAt(text, at + 1) !== is.digit) break;
    at++;
  }
  if (classAt(text, at) === is.letter) return lettersEnd(text, at, is.letter);
  at = extended(text, at);
  while (classAt(text, at) === is.inner) at++;
  return at;
}

/** ٫ and ٬ are Arabic's decimal and thousands marks. */
const SEPARATORS = new Set('.,:/-\u066b\u066c\u2044');

/** White space with the controls in it. A mark after a blank stays with that blank and makes it visible. */
function spaceAt(text: string, start: number): Token {
  let at = start;
  for (;;) {
    const kind = classAt(text, at);
    if (kind !== is.space && kind !== is.hidden && kind !== is.inner) break;
    at += lengthAt(text, at);
  }
  const carriesMark = classAt(text, at) === is.extend && BLANK.test(text[at - 1]!);
  if (!carriesMark) return { start, end: at, kind: 'space' };
  return at - 1 > start ? { start, end: at - 1, kind: 'space' } : { start, end: extended(text, at), kind: 'symbol' };
}

/** White space that is no control and no line's end. */
const BLANK = /^\p{Zs}$/u;

/** Dots in a row are one mark. */
function dotsEnd(text: string, start: number): number {
  let at = start + lengthAt(text, start);
  if (text[start] === '.') while (text[at] === '.') at++;
  return at;
}

/** Emoji with what modifies them and what ZWJ joins to them. */
function pictureEnd(text: string, start: number): number {
  let at = start;
  do at = extended(text, at + lengthAt(text, at));
  while (text[at - 1] === '\u200d' && classAt(text, at) === is.picture);
  return at;
}

function prependedAt(text: string, start: number, mailEnd: Scanner): Token {
  let at = start;
  while (classAt(text, at) === is.prepend) at = extended(text, at + lengthAt(text, at));
  const next = at < text.length ? tokenAt(text, at, mailEnd) : undefined;
  if (next && next.kind !== 'space') return { ...next, start };
  // Only a control parts from the sign before it (UAX #29, GB4 and GB9b); a blank does not.
  return { start, end: BLANK.test(text.slice(at, at + 1)) ? extended(text, at + 1) : at, kind: 'symbol' };
}

/** Past the marks that stay with what is before them. */
function extended(text: string, from: number): number {
  let at = from;
  while (classAt(text, at) === is.extend) at += lengthAt(text, at);
  return at;
}
