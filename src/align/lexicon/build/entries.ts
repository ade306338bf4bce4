import { ARABIC_FUNCTION_WORDS, ENGLISH_FUNCTION_WORDS } from '../function-words.js';
import { LATIN_BASE } from '../load.js';
import { fits } from '../string-table.js';
import type { Dictionary } from './dictionary.js';
import type { EnglishKey } from './english-key.js';
import type { HeadIndex } from './heads.js';
import type { Learned } from './statistics.js';

/** A translation of a head and its weight, 0 to 1. */
export interface Entry {
  readonly word: string;
  readonly weight: number;
}

/** For each head its translations, best first: what the statistics are sure of, and the dictionaries' first choices. */
export function mergeEntries(dictionary: Dictionary, learned: Learned, index: HeadIndex, key: EnglishKey): Entry[][] {
  return index.texts.map((head, number) => {
    const weights = new Map<string, number>();
    const offer = (word: string, weight: number): void => {
      if (ENGLISH_FUNCTION_WORDS.has(word) !== ARABIC_FUNCTION_WORDS.has(head)) return;
      if (fits(word, LATIN_BASE) && word.length > 1) weights.set(word, Math.max(weights.get(word) ?? 0, weight));
    };
    const byDictionary = new Map<string, number>();
    for (const [word, strength] of dictionary.get(head) ?? []) {
      byDictionary.set(key(word), (byDictionary.get(key(word)) ?? 0) + strength);
    }
    const best = [...byDictionary].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, DICTIONARY_CHOICES);
    for (const [word] of best) offer(word, LEAST_DICTIONARY / Math.sqrt(1 + LEAST_DICTIONARY * best.length));
    for (const { word, probability, together } of learned.translations[number]!) {
      if (probability < LEAST_PROBABILITY) break;
      const text = learned.words[word]!;
      if (together < LEAST_TOGETHER && !byDictionary.has(text)) continue;
      offer(text, Math.min(MOST_WEIGHT, Math.sqrt(probability)));
    }
    return [...weights]
      .map(([word, weight]) => ({ word, weight }))
      .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  });
}

const DICTIONARY_CHOICES = 4;
const LEAST_DICTIONARY = 0.7;
/** The cut-off that drops most nonsense pairs. */
const LEAST_PROBABILITY = 0.05;
const LEAST_TOGETHER = 2;
const MOST_WEIGHT = 0.95;
