import type { Generated } from 'kysely';
import type { ChangeKind } from '../../domain/repair.js';
import type { AlignmentState, RevisionWay, TranslationState } from '../../domain/segment.js';

export interface SegmentTable {
  id: string;
  document_id: string;
  /**
   * Order in the document, from 1, without gaps. Below 0: a repair of the alignment gave the segment's texts to others; it is
   * kept for its history and is no part of the document (see inDocument in queries/segments.ts).
   */
  position: number;
  /** Which segment has the texts of one that is no part of the document any more. */
  merged_into: string | null;
  source_text: string;
  target_text: string;
  /** The texts as a search compares them; null only until the first start after an update. */
  source_folded: string | null;
  target_folded: string | null;
  /** White space before the text on its side: what divides sentences and paragraphs in the original. */
  source_lead: string;
  target_lead: string;
  alignment: AlignmentState;
  /** How sure the aligner was, 0 to 1. */
  confidence: number;
  state: TranslationState;
  /** Raised by every write and checked by every write. */
  version: number;
  /** Its inline codes, as domain/codes.ts has them, in JSON; null where it has none. */
  codes: Generated<string | null>;
  /** The unit of the file that the document came from; null for running text. */
  unit_id: string | null;
  /** Whose work it is; null: nobody's in particular. */
  assigned_to: string | null;
  /** Who last changed the English here; null since the import. */
  edited_by: string | null;
  changed_at: string;
  /** The version that the checks last looked at; 0 before they have. */
  checked_version: Generated<number>;
  /** The version that the grammar engine last looked at. */
  grammar_version: Generated<number>;
  /** How likely the segment is to need work, 0 to 1, as of that version; null before. */
  risk: number | null;
  /** How little its two sides say of each other, 0 to 1, as of that version; null where that cannot be told. */
  unsaid: Generated<number | null>;
}

/** Append-only. One row for each version of a segment. */
export interface RevisionTable {
  id: string;
  segment_id: string;
  version: number;
  source_text: string;
  target_text: string;
  state: TranslationState;
  way: RevisionWay;
  why: string | null;
  /** null: the program (sample data, migrations). */
  created_by: string | null;
  created_at: string;
  /** What it was part of, where that can be taken back at once. */
  change_id: string | null;
}

/** What a person did in a document that can be taken back at once. Append-only but for `undone_by`. */
export interface ChangeTable {
  id: string;
  document_id: string;
  kind: ChangeKind;
  /** JSON of a repair: what is needed to take it back (see actions/repair/record.ts). */
  detail: string | null;
  /** The segment to go to. */
  segment_id: string | null;
  /** The flag whose fix it was. */
  flag_id: string | null;
  /** The change that this one takes back, and the one that took this back. */
  undoes: string | null;
  undone_by: string | null;
  created_by: string;
  created_at: string;
}

/** The document that is being deleted, within the transaction that does it: its history may go with it. */
export interface DeletionTable {
  document_id: string;
}

/** What a project's approved pairs have taught. */
export interface LearningTable {
  project_id: string;
  /** As align/lexicon/learning.ts writes it. */
  data: string;
  /** Approvals up to this one are taken in. */
  last_review_id: string;
  changed_at: string;
}

/** What somebody said of a segment. A repair of the alignment takes it along; the rest is never changed. */
export interface CommentTable {
  id: string;
  segment_id: string;
  /** The segment that it was written on. */
  written_on: string;
  text: string;
  created_by: string;
  created_at: string;
}
