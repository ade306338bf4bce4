import { tokenise } from './tokenise.js';

/**
 * Words and numbers of a text, as a quality score divides by them. Clitics count with their word, hyphenated names as
 * one.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const { kind } of tokenise(text)) if (kind === 'word' || kind === 'number') count++;
  return count;
}
