import type { Span } from '../../text/span.js';
import { tokenise } from '../../text/tokenise.js';
import type { Translation } from './english-of-paragraphs.js';
import type { LaidToken } from './lay-out.js';
import type { OldObject } from './layout.js';

export interface PlacedObject {
  readonly object: OldObject;
  /** How much of the translation stands before it. */
  readonly at: number;
  /** The shell that it is written in, which may be one that its place fell into. */
  readonly shell: number | undefined;
}

/** Words that are looked at to find one that is linked. */
const NEAR_WORDS = 4;

/**
 * Where what is no text stands in a translation: references after the word they followed, beginnings before the word that they
 * stood before, by place and else in their old order.
 */
export function placedObjects(
  objects: readonly OldObject[],
  tokens: readonly LaidToken[],
  old: string,
  translation: Translation,
): PlacedObject[] {
  if (objects.length === 0) return [];
  const placeOf = placeFinder(tokens, old, translation);
  const hulls = hullsOf(tokens);
  const ends = tokens.map(({ end }) => end);
  const begun = new Map<string, number>();
  const placed = objects.map((object) => {
    const hull = object.shell === undefined ? undefined : hulls.get(object.shell);
    const found = placeOf(object);
    const within = hull ? Math.min(Math.max(found, hull.start), hull.end) : found;
    const at = afterFirstHalf(object, within, begun);
    const next = firstAbove(ends, at);
    const [before, after] = [tokens[next - 1], tokens[next]];
    const inside = after !== undefined && (after.start < at || before?.shell === after.shell);
    const shell = hull ? object.shell : inside ? after.shell : undefined;
    // Where one shell ends and another begins, what is in the first comes first.
    const rank = shell === undefined ? 1 : after?.shell === shell ? 2 : 0;
    return { object, at, shell, rank };
  });
  return placed.sort((a, b) => a.at - b.at || a.rank - b.rank);
}

function placeFinder(tokens: readonly LaidToken[], old: string, { text, links }: Translation) {
  const linkOf = new Map(links.map(({ source, target }) => [source.start, target]));
  const words = tokenise(old).filter(({ kind }) => kind === 'word' || kind === 'number');
  const ends = words.map(({ end }) => end);
  const wordEnds = tokens.filter(({ kind }) => kind !== 'space').map(({ end }) => end);
  const lastWord = tokens.findLast(({ kind }) => kind === 'word' || kind === 'number')?.end ?? 0;
  return ({ at, opens }: OldObject): number => {
    const next = firstAbove(ends, at);
    if (next === 0 && (words.length === 0 || words[0]!.start >= at)) return beforeAllWords(old.slice(0, at), text);
    if (next === words.length)
      return afterAllWords(old.slice(words.at(-1)?.end ?? 0, at), old.slice(at), text, lastWord);
    const near = opens
      ? words.slice(next, next + NEAR_WORDS)
      : words.slice(Math.max(0, next - NEAR_WORDS), next).reverse();
    for (const word of near) {
      const target = linkOf.get(word.start);
      if (target) return opens ? target.start : target.end + marksAt(text, target.end);
    }
    return nearest(wordEnds, (at / old.length) * text.length) ?? text.length;
  };
}

/** A reference stands behind the marks that follow a word in English. */
function marksAt(text: string, at: number): number {
  return /^[.,;:!?…)\]”’"']*/.exec(text.slice(at, at + 10))?.[0].length ?? 0;
}

/** With as much white space before it as there was, where there was nothing else. */
function beforeAllWords(before: string, text: string): number {
  return before.trim() === '' ? Math.min(before.length, text.length - text.trimStart().length) : 0;
}

/**
 * Behind the last words: after as many marks as it followed, and as much white space; at the end with as much white space
 * behind it as there was.
 */
function afterAllWords(before: string, after: string, text: string, lastWord: number): number {
  if (after.trim() === '') return text.length - Math.min(text.length - text.trimEnd().length, after.length);
  let at = lastWord;
  for (let marks = before.match(/\p{P}/gu)?.length ?? 0; marks > 0 && at < text.length; at++)
    if (/\p{P}/u.test(text[at]!)) marks--;
  const blank = before.length - before.trimEnd().length;
  return at + Math.min(blank, text.slice(at).length - text.slice(at).trimStart().length);
}

function hullsOf(tokens: readonly LaidToken[]): Map<number, Span> {
  const hulls = new Map<number, Span>();
  for (const { shell, start, end } of tokens)
    if (shell !== undefined) hulls.set(shell, { start: hulls.get(shell)?.start ?? start, end });
  return hulls;
}

/** The second half of a pair never stands before the first. */
function afterFirstHalf({ piece }: OldObject, at: number, begun: Map<string, number>): number {
  if (!('kind' in piece)) return at;
  const { name, attributes } = piece.element;
  const pair = /^w:(bookmark|commentRange|perm)(Start|End)$/.exec(name);
  if (!pair) return at;
  const key = `${pair[1]} ${attributes['w:id']}`;
  if (pair[2] === 'Start') begun.set(key, at);
  return Math.max(at, begun.get(key) ?? 0);
}

/** The index of the first of ascending numbers that is above another; their number where none is. */
export function firstAbove(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function nearest(ascending: readonly number[], value: number): number | undefined {
  const above = firstAbove(ascending, value);
  const [under, over] = [ascending[above - 1], ascending[above]];
  if (under === undefined || over === undefined) return under ?? over;
  return value - under <= over - value ? under : over;
}
