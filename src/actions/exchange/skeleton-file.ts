import { writeSide } from '../../formats/plain-text.js';
import { problemLine } from '../../formats/problem.js';
import type { Reader } from '../../store/store.js';
import { learningOf } from '../learning.js';
import { textSegments } from '../text-segments.js';
import type { OriginalFile } from './export-file.js';
import { fillSkeleton, type SkeletonJob } from './fill-skeleton.js';

/**
 * The English of now in the Word document or page that one side came from. undefined where none did. Of a preview (`first`
 * segments) there is the text alone.
 */
export async function skeletonFile(
  reader: Reader,
  documentId: string,
  first?: number,
): Promise<OriginalFile | undefined> {
  const file = await reader
    .selectFrom('exchange_file')
    .innerJoin('document', 'document.id', 'exchange_file.document_id')
    .innerJoin('project', 'project.id', 'document.project_id')
    .where('document_id', '=', documentId)
    .where('format', 'in', ['docx', 'html'])
    .selectAll('exchange_file')
    .select(['project_id', 'target_tail', 'source_language', 'target_language'])
    .executeTakeFirst();
  if (!file) return undefined;
  const segments = await textSegments(reader, documentId, first);
  const text = writeSide(segments, 'target', file.target_tail);
  const { side, bytes, encoding } = file;
  const format = file.format === 'html' ? 'html' : 'docx';
  const mediaType = format === 'html' ? `text/html; charset=${encoding.split('+')[0]}` : DOCX_TYPE;
  const name = side === 'source' && format === 'docx' ? nameIn(file.target_language, file.name) : file.name;
  if (first !== undefined) return { name, mediaType, text, bytes };
  const job: SkeletonJob = {
    format,
    bytes,
    side,
    segments,
    encoding,
    taken: file.taken === null ? [] : JSON.parse(file.taken),
    languages: { source: file.source_language, target: file.target_language },
    learned: (await learningOf({ store: { reader } }, file.project_id))?.data,
  };
  const made = fillSkeleton(job);
  if (!made.ok) throw new Error(`a file that was read is refused: ${problemLine(made.problem)}`);
  return { name, mediaType, text, bytes: made.bytes };
}

/** The other language's file is not to be mistaken for the one that came in. */
function nameIn(language: string, name: string): string {
  return name.replace(/(\.[^.]*)?$/, `.${language}$1`);
}

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
