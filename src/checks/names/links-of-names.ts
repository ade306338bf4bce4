import type { WordLink } from '../../align/words/link.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';
import { namesOf } from './name-mismatch.js';

/** The word links of the names of a pair, in the order of the English, the surest of each name. */
export const linksOfNames = perPair((pair: AnalysedPair): WordLink[] => {
  return namesOf(pair).flatMap(({ from, to }) => {
    const own = pair.links.filter(
      ({ target, confidence }) => target.index >= from && target.index <= to && confidence >= SURE,
    );
    const [best] = own.sort((a, b) => b.confidence - a.confidence);
    return best ? [best] : [];
  });
});

const SURE = 0.5;
