import type { Category, FlagState, FlagStep, SetAsideReason, Severity } from '../../domain/flag.js';
import type { Verdict } from '../../domain/review.js';
import type { Side } from '../../domain/segment.js';
import type { Truth } from './columns.js';

export interface FlagTable {
  id: string;
  segment_id: string;
  /** null: the whole segment. */
  side: Side | null;
  /** Where the marked words stood in the text of version `raised_version`; null for the whole segment. */
  raised_start: number | null;
  raised_end: number | null;
  raised_text: string | null;
  raised_version: number;
  /** Where they stand now; null when they are gone or the whole segment is meant. */
  start: number | null;
  end: number | null;
  anchor: 'kept' | 'changed' | 'gone';
  /**
   * From which text `start` and `end` are found: the one it was raised on, or the one that a repair of the alignment put
   * its words into.
   */
  anchor_segment_id: string;
  anchor_version: number;
  anchor_start: number | null;
  anchor_end: number | null;
  category: Category;
  severity: Severity;
  comment: string;
  proposal: string | null;
  state: FlagState;
  /** The check whose finding it was raised from; null where a person found it. */
  check_id: string | null;
  fixed_by: string | null;
  created_by: string;
  created_at: string;
}

/** Append-only. */
export interface FlagEventTable {
  id: string;
  flag_id: string;
  step: FlagStep | 'raise';
  state: FlagState;
  /** Why a flag was set aside, where one of the usual reasons was given. */
  reason: SetAsideReason | null;
  note: string | null;
  segment_version: number;
  created_by: string;
  created_at: string;
}

/** Append-only: who approved or asked for changes on which version, and why. */
export interface ReviewTable {
  id: string;
  segment_id: string;
  version: number;
  verdict: Verdict;
  why: string | null;
  /** The reviewer was also the last editor, and the project allows it. */
  own_work: Truth;
  created_by: string;
  created_at: string;
}
