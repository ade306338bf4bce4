import { diffArrays } from 'diff';
import { tokenise } from '../../text/tokenise.js';
import type { NewBlock } from './new-blocks.js';

export interface Placed {
  /** What each old block says now; empty where nothing is left of it. */
  readonly texts: readonly string[];
  /** New blocks, each with the old one that it follows; -1 before the first. */
  readonly added: readonly { readonly after: number; readonly text: string }[];
}

/**
 * Which old block each new one takes the place of. They are as many unless somebody typed or removed an empty line; then those
 * that are the same stay, and between them the likeliest go together.
 */
export function placeBlocks(old: readonly string[], blocks: readonly NewBlock[]): Placed {
  const own = blocks.filter(({ added }) => !added).map(({ text }) => text);
  const places = own.length === old.length ? own.map((_, k) => k) : likeliest(old, own);
  const texts = old.map(() => '');
  const added: { after: number; text: string }[] = [];
  let [k, after] = [0, -1];
  for (const block of blocks) {
    const place = block.added ? undefined : places[k++];
    if (place !== undefined) {
      after = place;
      texts[place] = block.text;
    } else if (block.text !== '') added.push({ after, text: block.text });
  }
  return { texts, added };
}

/** For each new block the old one it goes with, in order; undefined for one that is new. */
function likeliest(old: readonly string[], own: readonly string[]): (number | undefined)[] {
  const places: (number | undefined)[] = [];
  let [from, to] = [0, 0];
  let gap: { old: number; own: number } = { old: 0, own: 0 };
  const close = () => {
    const between = matched(old.slice(from - gap.old, from), own.slice(to - gap.own, to));
    places.push(...between.map((place) => (place === undefined ? undefined : from - gap.old + place)));
    gap = { old: 0, own: 0 };
  };
  const changes = diffArrays([...old], [...own], { maxEditLength: MOST_EDITS }) ?? [
    { value: [...old], added: false, removed: true },
    { value: [...own], added: true, removed: false },
  ];
  for (const { value, added, removed } of changes) {
    if (!added && !removed) {
      close();
      for (let k = 0; k < value.length; k++) places.push(from + k);
      from += value.length;
      to += value.length;
    } else if (removed) {
      gap.old += value.length;
      from += value.length;
    } else {
      gap.own += value.length;
      to += value.length;
    }
  }
  close();
  return places;
}

/** Leaving one out costs a little more than half of the worst match, so that two unlike blocks still go together. */
const LEFT_OUT = 0.55;
/** More changed blocks than that are taken for all new: what it costs grows with their square. */
const MOST_EDITS = 4_000;
/** Pairs that are compared; above it blocks go together in order. */
const MOST_PAIRS = 1_000_000;

function matched(old: readonly string[], own: readonly string[]): (number | undefined)[] {
  if (old.length * own.length > MOST_PAIRS) return own.map((_, k) => (k < old.length ? k : undefined));
  const [oldWords, ownWords] = [old.map(wordsOf), own.map(wordsOf)];
  const width = own.length + 1;
  const costs = new Float64Array((old.length + 1) * width);
  const cost = (i: number, j: number) => costs[i * width + j]!;
  const together = (i: number, j: number) => cost(i - 1, j - 1) + 1 - alike(oldWords[i - 1]!, ownWords[j - 1]!);
  for (let i = 0; i <= old.length; i++)
    for (let j = 0; j <= own.length; j++) {
      if (i === 0 || j === 0) costs[i * width + j] = (i + j) * LEFT_OUT;
      else costs[i * width + j] = Math.min(together(i, j), cost(i - 1, j) + LEFT_OUT, cost(i, j - 1) + LEFT_OUT);
    }
  const places: (number | undefined)[] = own.map(() => undefined);
  for (let [i, j] = [old.length, own.length]; i > 0 && j > 0; ) {
    if (cost(i, j) === together(i, j)) places[--j] = --i;
    else if (cost(i, j) === cost(i - 1, j) + LEFT_OUT) i--;
    else j--;
  }
  return places;
}

function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const { kind, start, end } of tokenise(text)) {
    if (kind !== 'word' && kind !== 'number') continue;
    const word = text.slice(start, end).toLowerCase();
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/** Dice's coefficient over words, 0 to 1. */
function alike(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const size = (words: ReadonlyMap<string, number>) => [...words.values()].reduce((sum, count) => sum + count, 0);
  const all = size(one) + size(other);
  if (all === 0) return 1;
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  return (2 * shared) / all;
}
