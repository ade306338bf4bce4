import { americanSpelling, englishStems } from '../english.js';

/** Gives each English word the one dictionary form under which its statistics are kept. */
export type EnglishKey = (word: string) => string;

/** The key function for a vocabulary: an inflected word goes to its base where the base is itself a common word. */
export function englishKeys(words: Iterable<string>): EnglishKey {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const keys = new Map<string, string>();
  return (word) => {
    const known = keys.get(word);
    if (known !== undefined) return known;
    const own = counts.get(word) ?? 0;
    let base = word.replace(/'s?$/, '');
    let most = own * RARE_BASE;
    for (const stem of englishStems(word)) {
      const count = counts.get(stem.text) ?? 0;
      if (stem.text === word || stem.confidence < INFLECTION || count <= most) continue;
      base = stem.text;
      most = count;
    }
    const key = americanSpelling(base);
    keys.set(word, key);
    return key;
  };
}

/** A base much rarer than the word is not its base (politics, politic). */
const RARE_BASE = 0.2;
/** Parts of hyphenated words have less. */
const INFLECTION = 0.9;
