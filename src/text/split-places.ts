import { splitSentences } from './sentences.js';
import { tokenise } from './tokenise.js';

/** A sentence's end is worth as much as so many linked words pulled apart, a comma less. */
export const SENTENCE_WORTH = 3;
const CLAUSE_WORTH = 1;

/** A border between two words of a text, behind the white space, in UTF-16 units. */
export interface SplitPlace {
  readonly at: number;
  /** How likely a text divides there, in words pulled apart. */
  readonly worth: number;
}

/** Every border between words inside a text, as places to split it at. `language` is a BCP 47 language, for the ends of sentences. */
export function placesIn(text: string, language: string): SplitPlace[] {
  const tokens = tokenise(text);
  const sentences = new Set(splitSentences(text, language).map(({ start }) => start));
  return tokens.flatMap((token, k) => {
    if (token.kind === 'space' || tokens[k - 1]?.kind !== 'space' || token.start === 0) return [];
    const clause = /[,;:،؛–—]\s+$/.test(text.slice(Math.max(0, token.start - 4), token.start));
    return [{ at: token.start, worth: sentences.has(token.start) ? SENTENCE_WORTH : clause ? CLAUSE_WORTH : 0 }];
  });
}
