import type { Span } from '../../text/span.js';
import { learnedFrom } from '../lexicon/learned-text.js';
import { ownLexicon } from '../own-lexicon.js';
import { wordEvidence } from './evidence.js';
import { linkWords, type WordLink } from './link.js';
import { sourceWords, targetWords } from './words.js';

export interface LinkJob {
  readonly pairs: readonly { readonly source: string; readonly target: string }[];
  /** What the project's approved pairs taught, as text. */
  readonly learned?: string | undefined;
}

export interface PairLinks {
  readonly links: readonly WordLink[];
  /** Words with a meaning of their own that nothing on the other side was found for. */
  readonly alone: { readonly source: readonly Span[]; readonly target: readonly Span[] };
}

/** Worker entry: the words of some pairs linked across, in the order of the job's pairs. */
export default function work({ pairs, learned }: LinkJob): PairLinks[] {
  const lexicon = ownLexicon();
  const table = learnedFrom(learned);
  return pairs.map(({ source, target }) => {
    const links = linkWords(source, target, wordEvidence(lexicon, [source], [target], table));
    const alone = (side: 'source' | 'target'): Span[] => {
      const linked = new Set(links.map((link) => link[side].index));
      const words = side === 'source' ? sourceWords(source) : targetWords(target);
      return words.flatMap(({ start, end, content }, k) => (content && !linked.has(k) ? [{ start, end }] : []));
    };
    return { links, alone: { source: alone('source'), target: alone('target') } };
  });
}
