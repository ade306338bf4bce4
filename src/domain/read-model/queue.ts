import type { Category, FlagState, Severity } from '../flag.js';
import type { Side } from '../segment.js';

export type QueueGroupName =
  | 'to-fix'
  | 'to-verify'
  | 'to-settle'
  | 'answers'
  | 'to-change'
  | 'to-translate'
  | 'to-approve';

/** Something that waits for a person. */
export interface QueueEntry {
  readonly segmentId: string;
  readonly position: number;
  readonly documentId: string;
  readonly title: string;
  readonly at: string;
  readonly text: string;
  readonly side: Side | null;
  /** Of a flag. */
  readonly category?: Category;
  readonly severity?: Severity;
  readonly flagState?: FlagState;
  readonly comment?: string;
  readonly words?: string | null;
}

export interface QueueGroup {
  readonly name: QueueGroupName;
  /** All of them; not more than a page is listed. */
  readonly count: number;
  readonly entries: readonly QueueEntry[];
}
