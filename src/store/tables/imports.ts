import type { Generated } from 'kysely';
import type { ImportState } from '../../domain/import-job.js';
import type { Truth } from './columns.js';

/** Files that were given at once. */
export interface ImportBatchTable {
  id: string;
  project_id: string;
  created_by: string;
  created_at: string;
}

/** One file of a batch, or two that belong together. */
export interface ImportBatchItemTable {
  id: string;
  batch_id: string;
  /** As given, from 1. */
  position: number;
  /** JSON: the files' names as they were sent. */
  names: string;
  /** null: cannot become a document, or is one. */
  draft_id: string | null;
  document_id: string | null;
  /** JSON (BatchFound): what its draft holds as it would be read now. */
  found: string | null;
  /** JSON (BatchRefusal): why it cannot become a document, or why its import came to nothing. */
  refused: string | null;
}

/** Two texts that were handed in and decoded, waiting to be looked at and imported or thrown away. */
export interface DraftImportTable {
  id: string;
  project_id: string;
  created_by: string;
  created_at: string;
  title: string;
  source_name: string;
  target_name: string;
  source_bytes: Buffer;
  target_bytes: Buffer;
  /** The encoding that the person chose, or null for the one found. */
  source_encoding: string | null;
  target_encoding: string | null;
  /** Of a page what is taken of it, `article` or `whole`; null for the article. */
  source_part: string | null;
  target_part: string | null;
  /** `links`: by the link file beside them; `lines`: line by line; `ladder`: the source's file holds both sides. null: by ours. */
  pairing: string | null;
  links_name: string | null;
  links_bytes: Buffer | null;
  /** The sides were swapped since the link file was given. */
  links_swapped: Truth;
  /** Of a bilingual file, which stands on the source's side alone; null for two texts. */
  format: string | null;
  /** The document that it is a newer version of; null: it becomes one. */
  document_id: string | null;
  /** Of a large file, which waits in the data folder instead of here: its name there, and its size. */
  upload: Generated<string | null>;
  upload_size: Generated<number | null>;
  /** JSON: how somebody wants the file to be read (ReadingChoices); null: as it is found. */
  reading: Generated<string | null>;
}

/** JSON of an ImportReport. */
export interface ImportReportTable {
  document_id: string;
  report: string;
}

/**
 * The import of a file that is read piece by piece. Until it is done its document stands in a project of its own, `importing`,
 * that nobody is in.
 */
export interface ImportJobTable {
  id: string;
  /** Where the document is to go. */
  project_id: string;
  /** Where it stands until it is complete; null once it does not any more. */
  holding_id: string | null;
  document_id: string | null;
  title: string;
  name: string;
  state: ImportState;
  bytes_total: number;
  bytes_done: number;
  units: number;
  /** JSON: what is to be known of the file, or why it was refused. */
  problems: string | null;
  /** The process that does it, and when it last said so: one that was ended without a word is found by that. */
  process: number;
  beat_at: string;
  created_by: string;
  created_at: string;
}
