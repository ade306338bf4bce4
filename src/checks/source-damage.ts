import { splitGlued } from '../align/lexicon/glued.js';
import { type AnalysedPair, perPair } from './analysis/pair.js';

/** Arabic words of the pair that were run together from three or more known ones, as by a lost space at a line's end. */
export const gluedWords = perPair((pair: AnalysedPair) =>
  pair.sourceWords.filter(
    ({ text }) =>
      text.length >= SHORTEST &&
      !pair.dictionary.knows(text) &&
      (splitGlued(pair.dictionary.lexicon, text)?.length ?? 0) >= LEAST_PARTS,
  ),
);

/** Whether so much of the Arabic is run together that checks by its words would guess. */
export function sourceIsDamaged(pair: AnalysedPair): boolean {
  return gluedWords(pair).length > 0;
}

/** Shorter words are hardly three, and two parts may as well be one name. */
const SHORTEST = 12;
const LEAST_PARTS = 3;
