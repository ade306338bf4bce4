import type { Lexicon } from '../../align/lexicon/load.js';
import { lookUp, wordAt } from '../../align/lexicon/string-table.js';
import { ownLexicon } from '../../align/own-lexicon.js';
import { sourceWords } from '../../align/words/words.js';
import { keysOf } from './arabic-forms.js';

/**
 * For each word of an Arabic phrase the pieces of which one is in every form of it that the checks would find: the word less
 * the letter that endings change (ة ء ى), and what of the lexicon's forms does not begin so (وزراء of وزير). A text that has no
 * piece of some word has not the phrase. Pieces are folded.
 */
export function piecesOf(phrase: string, lexicon: Lexicon = ownLexicon()): string[][] {
  return sourceWords(phrase).map(({ text }) => {
    const [bare = text] = keysOf(lexicon, text);
    const pieces = [bare, ...formsOfHead(lexicon, bare)].map(withoutLastWeak);
    return [...new Set(pieces)].filter((piece) => !pieces.some((other) => other !== piece && piece.includes(other)));
  });
}

function withoutLastWeak(word: string): string {
  const less = word.replace(/[هءيا]$/, '');
  return less.length >= SHORTEST ? less : word;
}

/** What is left has to tell words apart. */
const SHORTEST = 2;

function formsOfHead({ heads, forms, formStarts, formHeads }: Lexicon, word: string): string[] {
  const head = lookUp(heads, word);
  if (head < 0) return [];
  const found: string[] = [];
  for (let form = 0; form < forms.count; form++)
    for (let at = formStarts[form]!; at < formStarts[form + 1]!; at++)
      if (formHeads[at] === head) found.push(wordAt(forms, form));
  return found;
}
