import type { ChangeKind, RepairKind } from '../repair.js';
import type { TranslationState } from '../segment.js';

/** What a person can take back, or do again, next in a document. */
export interface NextChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly segmentId: string | null;
  readonly flagId: string | null;
  /** Where the segment stands now; null where it is gone, or below 0 where it is no part of the document any more. */
  readonly position: number | null;
}

/** What a replacement would do to a document. */
export interface ReplacementPreview {
  /** There are more than are shown. */
  readonly more: boolean;
  readonly segments: readonly {
    readonly id: string;
    readonly position: number;
    readonly version: number;
    readonly state: TranslationState;
    readonly before: string;
    readonly after: string;
    readonly hits: number;
  }[];
}

/** A segment with the same Arabic as another one, and what the other one's English would change in it. */
export interface AlikeSegment {
  readonly id: string;
  readonly documentId: string;
  /** The document's title. */
  readonly document: string;
  readonly position: number;
  readonly version: number;
  readonly state: TranslationState;
  readonly before: string;
  readonly after: string;
}

/** A row as a repair would find or leave it. */
export interface RepairedRow {
  /** null: a new segment. */
  readonly id: string | null;
  readonly position: number;
  readonly sourceText: string;
  readonly targetText: string;
}

/** What a repair of the alignment would do. */
export interface RepairPreview {
  readonly kind: RepairKind;
  /** To be sent along, so that it is done to these rows and no others. */
  readonly basis: string;
  readonly before: readonly RepairedRow[];
  readonly after: readonly RepairedRow[];
  /** Of a split: where, in UTF-16 units of the row's texts; null leaves that side whole. */
  readonly sourceAt?: number | null;
  readonly targetAt?: number | null;
}
