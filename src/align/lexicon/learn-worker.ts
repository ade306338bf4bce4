import { ownLexicon } from '../own-lexicon.js';
import { type ApprovedPair, learnFrom } from './learn.js';
import { NOTHING_LEARNED, readLearning, writeLearning } from './learning.js';

export interface LearnJob {
  /** As writeLearning wrote it; null where nothing was learned yet. */
  readonly before: string | null;
  readonly pairs: readonly ApprovedPair[];
}

/** Worker entry: takes approved pairs in; gives what is known then, as text to keep. */
export default function work({ before, pairs }: LearnJob): string {
  const known = before === null ? NOTHING_LEARNED : (readLearning(before) ?? NOTHING_LEARNED);
  return writeLearning(learnFrom(ownLexicon(), known, pairs));
}
