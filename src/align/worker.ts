import type { MessagePort } from 'node:worker_threads';
import { type AlignOptions, align } from './align.js';
import type { Alignment, Side } from './bead.js';
import { learnedFrom } from './lexicon/learned-text.js';

export interface AlignJob {
  readonly source: Side;
  readonly target: Side;
  readonly options?: Omit<AlignOptions, 'onProgress' | 'lexicon' | 'learned'>;
  /** What the project's approved pairs taught, as text. */
  readonly learned?: string | undefined;
  /** Gets the share that is done as a number, now and then; closed at the end. Hand it over in tinypool's transferList. */
  readonly progress?: MessagePort;
}

/**
 * Worker entry: one alignment away from the thread that answers requests. tinypool's abort signal ends the thread, and with
 * it the work, wherever it is.
 */
export default function work({ source, target, options: given, learned, progress }: AlignJob): Alignment {
  const table = learnedFrom(learned);
  const options = table ? { ...given, learned: table } : given;
  if (!progress) return align(source, target, options);
  try {
    return align(source, target, { ...options, onProgress: (share) => progress.postMessage(share) });
  } finally {
    progress.close();
  }
}
