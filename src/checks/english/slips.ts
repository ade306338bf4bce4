import { remembering } from '../../text/remembering.js';
import type { AnalysedPair } from '../analysis/pair.js';
import { wordList } from './word-list.js';

/** Whether an Arabic word of the pair may be translated by the word. */
export function isTranslated({ dictionary, sourceWords }: AnalysedPair, word: string): boolean {
  const lemmas = dictionary.lemmas(word);
  return (
    lemmas.length > 0 && sourceWords.some((word) => lemmas.some((lemma) => dictionary.translations(word).has(lemma)))
  );
}

/**
 * The dictionary's words that are one slip away (Damerau 1964), those first for which it is easily written. The
 * suggestions of a speller weigh two slips too, and take some thousand times as long.
 */
export const wordsNear = remembering((word: string): readonly string[] => {
  const near = wordList().oneSlipFrom(word);
  return [...near.filter((other) => isSlip(word, other)), ...near.filter((other) => !isSlip(word, other))];
});

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

/**
 * Whether one of the two is written for the other by a slip of the hand or the ear: a letter that was left out, doubled or
 * exchanged with its neighbour, one that lies beside it on the keys or sounds like it. Any other letter, or another first one,
 * makes rather a word that dictionaries lack (Pollock & Zamora 1984: first letters are seldom wrong).
 */
export function isSlip(written: string, meant: string): boolean {
  if (written[0] !== meant[0]) return false;
  let at = 0;
  while (written[at] === meant[at]) at++;
  if (written.length < meant.length) return true;
  const [wrote, wanted] = [written[at]!, meant[at] ?? ''];
  if (written.length > meant.length) return wrote === written[at - 1] || !/[aeiouy]/.test(wrote) || at < meant.length;
  if (written[at + 1] === wanted && meant[at + 1] === wrote) return true;
  return (
    (VOWEL.test(wrote) && VOWEL.test(wanted)) ||
    ALIKE.some((letters) => letters.includes(wrote) && letters.includes(wanted))
  );
}

const VOWEL = /[aeiouy]/;
/** Beside each other on the keys, or written for one sound. */
const ALIKE = (
  'qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm qa az ws sx ed dc rf fv tg gb yh hn uj jm ik ol ' +
  'cs sz ck gj td bp vf mn lr'
).split(' ');
