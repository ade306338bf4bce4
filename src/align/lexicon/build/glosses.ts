import { englishWords } from '../words.js';

/** The English words that a dictionary's gloss offers for its headword, in order, each with how directly it does, 0 to 1. */
export function glossWords(gloss: string): { word: string; directness: number }[] {
  if (/^(related to|alternative|obsolete|verbal noun|plural of|feminine of|passive of)\b/i.test(gloss)) return [];
  const found = new Map<string, number>();
  const senses = gloss
    .replace(/\([^)]*\)?/g, ' ')
    .split(/[;,/:.]+/)
    .slice(0, MOST_SENSES);
  senses.forEach((sense, i) => {
    const words = englishWords(sense).filter((word) => !EMPTY.has(word));
    if (words.length === 0 || words.length > MOST_WORDS) return;
    const each = 1 / (1 + SENSE_DECAY * i) / words.length;
    for (const word of words) found.set(word, Math.max(found.get(word) ?? 0, each));
  });
  return [...found].map(([word, directness]) => ({ word, directness }));
}

const MOST_SENSES = 8;
/** Longer glosses describe instead of translating. */
const MOST_WORDS = 3;
/** Later synonyms of a gloss are rarer in translations. */
const SENSE_DECAY = 0.3;

/** Words that glosses are built with. */
const EMPTY: ReadonlySet<string> = new Set(
  'to a an the of be in on for with by at as from or and one someone something somebody oneself sb sth etc up out off his her its more most very'.split(
    ' ',
  ),
);
