import { writeSide } from '../../formats/plain-text.js';
import { problemLine } from '../../formats/problem.js';
import type { Desk } from '../desk.js';
import { textSegments } from '../text-segments.js';
import type { OriginalFile } from './export-file.js';
import type { SkeletonAnswer, SkeletonJob } from './skeleton-worker.js';

/**
 * The English of now in the Word document that one side came from. undefined where none did. Of a preview (`first` segments)
 * there is the text alone.
 */
export async function skeletonFile(desk: Desk, documentId: string, first?: number): Promise<OriginalFile | undefined> {
  const { reader } = desk.store;
  const file = await reader
    .selectFrom('exchange_file')
    .innerJoin('document', 'document.id', 'exchange_file.document_id')
    .where('document_id', '=', documentId)
    .where('format', '=', 'docx')
    .select(['exchange_file.name', 'exchange_file.bytes', 'exchange_file.side', 'title', 'target_tail'])
    .executeTakeFirst();
  if (!file) return undefined;
  const segments = await textSegments(reader, documentId, first);
  const text = writeSide(segments, 'target', file.target_tail);
  const { name, side } = file;
  if (first !== undefined) return { name, mediaType: DOCX_TYPE, text, bytes: file.bytes };
  const job: SkeletonJob = { bytes: file.bytes, side, segments };
  const made = await desk.workers.run<SkeletonAnswer>('skeleton', job);
  if (!made.ok) throw new Error(`a file that was read is refused: ${problemLine(made.problem)}`);
  return { name, mediaType: DOCX_TYPE, text, bytes: made.bytes };
}

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
