import type { Generated } from 'kysely';
import type { Side } from '../../domain/segment.js';

/** A file of another tool as it came in. */
export interface ExchangeFileTable {
  document_id: string;
  format: string;
  name: string;
  /** As text/decode.ts names it, with `+bom` where it began with a byte order mark; of a Word document `docx`. */
  encoding: string;
  bytes: Buffer;
  /** Which side's file it is; the English is put into the other one too. */
  side: Generated<Side>;
  /** Of a page where the blocks begin that were taken, as a JSON array; of a table its columns, where somebody chose them. */
  taken: Generated<string | null>;
}

/** A piece of a file that is too large for one row; then `exchange_file.bytes` is empty. */
export interface ExchangePieceTable {
  document_id: string;
  /** From 0. */
  number: number;
  bytes: Buffer;
}

/** The English of running text as it last came in, before corrections. Absent until the document is first brought up to date. */
export interface GivenTextTable {
  document_id: string;
  text: string;
}

/** What stood in `given_text` and in `exchange_file` before an update of the document. */
export interface EarlierTextTable {
  change_id: string;
  text: string;
}

export interface EarlierFileTable extends Omit<ExchangeFileTable, 'document_id' | 'side' | 'taken'> {
  change_id: string;
  side: Side;
  taken: string | null;
}
