import { type Lexicon, loadLexicon } from './lexicon/load.js';

let loaded: Lexicon | undefined;

/** The lexicon that comes with the program, read when first asked for and kept. */
export function ownLexicon(): Lexicon {
  loaded ??= loadLexicon();
  return loaded;
}
