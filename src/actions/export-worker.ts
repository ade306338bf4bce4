import type { Result } from '../domain/refusal.js';
import { readApart } from '../store/store.js';
import { type ExportedFile, type ExportJob, writtenDocument } from './export-document.js';

/** Worker entry: a document read and written as a file away from the thread that answers requests. */
export default function work({ database, now, ...input }: ExportJob): Promise<Result<ExportedFile>> {
  return readApart(database, (reader) => writtenDocument(reader, input, now));
}
