import { analyses } from './lexicon/analyse.js';
import { splitGlued } from './lexicon/glued.js';
import type { Lexicon } from './lexicon/load.js';
import { morphologyOf } from './lexicon/morphology.js';

/**
 * Cuts folded words that the lexicon does not know into the known words that they were run together from: each of them then
 * finds its own counterpart. Two parts may as well be one name, which is left whole.
 */
export function glueCutter(lexicon: Lexicon): (word: string) => readonly string[] | null {
  const morphology = morphologyOf(lexicon);
  return (word) => {
    if (word.length < SHORTEST || analyses(morphology, word).length > 0) return null;
    const parts = splitGlued(lexicon, word);
    return parts && parts.length >= LEAST_PARTS ? parts : null;
  };
}

/** Shorter words are hardly three: looking costs more than it finds. */
const SHORTEST = 12;
const LEAST_PARTS = 3;
