import { ARABIC_FUNCTION_WORDS, ENGLISH_FUNCTION_WORDS, NEVER_LINKED } from '../function-words.js';
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

/**
 * For each head its translations, best first, weighted by how likely the word is to stand in the translation of a
 * sentence with the head.
 */
export function mergeEntries(dictionary: Dictionary, learned: Learned, index: HeadIndex, key: EnglishKey): Entry[][] {
  return index.texts.map((head, number) => {
    const evidence = new Map<string, Evidence>();
    const offered = [...byKey(dictionary.get(head), key)];
    const total = offered.reduce((sum, [, strength]) => sum + strength, 0);
    for (const [word, strength] of offered)
      evidence.set(word, { probability: 0, together: 0, share: strength / total });
    for (const { word, probability, together } of learned.translations[number]!) {
      const text = learned.words[word]!;
      const share = evidence.get(text)?.share ?? 0;
      if (share > 0 || together >= LEAST_TOGETHER) evidence.set(text, { probability, together, share });
    }
    const entries = [...evidence].flatMap(([word, found]): Entry[] => {
      const weight = weightOf(found);
      const alike = ENGLISH_FUNCTION_WORDS.has(word) === ARABIC_FUNCTION_WORDS.has(head);
      return alike && !NEVER_LINKED.has(word) && word.length > 1 && weight >= LEAST_WEIGHT && fits(word, LATIN_BASE)
        ? [{ word, weight }]
        : [];
    });
    return entries.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, MOST_ENTRIES);
  });
}

interface Evidence {
  /** Of the word given the head, by the translation model. */
  readonly probability: number;
  /** In how many pairs head and word met. */
  readonly together: number;
  /** The word's part of all that the dictionaries offer for the head; 0: they do not offer it. */
  readonly share: number;
}

const LEAST_TOGETHER = 2;
const LEAST_WEIGHT = 0.008;
const MOST_ENTRIES = 40;

/**
 * How much likelier than by chance the word is to stand in the translated sentence: logistic regression on the evidence,
 * fitted twice, on the sentences of PUD and of TICO-19, each with a lexicon built without them; the coefficients came out
 * alike and are the means. A refit after the dictionaries were given more weight in the statistics ranked sentences worse.
 */
function weightOf({ probability, together, share }: Evidence): number {
  const logit =
    0.92 +
    1.12 * Math.log(probability + 0.002) -
    (share > 0 ? 0.32 : 0) +
    0.15 * Math.log(together + 1) +
    0.415 * Math.log(share + 0.01);
  return 1 / (1 + Math.exp(-logit));
}

function byKey(entry: ReadonlyMap<string, number> | undefined, key: EnglishKey): Map<string, number> {
  const keyed = new Map<string, number>();
  for (const [word, strength] of entry ?? []) keyed.set(key(word), (keyed.get(key(word)) ?? 0) + strength);
  return keyed;
}
