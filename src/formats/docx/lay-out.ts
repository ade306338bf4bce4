import { isEnglishFunctionWord } from '../../align/lexicon/function-words.js';
import { foldEnglish } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import { type Token, tokenise } from '../../text/tokenise.js';
import type { Linked, Translation } from './english-of-paragraphs.js';
import type { Layout, OldObject } from './layout.js';

/** A token of the translation: which old stretch it looks like, and which shell holds it. */
export interface LaidToken extends Token {
  readonly stretch: number;
  readonly shell: number | undefined;
}

export interface LaidOut {
  readonly tokens: readonly LaidToken[];
  /** By how much of the translation stands before each, in their old order where that is the same. */
  readonly objects: readonly PlacedObject[];
}

export interface PlacedObject {
  readonly object: OldObject;
  readonly at: number;
  /** The shell that it is written in, which may be one that its place fell into. */
  readonly shell: number | undefined;
}

/**
 * Lays a translation out like the paragraph it translates. A linked word looks like the word it translates; others look like
 * both their neighbours where these agree, else plain. Links and controls hold the words that stand for what they held, and
 * references follow the word they followed. `formatOf` says which stretches look alike.
 */
export function layOut(
  layout: Layout,
  old: string,
  translation: Translation,
  formatOf: (stretch: number) => string,
): LaidOut {
  const tokens = tokenise(translation.text);
  const linked = linkedStretches(layout, tokens, translation.links);
  const looks = looksOf(layout, tokens, linked, formatOf, old, translation.text);
  const shells = shellsOf(layout, tokens, linked, old.length, translation.text.length);
  const laid = tokens.map((token, k) => ({ ...token, stretch: looks[k]!, shell: shells[k] }));
  const objects = layout.objects.map((object) => ({
    object,
    at: placeOf(object, laid, old, translation),
  }));
  return { tokens: laid, objects: inOrder(objects, laid) };
}

/** For each token the old stretch that its word comes from. */
function linkedStretches(layout: Layout, tokens: readonly Token[], links: readonly Linked[]): (number | undefined)[] {
  const byStart = new Map(links.map(({ source, target }) => [target.start, source.start]));
  return tokens.map(({ start }) => {
    const place = byStart.get(start);
    if (place === undefined) return undefined;
    const found = layout.stretches.findIndex(({ end }) => place < end);
    return found === -1 ? undefined : found;
  });
}

function looksOf(
  layout: Layout,
  tokens: readonly Token[],
  linked: readonly (number | undefined)[],
  formatOf: (stretch: number) => string,
  old: string,
  text: string,
): number[] {
  const main = mainStretch(layout, formatOf);
  const between = sandwiched(layout, linked, formatOf, main);
  const beside = besides(layout, tokens, linked, (stretch) => formatOf(stretch) !== formatOf(main), old, text);
  const known = tokens.map((_, k) => linked[k] ?? between[k] ?? beside.get(k));
  const before = carried(known);
  const after = carried([...known].reverse()).reverse();
  return tokens.map((token, k) => {
    const own = known[k];
    if (own !== undefined) return own;
    const [left, right] = [before[k], after[k]];
    if (left !== undefined && right !== undefined && formatOf(left) === formatOf(right)) return left;
    const closes = token.kind === 'punctuation' && left !== undefined && tokens[k - 1]?.kind !== 'space';
    if (closes && endsInMark(old.slice(layout.stretches[left]!.start, layout.stretches[left]!.end))) return left;
    // At an end there is one neighbour alone; it decides where all between it and the end looked like it.
    if (left === undefined && right !== undefined && alike(layout, 0, right, formatOf)) return right;
    if (right === undefined && left !== undefined && alike(layout, left, layout.stretches.length - 1, formatOf))
      return left;
    return main;
  });
}

function mainStretch({ stretches }: Layout, formatOf: (stretch: number) => string): number {
  const lengths = new Map<string, { length: number; first: number }>();
  for (const [k, { start, end }] of stretches.entries()) {
    const known = lengths.get(formatOf(k)) ?? { length: 0, first: k };
    lengths.set(formatOf(k), { ...known, length: known.length + end - start });
  }
  return [...lengths.values()].reduce((best, one) => (one.length > best.length ? one : best)).first;
}

function carried(values: readonly (number | undefined)[]): (number | undefined)[] {
  let last: number | undefined;
  return values.map((value) => (last = value ?? last));
}

function endsInMark(text: string): boolean {
  return /\p{P}\s*$/u.test(text);
}

function alike({ stretches }: Layout, from: number, to: number, formatOf: (stretch: number) => string): boolean {
  return stretches.slice(from, to + 1).every((_, k) => formatOf(from + k) === formatOf(from));
}

/**
 * Words between the translations of what stood right before and right after a stretch of another look that no word is linked
 * from: they are likely what it became.
 */
function sandwiched(
  { stretches }: Layout,
  linked: readonly (number | undefined)[],
  formatOf: (stretch: number) => string,
  main: number,
): (number | undefined)[] {
  const found: (number | undefined)[] = linked.map(() => undefined);
  const used = new Set(linked);
  for (const k of stretches.keys()) {
    if (used.has(k) || formatOf(k) === formatOf(main)) continue;
    const left = linked.lastIndexOf(k - 1);
    const right = linked.indexOf(k + 1);
    if (left === -1 || right === -1 || right <= left) continue;
    const between = linked.slice(left + 1, right);
    if (between.every((one) => one === undefined)) for (let j = left + 1; j < right; j++) found[j] = k;
  }
  return found;
}

/**
 * Where some words of a stretch of another look are linked and others are not: words with a meaning of their own right beside
 * the linked ones' translations that nothing is linked to, as many as are missing. So both words of a name look like it.
 */
function besides(
  { stretches }: Layout,
  tokens: readonly Token[],
  linked: readonly (number | undefined)[],
  isStrange: (stretch: number) => boolean,
  old: string,
  text: string,
): Map<number, number> {
  const found = new Map<number, number>();
  for (const [stretch, { start, end }] of stretches.entries()) {
    const own = tokens.flatMap((_, k) => (linked[k] === stretch ? [k] : []));
    if (own.length === 0 || !isStrange(stretch)) continue;
    let missing = tokenise(old.slice(start, end)).filter(({ kind }) => kind === 'word').length - own.length;
    for (const step of [1, -1])
      for (let k = (step === 1 ? own.at(-1)! : own[0]!) + step; missing > 0; k += step) {
        const token = tokens[k];
        if (token?.kind === 'space') continue;
        const word = token?.kind === 'word' && linked[k] === undefined && !found.has(k);
        if (!word || isEnglishFunctionWord(foldEnglish(text.slice(token.start, token.end)))) break;
        found.set(k, stretch);
        missing--;
      }
  }
  return found;
}

function shellsOf(
  { stretches, shells }: Layout,
  tokens: readonly Token[],
  linked: readonly (number | undefined)[],
  oldLength: number,
  newLength: number,
): (number | undefined)[] {
  const held = new Set(stretches.map(({ shell }) => shell));
  if (held.size === 1) return tokens.map(() => stretches[0]?.shell);
  const found: (number | undefined)[] = tokens.map(() => undefined);
  for (const shell of shells.keys()) {
    if (!held.has(shell)) continue;
    const own = tokens.flatMap((_, k) => (linked[k] !== undefined && stretches[linked[k]]!.shell === shell ? [k] : []));
    const others = (from: number, to: number) =>
      found.slice(from, to).some((one) => one !== undefined) ||
      linked
        .slice(from, to)
        .some(
          (one) =>
            one !== undefined &&
            held.has(stretches[one]!.shell) &&
            stretches[one]!.shell !== shell &&
            stretches[one]!.shell !== undefined,
        );
    let run: [number, number] | undefined;
    let best: [number, number] | undefined;
    for (const k of own) {
      run = run && !others(run[0], k + 1) ? [run[0], k + 1] : [k, k + 1];
      if (!best || run[1] - run[0] > best[1] - best[0]) best = run;
    }
    best ??= likeliest(shell, found);
    if (best) for (let k = best[0]; k < best[1]; k++) found[k] = shell;
  }
  return found;

  /** No word of it is linked: the words at the same part of the paragraph, since a link on the wrong words is less of a loss than none. */
  function likeliest(shell: number, taken: readonly (number | undefined)[]): [number, number] | undefined {
    const own = stretches.filter((one) => one.shell === shell);
    const scale = newLength / Math.max(1, oldLength);
    const [from, to] = [own[0]!.start * scale, own.at(-1)!.end * scale];
    const free = tokens.flatMap((token, k) => (token.kind !== 'space' && taken[k] === undefined ? [k] : []));
    const middle = (k: number) => (tokens[k]!.start + tokens[k]!.end) / 2;
    const inside = free.filter((k) => middle(k) >= from && middle(k) <= to);
    const first = inside[0] ?? nearest(free, (k) => Math.abs(middle(k) - (from + to) / 2));
    if (first === undefined) return undefined;
    let last = first;
    while (inside.includes(last + 1) || (inside.includes(last + 2) && taken[last + 1] === undefined)) last++;
    return [first, last + 1];
  }
}

function nearest(places: readonly number[], distance: (place: number) => number): number | undefined {
  return places.length === 0 ? undefined : places.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

/** Words that are looked at to find one that is linked. */
const NEAR_WORDS = 4;

function placeOf(object: OldObject, tokens: readonly LaidToken[], old: string, translation: Translation): number {
  const at = within(object, tokens, translation.text.length);
  const [before, after] = [old.slice(0, object.at), old.slice(object.at)];
  if (!/[\p{L}\p{N}]/u.test(before))
    return at(before.trim() === '' && /\S/.test(after) ? leading(before, translation.text) : 0);
  if (!/[\p{L}\p{N}]/u.test(after)) return at(trailing(before, after, translation.text));
  const linkOf = (word: Span) => translation.links.find(({ source }) => source.start === word.start)?.target;
  const words = tokenise(old).filter(({ kind }) => kind === 'word' || kind === 'number');
  const next = words.findIndex(({ end }) => end > object.at);
  if (object.opens)
    for (const word of words.slice(next, next + NEAR_WORDS)) {
      const target = linkOf(word);
      if (target) return at(target.start);
    }
  else
    for (const word of words.slice(Math.max(0, next - NEAR_WORDS), next).reverse()) {
      const target = linkOf(word);
      // Marks stand before a reference in English; they do where they did in the Arabic, too.
      if (target) return at(target.end + marksAt(translation.text, target.end));
    }
  const wanted = (object.at / old.length) * translation.text.length;
  return at(nearest(wordEnds(tokens), (end) => Math.abs(end - wanted)) ?? translation.text.length);
}

/** As far as what holds it reaches. */
function within(object: OldObject, tokens: readonly LaidToken[], length: number): (place: number) => number {
  const own = object.shell === undefined ? [] : tokens.filter(({ shell }) => shell === object.shell);
  const [from, to] = [own[0]?.start ?? 0, own.at(-1)?.end ?? length];
  return (place) => Math.min(Math.max(place, from), to);
}

function leading(before: string, text: string): number {
  return Math.min(before.length, text.length - text.trimStart().length);
}

/** After the last words of the old text: after those of the new one, with as much white space at the end behind it. */
function trailing(before: string, after: string, text: string): number {
  const blank = text.length - text.trimEnd().length;
  const mark =
    /[\p{P}]/u.test(after) && !/\p{P}\s*$/u.test(before) ? (/[\p{P}]+\s*$/u.exec(text)?.[0].trimEnd().length ?? 0) : 0;
  const end = text.length - blank - mark;
  return after.trim() === '' ? text.length - Math.min(blank, after.length) : end;
}

function marksAt(text: string, at: number): number {
  return /^[.,;:!?…)\]”’"']*/.exec(text.slice(at))?.[0].length ?? 0;
}

function wordEnds(tokens: readonly LaidToken[]): number[] {
  return tokens.filter(({ kind }) => kind !== 'space').map(({ end }) => end);
}

/**
 * By place, and as they were where that is the same; the second half of a pair never before the first. Where a shell ends and
 * another begins, what is in the first comes first.
 */
function inOrder(objects: readonly Omit<PlacedObject, 'shell'>[], tokens: readonly LaidToken[]): PlacedObject[] {
  const begun = new Map<string, number>();
  const placed = objects.map(({ object, at }) => {
    const place = afterFirstHalf(object, at, begun);
    const [before, after] = [tokens.findLast(({ end }) => end <= place), tokens.find(({ end }) => end > place)];
    const around =
      after !== undefined && (after.start < place || before?.shell === after.shell) ? after.shell : undefined;
    const held = tokens.some(({ shell }) => shell === object.shell);
    const shell = object.shell !== undefined && held ? object.shell : around;
    const rank = shell === undefined ? 1 : after?.shell === shell ? 2 : 0;
    return { object, at: place, shell, rank };
  });
  return placed.sort((a, b) => a.at - b.at || a.rank - b.rank);
}

function afterFirstHalf({ piece }: OldObject, at: number, begun: Map<string, number>): number {
  if (!('kind' in piece)) return at;
  const { name, attributes } = piece.element;
  const pair = /^w:(bookmark|commentRange|perm)(Start|End)$/.exec(name);
  if (!pair) return at;
  const key = `${pair[1]} ${attributes['w:id']}`;
  if (pair[2] === 'Start') begun.set(key, at);
  return Math.max(at, begun.get(key) ?? 0);
}
