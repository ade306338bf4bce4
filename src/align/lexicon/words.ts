import { foldArabic, foldEnglish } from '../../text/fold.js';
import { tokenise } from '../../text/tokenise.js';

/** The folded Arabic words of a text, in order; words of another script are left out. */
export function arabicWords(text: string): string[] {
  return wordsOf(text)
    .map((word) => foldArabic(word))
    .filter((word) => /^\p{Script=Arabic}+$/u.test(word));
}

/** The folded English words of a text, in order, with what joins them (don't, al-mismari). */
export function englishWords(text: string): string[] {
  return wordsOf(text)
    .map(foldEnglish)
    .filter((word) => /^[a-z]/.test(word));
}

function wordsOf(text: string): string[] {
  return tokenise(text).flatMap(({ kind, start, end }) => (kind === 'word' ? [text.slice(start, end)] : []));
}
