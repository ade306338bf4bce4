import type { Lexicon } from './load.js';
import { wordAt } from './string-table.js';

/**
 * The dictionary forms with the same strong consonants as a word, by number: where broken plurals and weak verbs leave
 * their singular and past (رئيس, رؤساء: رس) this is what is left in common. None for fewer than three such consonants.
 */
export function headsByConsonants(lexicon: Lexicon, word: string): readonly number[] {
  const key = consonants(word);
  return key.length < FEWEST ? [] : (indexOf(lexicon).get(key) ?? []);
}

const FEWEST = 3;

/** A folded Arabic word without its weak letters and hamzas. */
function consonants(word: string): string {
  return word.replace(/[اويىءئؤه]/g, '');
}

const indexes = new WeakMap<Lexicon, Map<string, number[]>>();

/** All dictionary forms by their consonants; made once a lexicon, when first asked for. */
function indexOf(lexicon: Lexicon): Map<string, number[]> {
  const known = indexes.get(lexicon);
  if (known) return known;
  const index = new Map<string, number[]>();
  for (let head = 0; head < lexicon.heads.count; head++) {
    const key = consonants(wordAt(lexicon.heads, head));
    if (key.length < FEWEST) continue;
    const list = index.get(key);
    if (list) list.push(head);
    else index.set(key, [head]);
  }
  indexes.set(lexicon, index);
  return index;
}
