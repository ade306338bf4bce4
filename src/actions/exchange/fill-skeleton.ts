import { learnedFrom } from '../../align/lexicon/learned-text.js';
import { ownLexicon } from '../../align/own-lexicon.js';
import { wordEvidence } from '../../align/words/evidence.js';
import { linkWords } from '../../align/words/link.js';
import type { Side } from '../../domain/segment.js';
import { rewriteSource } from '../../formats/docx/rewrite-source.js';
import { rewriteTarget } from '../../formats/docx/rewrite-target.js';
import { rewritePage } from '../../formats/html/rewrite.js';
import type { TextSegment } from '../../formats/plain-text.js';
import type { Problem } from '../../formats/problem.js';

export interface SkeletonJob {
  readonly format: 'docx' | 'html';
  readonly bytes: Uint8Array;
  /** Whose file it is. */
  readonly side: Side;
  readonly segments: readonly TextSegment[];
  /** Of a page: its encoding, `+bom` with a byte order mark, and where the blocks begin that were taken of it. */
  readonly encoding: string;
  readonly taken: readonly number[];
  readonly languages: { readonly source: string; readonly target: string };
  /** What the project's approved pairs taught, as text. */
  readonly learned: string | undefined;
}

export type SkeletonAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: Problem };

/** The English put into a Word document or a page. */
export function fillSkeleton(job: SkeletonJob): SkeletonAnswer {
  const made = job.format === 'html' ? rewritePage(job) : inWord(job);
  return made instanceof Uint8Array ? { ok: true, bytes: made } : { ok: false, problem: made };
}

function inWord({ bytes, side, segments, languages: { target }, learned }: SkeletonJob): Uint8Array | Problem {
  if (side === 'target') return rewriteTarget(bytes, segments);
  // Word wants a country with it.
  const language = target === 'en' ? 'en-US' : target;
  return rewriteSource(bytes, segments, { language, sentences: target, link: linker(learned) });
}

function linker(learned: string | undefined) {
  const lexicon = ownLexicon();
  const table = learnedFrom(learned);
  return (source: string, target: string) =>
    linkWords(source, target, wordEvidence(lexicon, [source], [target], table));
}
