import { analyses } from '../analyse.js';
import {
  ARABIC_FUNCTION_WORDS,
  ENGLISH_FUNCTION_WORDS,
  isArabicFunctionWord,
  isEnglishFunctionWord,
} from '../function-words.js';
import { arabicWords, englishWords } from '../words.js';
import type { Dictionary } from './dictionary.js';
import type { EnglishKey } from './english-key.js';
import type { HeadIndex } from './heads.js';
import { type Sentence, type Translation, trainModel1 } from './model1.js';
import type { Pair, SourceKind } from './sources.js';

export interface Learned {
  /** The English words that the translations' numbers mean. */
  readonly words: readonly string[];
  /** By head. */
  readonly translations: readonly (readonly Translation[])[];
  /** How often each head stands in the running text. */
  readonly occurrences: Float64Array;
}

/** The translation model of all texts, with the dictionaries' single words as short texts beside them. */
export function learnTranslations(
  texts: readonly { kind: SourceKind; pairs: readonly Pair[] }[],
  dictionary: Dictionary,
  index: HeadIndex,
  key: EnglishKey,
): Learned {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const text = key(word);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  const occurrences = new Float64Array(index.texts.length);
  const sentences: Sentence[] = [];
  for (const { kind, pairs } of texts) {
    const weight = WEIGHT[kind];
    if (!weight) continue;
    for (const [arabic, english] of pairs) {
      const [contentTokens, functionTokens] = parted(arabicWords(arabic), isArabicFunctionWord);
      const [contentWords, functionWords] = parted(englishWords(english), isEnglishFunctionWord);
      for (const [tokens, words] of [
        [contentTokens, contentWords],
        [functionTokens, functionWords],
      ] as const) {
        const shares = tokens.map((word) => sharesOf(index, word)).filter((token) => token.length > 0);
        if (kind === 'sentences') for (const { head, share } of shares.flat()) occurrences[head]! += share;
        if (shares.length > 0 && words.length > 0)
          sentences.push({ tokens: shares, words: words.map(numberOf), weight });
      }
    }
  }
  for (const [head, entry] of dictionary) {
    const number = index.head(head);
    if (number < 0) continue;
    for (const [word, strength] of entry) {
      if (ENGLISH_FUNCTION_WORDS.has(word) !== ARABIC_FUNCTION_WORDS.has(head)) continue;
      sentences.push({
        tokens: [[{ head: number, share: 1 }]],
        words: [numberOf(word)],
        weight: strength * DICTIONARY,
      });
    }
  }
  const translations = trainModel1(sentences, index.texts.length, numbers.size, ROUNDS);
  return { words: [...numbers.keys()], translations, occurrences };
}

const ROUNDS = 6;
/** A dictionary's offer counts like this much of a sentence. */
const DICTIONARY = 2;
const WEIGHT: Partial<Record<SourceKind, number>> = { sentences: 1, labels: 0.5 };

function parted(words: readonly string[], chosen: (word: string) => boolean): [others: string[], chosen: string[]] {
  return [words.filter((word) => !chosen(word)), words.filter(chosen)];
}

/** Ambiguous words are divided by their analyses' confidence. */
function sharesOf(index: HeadIndex, word: string): { head: number; share: number }[] {
  const found = analyses(index, word);
  const total = found.reduce((sum, { confidence }) => sum + confidence, 0);
  return found.map(({ head, confidence }) => ({ head, share: confidence / total }));
}
