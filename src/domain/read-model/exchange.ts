import type { Severity } from '../flag.js';
import type { ReadingChoices, TableColumns } from '../import-report.js';
import type { TranslationState } from '../segment.js';
import type { UpdateKind } from '../update.js';
import type { DraftWarning } from './imports.js';

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
  /** Where the texts are not in the project's languages, whatever the file declares. */
  readonly warnings: readonly DraftWarning[];
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
