import type { CodeNames } from '../codes.js';
import type { Verdict } from '../review.js';
import type { OpinionView } from '../second-opinion.js';
import type { AlignmentState, RevisionWay, TranslationState } from '../segment.js';
import type { Term } from '../term.js';
import type { FindingView } from './findings.js';
import type { FlagView } from './flags.js';

export interface SegmentRow {
  readonly id: string;
  readonly documentId: string;
  readonly position: number;
  readonly sourceText: string;
  readonly targetText: string;
  /** Its inline codes by the numbers of their markers. */
  readonly codes: CodeNames;
  /** A paragraph begins here on that side: the white space before holds a line break. */
  readonly sourceParagraph: boolean;
  readonly targetParagraph: boolean;
  readonly alignment: AlignmentState;
  readonly confidence: number;
  readonly state: TranslationState;
  readonly version: number;
  readonly editedBy: string | null;
  readonly editedById: string | null;
  readonly changedAt: string;
  /** The last decision on the segment, whatever version it was on. */
  readonly review: ReviewView | null;
  /** What took an approval back: how the version after it came about. null where none was, or where it stands. */
  readonly withdrawnBy: RevisionWay | null;
  readonly flags: readonly FlagView[];
  readonly comments: readonly CommentView[];
  /** Whose work it is. */
  readonly assignedTo: string | null;
  /** Whether the checks have looked at this version. */
  readonly checked: boolean;
  /** How likely the segment is to need work, 0 to 1; null before the checks have looked at it. */
  readonly risk: number | null;
  /** What the checks say of this version, those that were dismissed among them. */
  readonly findings: readonly FindingView[];
  /** The approved terms of the glossary that the checks found in the Arabic. */
  readonly terms: readonly Term[];
  /** What became of the last time that somebody asked a language model about these texts. */
  readonly opinion: OpinionView | null;
}

export interface CommentView {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

/** The words of a segment linked across. Offsets are of the texts of that version. */
export interface WordLinks {
  readonly segment: string;
  readonly version: number;
  /** Start and end in the Arabic, start and end in the English. */
  readonly links: readonly (readonly number[])[];
  /** Words that nothing on the other side was found for, as start and end. */
  readonly alone: { readonly source: readonly (readonly number[])[]; readonly target: readonly (readonly number[])[] };
}

export interface ReviewView {
  readonly verdict: Verdict;
  readonly version: number;
  readonly why: string | null;
  readonly ownWork: boolean;
  readonly by: string;
  readonly at: string;
}

export interface RevisionView {
  readonly version: number;
  readonly sourceText: string;
  readonly targetText: string;
  readonly state: TranslationState;
  readonly way: RevisionWay;
  readonly why: string | null;
  /** An approval by who had edited last. */
  readonly ownWork: boolean;
  /** null: the import or the program. */
  readonly by: string | null;
  readonly at: string;
}

export const segmentFilters = ['all', 'todo', 'flagged', 'checks', 'doubts', 'review', 'approved', 'unpaired'] as const;
export type SegmentFilter = (typeof segmentFilters)[number];

/** Narrows to what is assigned to a person, by their id. */
export type AssignedTo = `for-${string}`;
export const assignedTo = (personId: string): AssignedTo => `for-${personId}`;
export const isAssignedTo = (filter: string): filter is AssignedTo => /^for-[0-9a-f-]{36}$/.test(filter);

/** Somebody to whom segments of a document are assigned, and how many. */
export interface Assignee {
  readonly id: string;
  readonly name: string;
  readonly segments: number;
}

/** In the order of the text, or the riskiest first. */
export const segmentOrders = ['text', 'risk'] as const;
export type SegmentOrder = (typeof segmentOrders)[number];

/** The part of a document that the workbench shows. */
export interface DeskView {
  readonly filter: SegmentFilter;
  /** Further filters that a segment has to pass. */
  readonly also?: readonly (SegmentFilter | AssignedTo)[];
  /** Words that a segment has to hold on one side, compared folded. */
  readonly search?: string;
  readonly order: SegmentOrder;
  /** From 1. */
  readonly page: number;
}

/** A part of a document, and the number of the segment to look at in it. */
export interface StripPart {
  readonly kind: 'flagged' | 'checks' | 'todo' | 'review' | 'approved';
  readonly position: number;
}

export interface SegmentPage extends DeskView {
  readonly pages: number;
  readonly rows: readonly SegmentRow[];
}
