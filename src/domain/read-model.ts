import type { CodeNames } from './codes.js';
import type { CheckFamily, CheckSetting, DismissalReason, FindingOrigin, Level } from './finding.js';
import type { Category, FlagState, FlagStep, SetAsideReason, Severity } from './flag.js';
import type { ReadingChoices, TableColumns } from './import-report.js';
import type { NoticeKind } from './notice.js';
import type { ProjectPermission } from './permission.js';
import type { ChangeKind, RepairKind } from './repair.js';
import type { Verdict } from './review.js';
import type { Role } from './role.js';
import type { OpinionView } from './second-opinion.js';
import type { AlignmentState, RevisionWay, Side, TranslationState } from './segment.js';
import type { UpdateKind } from './update.js';

/** What the queries read and the views show. Plain data, no methods. */

export interface Person {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly administrator: boolean;
}

/** Segments of a document or a project, counted. `flagged` and `unpaired` cut across the states. */
export interface Progress {
  readonly segments: number;
  readonly initial: number;
  readonly translated: number;
  readonly reviewed: number;
  readonly final: number;
  /** Segments with a pending flag. */
  readonly flagged: number;
  /** Segments of which a check says `error`, and those of which one says `warning`; dismissed findings do not count. */
  readonly errors: number;
  readonly warnings: number;
  readonly unpaired: number;
  /** Flags that are open, and flags that are fixed and wait for verification. */
  readonly openFlags: number;
  readonly fixedFlags: number;
}

/** A project by its names. */
export interface ProjectHead {
  readonly id: string;
  readonly name: string;
  readonly nameAr: string | null;
}

export interface ProjectCard extends ProjectHead {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly allowsOwnApproval: boolean;
  /** null: an administrator who is no member; acts as a manager. */
  readonly role: Role | null;
  readonly documents: number;
  readonly progress: Progress;
}

export interface DocumentCard {
  readonly id: string;
  readonly projectId: string;
  readonly title: string;
  readonly sourceName: string;
  readonly targetName: string;
  readonly sourceEncoding: string;
  readonly targetEncoding: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly progress: Progress;
}

export interface Member {
  readonly userId: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
}

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
  /** What became of the last time that somebody asked a language model about these texts. */
  readonly opinion: OpinionView | null;
}

export interface CommentView {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

/** What a person was told. */
export interface NoticeView {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly words: string;
  readonly documentId: string;
  readonly title: string;
  readonly segmentId: string | null;
  /** Below 0 where a repair of the alignment gave its texts to another. */
  readonly position: number | null;
  readonly by: string;
  readonly at: string;
  readonly read: boolean;
}

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

/** The words of a segment linked across. Offsets are of the texts of that version. */
export interface WordLinks {
  readonly segment: string;
  readonly version: number;
  /** Start and end in the Arabic, start and end in the English. */
  readonly links: readonly (readonly number[])[];
  /** Words that nothing on the other side was found for, as start and end. */
  readonly alone: { readonly source: readonly (readonly number[])[]; readonly target: readonly (readonly number[])[] };
}

/** What a check says of a place in the present texts. */
export interface FindingView {
  readonly id: string;
  readonly check: string;
  readonly origin: FindingOrigin;
  readonly level: Level;
  readonly category: Category;
  readonly severity: Severity;
  readonly side: Side;
  readonly start: number;
  readonly end: number;
  readonly reason: FindingReason;
  /** A replacement of a stretch of the English. */
  readonly fix: { readonly start: number; readonly end: number; readonly text: string } | null;
  readonly dismissal: DismissalView | null;
}

/** The key of a message of the checks with its values. */
export interface FindingReason {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface DismissalView {
  readonly reason: DismissalReason;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
}

/** A check as a project's settings show it. */
export interface CheckStanding {
  readonly check: string;
  readonly family: CheckFamily;
  /** null: each finding counts as the check gives it. */
  readonly setting: CheckSetting | null;
  /** Findings on the present texts, those dismissed among them. */
  readonly findings: number;
  readonly dismissed: number;
}

export interface ReviewView {
  readonly verdict: Verdict;
  readonly version: number;
  readonly why: string | null;
  readonly ownWork: boolean;
  readonly by: string;
  readonly at: string;
}

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

export interface RevisionView {
  readonly version: number;
  readonly sourceText: string;
  readonly targetText: string;
  readonly state: TranslationState;
  readonly way: RevisionWay;
  readonly why: string | null;
  /** null: the import or the program. */
  readonly by: string | null;
  readonly at: string;
}

export const segmentFilters = ['all', 'todo', 'flagged', 'checks', 'doubts', 'review', 'approved', 'unpaired'] as const;
export type SegmentFilter = (typeof segmentFilters)[number];

/** In the order of the text, or the riskiest first. */
export const segmentOrders = ['text', 'risk'] as const;
export type SegmentOrder = (typeof segmentOrders)[number];

/** The part of a document that the workbench shows. */
export interface DeskView {
  readonly filter: SegmentFilter;
  /** Further filters that a segment has to pass. */
  readonly also?: readonly SegmentFilter[];
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

/** A segment as somebody reads it. */
export interface ReadSegment {
  readonly id: string;
  readonly position: number;
  readonly sourceText: string;
  readonly targetText: string;
  /** The English that the present one is a correction of: as imported, or as a repair of the alignment left it. */
  readonly originalTarget: string;
  readonly sourceParagraph: boolean;
  readonly targetParagraph: boolean;
  readonly flags: readonly FlagView[];
}

export interface ReadingPage {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly segments: readonly ReadSegment[];
}

/** What somebody may do here: the only thing that views ask about rights. */
export interface Standing {
  readonly person: Person;
  readonly projectId: string;
  /** An administrator who is no member stands as a manager. */
  readonly role: Role;
  readonly may: ReadonlySet<ProjectPermission>;
  readonly allowsOwnApproval: boolean;
  /** Whether the project sends chosen segments to a language model. */
  readonly asksModel: boolean;
}

/** One side of a draft import, looked at. */
export interface DraftSide {
  readonly name: string;
  readonly bytes: number;
  readonly encoding: string;
  /** The person chose it; otherwise it was found. */
  readonly encodingChosen: boolean;
  readonly alternatives: readonly string[];
  /** Characters that the encoding could not give and that show as U+FFFD. */
  readonly replaced: number;
  /** BCP 47, or `und`. */
  readonly language: string;
  readonly paragraphs: number;
  readonly sentences: number;
  /** The first 600 characters or fewer. */
  readonly preview: string;
  /** What was taken of an HTML page; null for any other file. */
  readonly page: DraftPage | null;
}

export interface DraftPage {
  readonly part: 'article' | 'whole';
  /** The element taken for the article; null where nothing stands out. */
  readonly root: string | null;
  /** Blocks left out, by why. */
  readonly left: Readonly<Record<'navigation' | 'beside' | 'links' | 'hidden' | 'outside', number>>;
  /** As the page says itself. */
  readonly language: string | null;
  readonly direction: string | null;
}

export type DraftWarning =
  | { readonly kind: 'swapped' }
  | { readonly kind: 'language'; readonly side: Side; readonly found: string; readonly wanted: string }
  | { readonly kind: 'same-text' }
  | { readonly kind: 'replaced-characters'; readonly side: Side; readonly count: number }
  | { readonly kind: 'lengths-differ'; readonly source: number; readonly target: number }
  | { readonly kind: 'encoding-differs'; readonly side: Side; readonly declared: string; readonly found: string };

export interface DraftImportView {
  readonly id: string;
  readonly projectId: string;
  /** The files that it was given with; null: by itself. */
  readonly batchId: string | null;
  readonly title: string;
  readonly source: DraftSide;
  readonly target: DraftSide;
  readonly warnings: readonly DraftWarning[];
  /** The alignment that came with the texts. */
  readonly links: DraftLinks | null;
  /** Both sides have as many lines, so that each can go with its own. */
  readonly mayPairLines: boolean;
}

/** An alignment of another tool: hunalign's ladder or its text output, lines that go together, or TEI's link groups. */
export interface DraftLinks {
  readonly kind: 'ladder' | 'text-ladder' | 'lines' | 'tei';
  /** Of the link file, where there is one. */
  readonly name: string | null;
  readonly beads: number;
  readonly confirmed: number;
  /** Beads with one side empty. */
  readonly oneSided: number;
  readonly problems: readonly FileProblem[];
}

/** Why a text was not taken in: which side, and what and where. */
export type ImportProblem =
  | { readonly kind: 'empty'; readonly side: Side }
  | { readonly kind: 'missing'; readonly side: Side }
  | { readonly kind: 'binary'; readonly side: Side; readonly what: string }
  | { readonly kind: 'too-large'; readonly side: Side; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'undecodable'; readonly side: Side; readonly encoding: string; readonly at: number }
  | { readonly kind: 'nul' | 'lone-surrogate'; readonly side: Side; readonly line: number; readonly column: number }
  | { readonly kind: 'file'; readonly side: Side; readonly problem: FileProblem }
  | { readonly kind: 'links'; readonly problem: FileProblem };

/** What is still open in a document that somebody is about to export. */
export interface ExportReadiness {
  readonly openFlagsBySeverity: Readonly<Record<Severity, number>>;
  readonly fixedFlags: number;
  readonly unapproved: number;
  readonly emptyTargets: number;
}

/** What was found in a file of another tool, before it becomes a document. */
export interface ExchangePreview {
  readonly id: string;
  readonly projectId: string;
  /** The files that it was given with; null: by itself. */
  readonly batchId: string | null;
  readonly title: string;
  readonly name: string;
  readonly format: string;
  readonly version: string | null;
  readonly encoding: string;
  readonly languages: readonly { readonly language: string; readonly count: number }[];
  readonly units: number;
  /** Of a large file only the beginning was looked at, and counted: its bytes as a whole. null: all of it was. */
  readonly beginningOf: number | null;
  readonly notTranslatable: number;
  readonly notes: number;
  readonly states: Readonly<Record<TranslationState, number>>;
  readonly problems: readonly FileProblem[];
  /** What the file names as its encoding, and what else it might be read in. */
  readonly declared: string | null;
  readonly encodings: readonly string[];
  /** Units that each kind of problem is told of; units left out by choice. */
  readonly affected: Readonly<Record<string, number>>;
  readonly skipped: number;
  readonly choices: ReadingChoices;
  /** Of a table its first rows, and which columns are taken for what. */
  readonly table: { readonly rows: readonly (readonly string[])[]; readonly columns: TableColumns } | null;
  readonly pairs: readonly { readonly source: string; readonly target: string }[];
}

/** What a newer version of a document would do to it. */
export interface UpdatePreview {
  readonly id: string;
  readonly documentId: string;
  readonly title: string;
  /** The files that were given. */
  readonly names: readonly string[];
  /** To be sent along, so that it is done to these rows and no others. */
  readonly basis: string;
  readonly counts: Readonly<Record<UpdateKind, number>>;
  /** Approvals that are withdrawn, and flags on segments that leave. */
  readonly withdrawn: number;
  readonly flagsRemoved: number;
  readonly problems: readonly FileProblem[];
  /** What changes, as far as it is shown. */
  readonly changes: readonly UpdatedSegment[];
  readonly more: number;
}

export interface UpdatedSegment {
  readonly kind: UpdateKind;
  /** null: a new segment. */
  readonly segmentId: string | null;
  readonly position: number | null;
  readonly before: { readonly source: string; readonly target: string } | null;
  /** What the file has; null: the segment leaves. */
  readonly after: { readonly source: string; readonly target: string } | null;
  /** An approval goes with the change. */
  readonly approved: boolean;
  readonly flags: number;
  /** Of English that can be chosen: whose is taken unless somebody says otherwise. */
  readonly choice: 'ours' | 'theirs' | null;
}

/** What is to be known of a file, or why it is refused. `kind` is a key of the views. */
export interface FileProblem {
  readonly kind: string;
  readonly detail: string | null;
  readonly place: { readonly line: number; readonly column: number } | null;
  readonly unit: string | null;
  readonly more: number;
}

/** `original` is for documents that came from a file of another tool. */
export const exportFormats = [
  'original',
  'target-text',
  'source-text',
  'review-docx',
  'both-text',
  'tsv',
  'csv',
  'tmx',
  'xliff',
  'tei',
] as const;
export type ExportFormat = (typeof exportFormats)[number];
