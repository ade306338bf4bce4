import type { Side } from '../../domain/segment.js';
import { rewriteTarget } from '../../formats/docx/rewrite-target.js';
import type { TextSegment } from '../../formats/plain-text.js';
import type { Problem } from '../../formats/problem.js';

export interface SkeletonJob {
  readonly bytes: Uint8Array;
  /** Whose file it is. */
  readonly side: Side;
  readonly segments: readonly TextSegment[];
}

export type SkeletonAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: Problem };

/** Worker entry: the English put into a Word document, away from the thread that answers requests. */
export default function work({ bytes, segments }: SkeletonJob): SkeletonAnswer {
  const made = rewriteTarget(bytes, segments);
  return made instanceof Uint8Array ? { ok: true, bytes: made } : { ok: false, problem: made };
}
