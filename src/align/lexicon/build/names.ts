import { trainNameModel } from '../../names/train.js';
import { arabicWords, englishWords } from '../words.js';
import type { Pair } from './sources.js';

/** The bytes of the name model trained on lists of names; of places only those of one word on both sides. */
export function trainNames(lists: readonly { pairs: readonly Pair[] }[]): Uint8Array {
  const pairs: [string, string][] = [];
  for (const { pairs: list } of lists) {
    for (const [arabic, latin] of list) {
      const left = arabicWords(arabic);
      const right = englishWords(latin);
      if (left.length === 1 && right.length === 1) pairs.push([left[0]!, right[0]!.replace(/[^a-z]/g, '')]);
    }
  }
  return trainNameModel(pairs);
}
