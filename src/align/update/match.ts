import { diffArrays } from 'diff';
import { tokenise } from '../../text/tokenise.js';

/** Which of one list is which of a later one: indices in both, ascending in both. */
export type Matches = readonly (readonly [before: number, after: number])[];

/**
 * Items that both lists have, in the order of both. Beyond so many edits only what stands once in each list is matched, still
 * in order.
 */
export function sameInOrder(before: readonly string[], after: readonly string[]): Matches {
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (!changes) return singlesInOrder(before, after);
  const found: [number, number][] = [];
  let [i, j] = [0, 0];
  for (const { value, added, removed } of changes) {
    if (!added && !removed) for (let k = 0; k < value.length; k++) found.push([i + k, j + k]);
    if (!added) i += value.length;
    if (!removed) j += value.length;
  }
  return found;
}

/** The cost grows with the square of the edits: this many take about a second. */
const MOST_EDITS = 4_000;

function singlesInOrder(before: readonly string[], after: readonly string[]): Matches {
  const placesAfter = singles(after);
  const pairs = [...singles(before)].flatMap(([text, i]): [number, number][] => {
    const j = placesAfter.get(text);
    return j === undefined ? [] : [[i, j]];
  });
  return longestAscending(pairs);
}

/** The places of items that stand once, in order. */
export function singles(items: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  items.forEach((item, k) => {
    if (places.has(item)) twice.add(item);
    else places.set(item, k);
  });
  for (const item of twice) places.delete(item);
  return places;
}

/** The most pairs that ascend on both sides, of pairs that ascend on the first (patience sorting). */
function longestAscending(pairs: readonly (readonly [number, number])[]): Matches {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, j], k) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < j) low = middle + 1;
      else high = middle;
    }
    previous[k] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = k;
  });
  const found: (readonly [number, number])[] = [];
  for (let k = tails.at(-1) ?? -1; k >= 0; k = previous[k]!) found.push(pairs[k]!);
  return found.reverse();
}

/**
 * Which texts of a stretch became which of a later one, in order, by the words they share: the way of matching that keeps the
 * most of them. Stretches too long to compare every text with every other are matched by place where they are equally long.
 */
export function alikeInOrder(before: readonly string[], after: readonly string[]): Matches {
  const [n, m] = [before.length, after.length];
  if (n === 0 || m === 0) return [];
  if (n * m > MOST_COMPARED) return n === m ? before.map((_, k): [number, number] => [k, k]).filter(similar) : [];
  const words = { before: before.map(wordsOf), after: after.map(wordsOf) };
  const alike = (i: number, j: number) => likenessOf(words.before[i]!, words.after[j]!);
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const worth = Array.from({ length: n }, (_, i) => Float64Array.from({ length: m }, (_, j) => alike(i, j)));
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--) {
      const own = worth[i]![j]! >= ALIKE ? worth[i]![j]! + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(own, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  const found: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < n && j < m; ) {
    if (worth[i]![j]! >= ALIKE && best[i]![j] === worth[i]![j]! + best[i + 1]![j + 1]!) found.push([i++, j++]);
    else if (best[i]![j] === best[i + 1]![j]!) i++;
    else j++;
  }
  return found;

  function similar([i, j]: readonly [number, number]): boolean {
    return likenessOf(wordsOf(before[i]!), wordsOf(after[j]!)) >= ALIKE;
  }
}

/** Comparisons that take about a quarter of a second. */
const MOST_COMPARED = 250_000;

/**
 * Share of words that two texts have to have in common to be two versions of one. Two sentences of one news text that are
 * not share about a fifth, function words among them.
 */
const ALIKE = 0.4;

/** Whether two texts are two versions of one. */
export function isAlike(before: string, after: string): boolean {
  return before === after || likenessOf(wordsOf(before), wordsOf(after)) >= ALIKE;
}

type Words = ReadonlyMap<string, number>;

function wordsOf(text: string): Words {
  const counts = new Map<string, number>();
  for (const { kind, start, end } of tokenise(text)) {
    if (kind !== 'word' && kind !== 'number') continue;
    const word = text.slice(start, end).toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Dice's coefficient over words, each as often as it stands. */
function likenessOf(before: Words, after: Words): number {
  let [shared, all] = [0, 0];
  for (const [word, count] of before) {
    shared += Math.min(count, after.get(word) ?? 0);
    all += count;
  }
  for (const count of after.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}
