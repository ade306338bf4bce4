import { type AlignOptions, align } from './align.js';
import type { Alignment, Side } from './bead.js';

export interface AlignJob {
  readonly source: Side;
  readonly target: Side;
  readonly options?: AlignOptions;
}

/** Worker entry: one alignment away from the thread that answers requests. */
export default function work(job: AlignJob): Alignment {
  return align(job.source, job.target, job.options);
}
