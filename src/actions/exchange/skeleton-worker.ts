import type { Side } from '../../domain/segment.js';
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
}

export type SkeletonAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: Problem };

/** Worker entry: the English put into a Word document or a page, away from the thread that answers requests. */
export default function work(job: SkeletonJob): SkeletonAnswer {
  const made = job.format === 'html' ? rewritePage(job) : rewriteTarget(job.bytes, job.segments);
  return made instanceof Uint8Array ? { ok: true, bytes: made } : { ok: false, problem: made };
}
