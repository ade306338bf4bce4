import { foldArabic, foldEnglish } from '../../text/fold.js';
import { numberKey, numberWordValue } from '../../text/numbers.js';
import type { Span } from '../../text/span.js';
import { tokenise } from '../../text/tokenise.js';
import { isArabicFunctionWord, isEnglishFunctionWord } from '../lexicon/function-words.js';

/** A word or number of a text, folded, with where it stands in the original. */
export interface Word extends Span {
  readonly text: string;
  /** What a number, or a number word, is compared by: its value in plain digits. */
  readonly value?: string | undefined;
  readonly capital: boolean;
  /** Whether it carries meaning of its own, rather than holding the sentence together. */
  readonly content: boolean;
}

/** The words and numbers of an Arabic text in order. */
export function sourceWords(text: string): Word[] {
  return wordsOf(text, foldArabic, (word) => !isArabicFunctionWord(word));
}

/** The words and numbers of an English text in order. */
export function targetWords(text: string): Word[] {
  return wordsOf(text, foldTarget, (word) => !isEnglishFunctionWord(word));
}

/** "US" is the country, "us" a pronoun; folded they would be one. */
function foldTarget(written: string): string {
  return written === 'US' ? 'u.s.' : foldEnglish(written);
}

function wordsOf(text: string, fold: (text: string) => string, isContent: (word: string) => boolean): Word[] {
  return tokenise(text).flatMap(({ kind, start, end }): Word[] => {
    if (kind !== 'word' && kind !== 'number') return [];
    const written = text.slice(start, end);
    const folded = fold(written);
    const value = kind === 'number' ? numberKey(written) : numberWordValue(folded)?.toString();
    return [{ text: folded, value, start, end, capital: /^\p{Lu}/u.test(written), content: isContent(folded) }];
  });
}
