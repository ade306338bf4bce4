import type { AnalysedPair } from '../analysis/pair.js';
import { wordList } from './word-list.js';

/** Whether an Arabic word of the pair may be translated by the word. */
export function isTranslated({ dictionary, sourceWords }: AnalysedPair, word: string): boolean {
  const lemmas = dictionary.lemmas(word);
  return (
    lemmas.length > 0 &&
    sourceWords.some(({ text }) => lemmas.some((lemma) => dictionary.translations(text).has(lemma)))
  );
}

const remembered = new Map<string, readonly string[]>();

/** The dictionary's words that are one slip away, the likeliest first. */
export function wordsNear(word: string): readonly string[] {
  if (word.length > LONGEST) return [];
  let near = remembered.get(word);
  if (!near) {
    near = wordList()
      .suggestions(word)
      .filter((other) => /^\p{L}+$/u.test(other) && isOneSlip(word, other));
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, near);
  }
  return near;
}

/** Looking for a suggestion takes longer with each letter. */
const LONGEST = 20;
const MOST_REMEMBERED = 5000;

/** One letter more, less or other, or two neighbours that changed places (Damerau 1964). */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [left, right] = [a.slice(from, endA), b.slice(from, endB)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
