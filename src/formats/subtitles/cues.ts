import type { Span } from '../../text/span.js';

/** One subtitle: when it is shown, and where its words stand in the file. */
export interface Cue {
  /** Milliseconds from the beginning. */
  readonly start: number;
  readonly end: number;
  /** Its lines, joined by line feeds; tags stand in it as they are written. */
  readonly text: string;
  /** Of the words in the file, without the last line end. */
  readonly span: Span;
  /** Of the line with its times, from 1. */
  readonly line: number;
}

export type SubtitleKind = 'srt' | 'vtt';

export interface Subtitles {
  readonly kind: SubtitleKind;
  readonly cues: readonly Cue[];
}

interface Line extends Span {
  readonly text: string;
}

/**
 * The cues of a SubRip or WebVTT file (w3.org/TR/webvtt1), in the order of the file. A cue's words end at an empty line; in
 * SubRip, which has no standard and is written by hand, an empty line among words does not end them unless a cue follows.
 */
export function readCues(text: string): Subtitles {
  const kind: SubtitleKind = /^\ufeff?WEBVTT(?:[ \t\r\n]|$)/.test(text) ? 'vtt' : 'srt';
  const lines = linesOf(text);
  const cues: Cue[] = [];
  for (let k = 0; k < lines.length; k++) {
    const times = timesOf(lines[k]!.text);
    if (!times) continue;
    const first = k + 1;
    const last = endOfWords(lines, first, kind);
    const words = lines.slice(first, last);
    const span = words.length > 0 ? { start: words[0]!.start, end: words.at(-1)!.end } : emptyAfter(lines[k]!);
    cues.push({ ...times, text: words.map((line) => line.text).join('\n'), span, line: k + 1 });
    k = last - 1;
  }
  return { kind, cues };
}

/** Whether a text begins as subtitles do. */
export function looksLikeSubtitles(beginning: string): boolean {
  if (/^\ufeff?WEBVTT(?:[ \t\r\n]|$)/.test(beginning)) return true;
  return /^\ufeff?\s*\d+[ \t]*\r?\n[ \t]*\d+:\d\d:\d\d[,.]\d{1,3}[ \t]*-->/.test(beginning);
}

/** The line after the last of a cue's words. */
function endOfWords(lines: readonly Line[], first: number, kind: SubtitleKind): number {
  let last = first;
  while (last < lines.length && !isBlank(lines[last]!) && !beginsCue(lines, last)) last++;
  if (kind === 'vtt') return last;
  for (let k = last; k < lines.length; k++) {
    if (beginsCue(lines, k)) return last;
    if (!isBlank(lines[k]!)) last = k + 1;
  }
  return last;
}

/** A line with times, or a number (or any name) with times right below it. */
function beginsCue(lines: readonly Line[], k: number): boolean {
  if (timesOf(lines[k]!.text)) return true;
  const below = lines[k + 1];
  const above = lines[k - 1];
  return below !== undefined && above !== undefined && isBlank(above) && timesOf(below.text) !== undefined;
}

const TIME = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})`;
const TIMES = new RegExp(`^[ \\t]*${TIME}[ \\t]*-->[ \\t]*${TIME}(?:[ \\t].*)?$`);

function timesOf(line: string): { readonly start: number; readonly end: number } | undefined {
  if (!line.includes('-->')) return undefined;
  const found = TIMES.exec(line);
  if (!found) return undefined;
  const at = (from: number) =>
    (Number(found[from] ?? 0) * 60 + Number(found[from + 1])) * 60_000 +
    Number(found[from + 2]) * 1_000 +
    Number(found[from + 3]!.padEnd(3, '0'));
  return { start: at(1), end: at(5) };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|\r|\n/g;
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    lines.push({ start, end: found.index, text: text.slice(start, found.index) });
    start = found.index + found[0].length;
  }
  if (start < text.length) lines.push({ start, end: text.length, text: text.slice(start) });
  return lines;
}

const isBlank = ({ text }: Line): boolean => text.trim() === '';

/** A cue without words: they would stand after the line end of its times. */
function emptyAfter({ end }: Line): Span {
  return { start: end, end };
}
