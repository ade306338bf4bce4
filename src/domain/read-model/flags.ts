import type { Category, FlagState, FlagStep, SetAsideReason, Severity } from '../flag.js';
import type { Side } from '../segment.js';

export interface FlagView {
  readonly id: string;
  readonly segmentId: string;
  /** null: the whole segment. */
  readonly side: Side | null;
  /** Where the marked words stand in the present text; null for the whole segment or when they are gone. */
  readonly start: number | null;
  readonly end: number | null;
  readonly anchor: 'kept' | 'changed' | 'gone';
  /** The words it was raised on, and the version whose text held them. */
  readonly raisedText: string | null;
  readonly raisedVersion: number;
  readonly category: Category;
  readonly severity: Severity;
  readonly comment: string;
  readonly proposal: string | null;
  readonly state: FlagState;
  /** The check whose finding it was raised from; null where a person found it. */
  readonly check: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly fixedById: string | null;
  readonly events: readonly FlagEventView[];
}

export interface FlagEventView {
  readonly step: FlagStep | 'raise';
  readonly state: FlagState;
  readonly reason: SetAsideReason | null;
  readonly note: string | null;
  readonly segmentVersion: number;
  readonly by: string;
  readonly byId: string;
  readonly at: string;
}
