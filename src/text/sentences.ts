import { abbreviations, englishOpeners } from './abbreviations.js';
import type { Span } from './span.js';

/** Non-empty lines without the white space around them. */
export function splitParagraphs(text: string): Span[] {
  return [...text.matchAll(/[^\n\r\u2028\u2029]+/g)].flatMap((line) =>
    trimmed(text, line.index, line.index + line[0].length),
  );
}

/**
 * Sentences of a text in order, without the white space around them; between two there is nothing but white space. A
 * line's end always ends one, so that headlines without a full stop stand alone. Arabic without punctuation stays whole.
 */
export function splitSentences(text: string, language: string): Span[] {
  return splitParagraphs(text).flatMap((paragraph) => splitParagraph(text, paragraph, language));
}

/** A stop (one or several), what closes after it, and then white space or, after Arabic, directly the next Arabic word. */
const STOP = /(?<mark>[.!?؟۔…]+)(?<closing>["'”’»)\]}›]*)(?:(?<space>\s+)|(?=["“«(]?[\u0621-\u064a]{2}))/gu;

function splitParagraph(text: string, paragraph: Span, language: string): Span[] {
  const sentences: Span[] = [];
  const line = text.slice(paragraph.start, paragraph.end);
  let start = 0;
  for (const match of line.matchAll(STOP)) {
    const stop: Stop = {
      before: line.slice(Math.max(start, match.index - LOOK_BACK), match.index),
      mark: match.groups!.mark!,
      closing: match.groups!.closing!,
      spaced: match.groups!.space !== undefined,
      after: line.slice(match.index + match[0].length, match.index + match[0].length + LOOK_AHEAD),
    };
    if (!endsSentence(stop, language)) continue;
    const end = match.index + stop.mark.length + stop.closing.length;
    sentences.push(...trimmed(text, paragraph.start + start, paragraph.start + end));
    start = match.index + match[0].length;
  }
  sentences.push(...trimmed(text, paragraph.start + start, paragraph.end));
  return sentences.flatMap((sentence) => cutOverlong(text, sentence));
}

interface Stop {
  /** The end of the sentence so far, up to the stop. Bounded, or a long line without an end would be read again and again. */
  readonly before: string;
  readonly mark: string;
  readonly closing: string;
  readonly spaced: boolean;
  /** What follows, without the white space between. */
  readonly after: string;
}

const LOOK_BACK = 80;
const LOOK_AHEAD = 40;

function endsSentence(stop: Stop, language: string): boolean {
  const { before, mark, closing, after } = stop;
  if (before.trim() === '' || after === '') return false;
  if (/^[,;:،؛)\]}–—-]/.test(after)) return false;
  if (/^\p{Ll}/u.test(after)) return false;
  const word = /[^\s"'“”«»()[\]]*$/u.exec(before)![0];
  // Three dots and the Arabic double stop mark a pause; only a capital letter after them says that a sentence ended.
  if (/^(\.{2,}|…+)$/.test(mark)) return /^["“(]?\p{Lu}/u.test(after);
  if (mark !== '.' || closing !== '') return true;
  // "1. First": a list's number at the beginning.
  if (/^\s*[\p{Nd}]{1,3}$/u.test(before)) return false;
  return language === 'ar' || /[\u0621-\u064a]$/.test(word) ? arabicStopEnds(word, stop) : latinStopEnds(word, after);
}

function arabicStopEnds(word: string, { spaced }: Stop): boolean {
  const bare = word.replace(/[\u064b-\u0652]/g, '');
  // "وأ. ليلى": the "and" is written onto the short form.
  if ([bare, bare.replace(/^و(?=.)/, '')].some((short) => abbreviations.ar.has(short))) return false;
  // Without white space after it a stop ends a sentence only after a real word: not in "ق.م" or "ش.م.م".
  return spaced || /[\u0621-\u064a]{3,}$/.test(bare);
}

function latinStopEnds(word: string, after: string): boolean {
  const short = word.toLowerCase();
  if (abbreviations.en.always.has(short)) return false;
  const next = /^["“'‘(]*(?<word>[\p{L}'’]+)/u.exec(after)?.groups?.word?.toLowerCase() ?? '';
  // An initial: "J. K. Rowling". "Plan B. The …" shows itself by what follows.
  if (/^\p{Lu}$/u.test(word) || /^(\p{L}\.)+\p{L}$/u.test(word)) return englishOpeners.has(next);
  if (abbreviations.en.maybe.has(short)) return englishOpeners.has(next);
  return true;
}

/** Nobody writes sentences of this many characters; what looks like one has lost its stops and is cut at weaker marks. */
const OVERLONG = 5_000;

function cutOverlong(text: string, sentence: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > OVERLONG) {
    const window = text.slice(start, start + OVERLONG);
    const weak = Math.max(
      window.lastIndexOf('؛ '),
      window.lastIndexOf('; '),
      window.lastIndexOf('، '),
      window.lastIndexOf(', '),
    );
    const cut = weak > OVERLONG / 2 ? weak + 1 : window.lastIndexOf(' ');
    if (cut <= 0) break;
    pieces.push(...trimmed(text, start, start + cut));
    start += cut;
  }
  pieces.push(...trimmed(text, start, sentence.end));
  return pieces;
}

function trimmed(text: string, start: number, end: number): Span[] {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return from < to ? [{ start: from, end: to }] : [];
}
