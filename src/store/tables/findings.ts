import type { Generated } from 'kysely';
import type { DismissalReason, FindingOrigin, Level } from '../../domain/finding.js';
import type { Category, Severity } from '../../domain/flag.js';
import type { OpinionProblem, OpinionState } from '../../domain/second-opinion.js';
import type { Side } from '../../domain/segment.js';

/** What a check said of a version of a segment; it counts while the segment is at that version. */
export interface FindingTable {
  id: string;
  /** The segment's, said again so that a document's findings are counted from them. */
  document_id: string | null;
  segment_id: string;
  version: number;
  check_id: string;
  origin: FindingOrigin;
  /** As the check gave it; the project's settings have been applied. */
  level: Level;
  category: Category;
  severity: Severity;
  side: Side;
  start: number;
  end: number;
  /** JSON: the key of a message with its values, or a model's own words. */
  reason: string;
  /** A replacement of a stretch of the English, all three or none. */
  fix_start: number | null;
  fix_end: number | null;
  fix_text: string | null;
  /** Findings over several segments: what they were judged by together. */
  trait_key: string | null;
  /** SHA-256 of both texts, so that a dismissal holds wherever the same pair stands. */
  pair_digest: string;
  dismissal_id: string | null;
}

/** Append-only but for being taken back: that a finding is to be taken no notice of, for this pair of texts in the project. */
export interface DismissalTable {
  id: string;
  project_id: string;
  check_id: string;
  pair_digest: string;
  side: Side;
  start: number;
  end: number;
  reason: DismissalReason;
  note: string | null;
  created_by: string;
  created_at: string;
  taken_back_by: string | null;
  taken_back_at: string | null;
}

/** What segments of a project are compared by. */
export interface SegmentTraitTable {
  segment_id: string;
  project_id: string;
  version: number;
  check_id: string;
  key: string;
  value: string;
  written: string;
  side: Side;
  start: number;
  end: number;
}

/** That somebody asked what a language model says of a segment, and what came of it. */
export interface OpinionTable {
  id: string;
  project_id: string;
  segment_id: string;
  /** The version it is about; a later one of the same texts takes its place. */
  version: number;
  state: OpinionState;
  problem: OpinionProblem | null;
  /** The HTTP status of a failure. */
  status: number | null;
  found: Generated<number>;
  dropped: Generated<number>;
  tokens: Generated<number>;
  asked_by: string;
  asked_at: string;
  ended_at: string | null;
}
