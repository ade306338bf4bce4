/**
 * The strings that are one slip from a word (Damerau 1964) and may be among many known words. Of the some sixty strings a
 * letter nearly all are no words, so none is written before its hash is among those of the words: the hash of a string
 * that is put together follows from those of its parts (Karp & Rabin 1987), without a look at its letters.
 */
export interface OneSlip {
  /** All known words one slip away and a few strings that are none, those first that change its beginning. */
  mayBe(word: string): string[];
}

export function oneSlipAmong(words: Iterable<string>): OneSlip {
  const bits = new Uint32Array(2 ** (BITS - 5));
  for (const word of words) {
    const at = placeOf(hashOf(word));
    bits[at >>> 5]! |= 1 << (at & 31);
  }
  const mayBeKnown = (hash: number): boolean => {
    const at = placeOf(hash);
    return ((bits[at >>> 5]! >>> (at & 31)) & 1) === 1;
  };
  return { mayBe: (word) => slips(word, mayBeKnown) };
}

/** Of 160,000 words one string in 27 has the place of one by chance; half a megabyte. */
const BITS = 22;

/** The letters by how often English has them. */
const LETTERS = 'etaoinshrdlcumwfgypbvkjxqz';
const CODES: readonly number[] = [...LETTERS].map((letter) => letter.charCodeAt(0));

function slips(word: string, mayBeKnown: (hash: number) => boolean): string[] {
  const found: string[] = [];
  const { length } = word;
  const { heads, tails, powers } = partsOf(word);
  for (let at = 0; at <= length; at++) {
    const head = heads[at]!;
    // Two letters that changed places, one that is left out, then each one that is put for it or before it.
    if (at + 1 < length) {
      const turned = joined(joined(head, word.charCodeAt(at + 1)), word.charCodeAt(at));
      if (mayBeKnown((Math.imul(turned, powers[length - at - 2]!) + tails[at + 2]!) | 0))
        found.push(word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
    }
    if (at < length && mayBeKnown((Math.imul(head, powers[length - at - 1]!) + tails[at + 1]!) | 0))
      found.push(word.slice(0, at) + word.slice(at + 1));
    for (let k = 0; k < CODES.length; k++) {
      const begun = joined(head, CODES[k]!);
      if (at < length && mayBeKnown((Math.imul(begun, powers[length - at - 1]!) + tails[at + 1]!) | 0))
        found.push(word.slice(0, at) + LETTERS[k] + word.slice(at + 1));
      if (mayBeKnown((Math.imul(begun, powers[length - at]!) + tails[at]!) | 0))
        found.push(word.slice(0, at) + LETTERS[k] + word.slice(at));
    }
  }
  return found;
}

/** Hashes of what stands before and from each place of a word, and the powers that move a hash so many letters on. */
function partsOf(word: string) {
  const { length } = word;
  const heads = new Int32Array(length + 1);
  const tails = new Int32Array(length + 1);
  const powers = new Int32Array(length + 1);
  powers[0] = 1;
  for (let at = 0; at < length; at++) {
    heads[at + 1] = joined(heads[at]!, word.charCodeAt(at));
    powers[at + 1] = Math.imul(powers[at]!, BASE);
  }
  for (let at = length - 1; at >= 0; at--)
    tails[at] = (Math.imul(word.charCodeAt(at), powers[length - at - 1]!) + tails[at + 1]!) | 0;
  return { heads, tails, powers };
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = joined(hash, word.charCodeAt(at));
  return hash;
}

function joined(hash: number, code: number): number {
  return (Math.imul(hash, BASE) + code) | 0;
}

/** An odd number with its bits well spread. */
const BASE = 0x01000193;

/** The high bits of a multiplicative hash (Knuth 1973), since the low ones depend on the last letters alone. */
function placeOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - BITS);
}
