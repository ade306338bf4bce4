import type { TermStatus, TermStep } from '../../domain/term.js';
import type { Truth } from './columns.js';

/** A term of a project's glossary. */
export interface TermTable {
  id: string;
  project_id: string;
  arabic: string;
  english: string;
  allowed: string;
  forbidden: string;
  note: string;
  status: TermStatus;
  case_matters: Truth;
  /** Arabic and preferred English folded: no two terms of a project have the same. */
  arabic_folded: string;
  english_folded: string;
  /** Everything it says, folded, to be searched. */
  search_text: string;
  /** Raised by every change and checked by every change. */
  version: number;
  changed_by: string;
  changed_at: string;
}

/** What a term said after each of its changes; nothing is taken out of it. */
export interface TermChangeTable {
  id: string;
  project_id: string;
  term_id: string;
  version: number;
  step: TermStep;
  /** A TermText as JSON. */
  text: string;
  changed_by: string;
  changed_at: string;
}

/** A term that stands in the Arabic of a segment, as the checks found it. */
export interface SegmentTermTable {
  segment_id: string;
  term_id: string;
}
