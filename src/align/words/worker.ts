import { ownLexicon } from '../own-lexicon.js';
import { wordEvidence } from './evidence.js';
import { linkWords, type WordLink } from './link.js';

export interface LinkJob {
  readonly pairs: readonly { readonly source: string; readonly target: string }[];
}

/** Worker entry: the words of some pairs linked across, in the order of the job's pairs. */
export default function work({ pairs }: LinkJob): WordLink[][] {
  const lexicon = ownLexicon();
  return pairs.map(({ source, target }) => linkWords(source, target, wordEvidence(lexicon, [source], [target])));
}
