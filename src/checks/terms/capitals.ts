import type { Part } from './english-forms.js';

/**
 * Whether words of a text have the capitals of the glossary's phrase, endings aside. A capital at the beginning of a sentence
 * is the sentence's, and where everything is in capitals they say nothing.
 */
export function hasItsCapitals(text: string, phrase: readonly Part[], words: readonly Part[]): boolean {
  if (!/\p{Ll}/u.test(text)) return true;
  return words.every((word) => {
    const wanted = phrase.find((part) => part.text[0] === word.text[0] && isAlike(part, word));
    if (!wanted) return true;
    const shared = sharedLength(wanted.text, word.text);
    const [given, asked] = [word.written.slice(0, shared), wanted.written.slice(0, shared)];
    if (given === asked) return true;
    return beginsSentence(text, word.start) && given.slice(1) === asked.slice(1) && /^\p{Lu}/u.test(given);
  });
}

function isAlike(part: Part, word: Part): boolean {
  return sharedLength(part.text, word.text) >= Math.min(part.text.length, word.text.length, ALIKE);
}

const ALIKE = 3;

function sharedLength(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return before === '' || /[.!?:…"“«([]$/u.test(before);
}
