import { foldArabic, foldEnglish } from '../../text/fold.js';
import { numberKey, numberWordValue } from '../../text/numbers.js';
import { remembering } from '../../text/remembering.js';
import type { Span } from '../../text/span.js';
import { tokenise } from '../../text/tokenise.js';
import { isArabicFunctionWord, isEnglishFunctionWord } from '../lexicon/function-words.js';
import { newForm, type WordForm } from './per-word.js';

/** A word or number of a text, folded, with where it stands in the original. */
export interface Word extends Span {
  readonly text: string;
  /** What a number, or a number word, is compared by: its value in plain digits. */
  readonly value?: string | undefined;
  readonly capital: boolean;
  /** Whether it carries meaning of its own, rather than holding the sentence together. */
  readonly content: boolean;
  readonly form: WordForm;
}

/** What a word is however often it stands in a text, by how it is written. */
type Facts = Omit<Word, 'start' | 'end'>;

/** The words and numbers of an Arabic text in order. */
export function sourceWords(text: string): Word[] {
  return wordsOf(text, arabicFacts);
}

/** The words and numbers of an English text in order. */
export function targetWords(text: string): Word[] {
  return wordsOf(text, englishFacts);
}

const arabicFacts = factsBy(foldArabic, (word) => !isArabicFunctionWord(word));
const englishFacts = factsBy(foldTarget, (word) => !isEnglishFunctionWord(word));

/** "US" is the country, "us" a pronoun; folded they would be one. */
function foldTarget(written: string): string {
  return written === 'US' ? 'u.s.' : foldEnglish(written);
}

function factsBy(fold: (text: string) => string, isContent: (word: string) => boolean) {
  return remembering((written: string): Facts & { readonly number: string | undefined } => {
    const text = fold(written);
    return {
      text,
      value: numberWordValue(text)?.toString(),
      number: numberKey(written),
      capital: /^\p{Lu}/u.test(written),
      content: isContent(text),
      form: newForm(text),
    };
  });
}

function wordsOf(text: string, facts: ReturnType<typeof factsBy>): Word[] {
  const words: Word[] = [];
  for (const { kind, start, end } of tokenise(text)) {
    if (kind !== 'word' && kind !== 'number') continue;
    const { text: folded, value, number, capital, content, form } = facts(text.slice(start, end));
    words.push({ text: folded, value: kind === 'number' ? number : value, start, end, capital, content, form });
  }
  return words;
}
