import { tokenise } from './tokenise.js';

/** A sentence mark is worth as much as so many linked words pulled apart, a comma less. */
const STOP_WORTH = 3;
const COMMA_WORTH = 1;

/**
 * Every border between words inside a text, as places to split it at: behind the white space, in UTF-16 units. `worth` says
 * how likely a text divides there, in words pulled apart.
 */
export function placesIn(text: string): { readonly at: number; readonly worth: number }[] {
  const tokens = tokenise(text);
  return tokens.flatMap((token, k) => {
    const before = tokens[k - 1];
    if (token.kind === 'space' || before?.kind !== 'space' || token.start === 0) return [];
    const mark = text.slice(0, token.start).trimEnd().at(-1) ?? '';
    return [{ at: token.start, worth: /[.!?؟…]/.test(mark) ? STOP_WORTH : /[,;:،؛]/.test(mark) ? COMMA_WORTH : 0 }];
  });
}
