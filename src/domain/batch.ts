import type { DraftWarning, FileProblem, ImportProblem } from './read-model.js';
import type { Side } from './segment.js';

/** What was found in the files of one item of a batch. */
export interface BatchFound {
  /** Of each file. */
  readonly formats: readonly string[];
  readonly encodings: readonly string[];
  readonly languages: readonly string[];
  /** Of a file that holds both languages. Of a large one its beginning alone was counted. */
  readonly units: number | null;
  readonly beginningOnly: boolean;
  /** Of two texts that are to be aligned. */
  readonly sentences: Readonly<Record<Side, number>> | null;
  readonly problems: readonly FileProblem[];
  readonly warnings: readonly BatchWarning[];
}

/** What is to be known of two texts, in the words of their own page. */
export type BatchWarning = DraftWarning;

/** Why files of a batch cannot become a document. */
export type BatchRefusal =
  | { readonly kind: 'file'; readonly problem: FileProblem }
  | { readonly kind: 'text'; readonly problem: ImportProblem }
  /** One side without the other. */
  | { readonly kind: 'half'; readonly missing: Side | null; readonly several: boolean }
  /** The import went wrong for a reason that is nobody's choice. */
  | { readonly kind: 'failed' };

/** One file, or two that belong together. */
export interface BatchItem {
  readonly id: string;
  readonly names: readonly string[];
  /** Where it waits; null once it is a document, or cannot become one. */
  readonly draftId: string | null;
  readonly documentId: string | null;
  readonly found: BatchFound | null;
  readonly refused: BatchRefusal | null;
}

export interface Batch {
  readonly id: string;
  readonly projectId: string;
  readonly createdAt: string;
  readonly items: readonly BatchItem[];
}

/** A batch of which something still waits. */
export interface OpenBatch {
  readonly id: string;
  readonly createdAt: string;
  readonly items: number;
  readonly waiting: number;
}

/** Whether nothing is to be looked at before it is imported. */
export function isClean({ draftId, found, refused }: BatchItem): boolean {
  return draftId !== null && refused === null && found?.problems.length === 0 && found.warnings.length === 0;
}
