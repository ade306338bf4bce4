import { sourceWords, targetWords } from '../words/words.js';

/** The folded Arabic words of a text, in order; numbers and words of another script are left out. */
export function arabicWords(text: string): string[] {
  return sourceWords(text).flatMap((word) => (/^\p{Script=Arabic}+$/u.test(word.text) ? [word.text] : []));
}

/** The folded English words of a text, in order, with what joins them (don't, al-mismari). */
export function englishWords(text: string): string[] {
  return targetWords(text).flatMap((word) => (/^[a-z]/.test(word.text) ? [word.text] : []));
}
