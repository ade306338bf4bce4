import type { ExportFormat } from '../domain/read-model.js';
import { done, type Result, refused } from '../domain/refusal.js';
import type { TextFormat } from '../formats/format.js';
import { writeBoth, writeSide } from '../formats/plain-text.js';
import { formatNamed } from '../formats/registry.js';
import { writeTei } from '../formats/tei/write.js';
import { writeTsv } from '../formats/tsv.js';
import { writeZip } from '../formats/zip/write.js';
import type { Reader } from '../store/store.js';
import { type Desk, databaseOf } from './desk.js';
import { newUnits, type OriginalFile, originalFile } from './exchange/export-file.js';
import { reviewFile } from './exchange/review-file.js';
import { DOCX_TYPE, skeletonFile } from './exchange/skeleton-file.js';
import { tooManyToHold } from './large/export-pieces.js';
import { originalPieces, type PiecedFile } from './large/original-pieces.js';
import { encodingOfHead } from './large/pieces.js';
import { textSegments } from './text-segments.js';

export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
  /** Where the file is not simply its text in UTF-8. */
  readonly bytes?: Uint8Array;
}

export interface ExportInput {
  readonly documentId: string;
  readonly format: ExportFormat;
  /** So many segments alone, for a preview. */
  readonly first?: number;
}

/**
 * A document as a file: the English or the Arabic as text with its paragraphs, or both by segment in one of many formats. Written
 * in a worker, since a long document takes a while; a preview is not, unless the whole file has to be read for it.
 */
export async function exportDocument(desk: Desk, input: ExportInput): Promise<Result<ExportedFile>> {
  if (input.first !== undefined && input.format !== 'original')
    return writtenDocument(desk.store.reader, input, desk.clock.now());
  const job: ExportJob = { ...input, database: databaseOf(desk), now: desk.clock.now() };
  return desk.workers.run<Result<ExportedFile>>('export', job);
}

export interface ExportJob extends ExportInput {
  readonly database: string;
  readonly now: string;
}

/** The same where it is written. */
export async function writtenDocument(reader: Reader, input: ExportInput, now: string): Promise<Result<ExportedFile>> {
  const document = await reader
    .selectFrom('document')
    .innerJoin('project', 'project.id', 'document.project_id')
    .where('document.id', '=', input.documentId)
    .selectAll('document')
    .select(['project.source_language', 'project.target_language'])
    .executeTakeFirst();
  if (!document) return refused({ kind: 'not-found' });
  const { format } = input;
  const languages = { source: document.source_language, target: document.target_language };
  if (format === 'original') {
    const file =
      (await originalFile(reader, document.id)) ??
      (await wholeOf(await originalPieces(reader, document.id), input.first !== undefined)) ??
      (await skeletonFile(reader, document.id, input.first));
    if (!file) return refused({ kind: 'not-found' });
    return done({ fileName: file.name, mediaType: file.mediaType, text: file.text, bytes: file.bytes });
  }
  if (format === 'tmx' || format === 'xliff' || format === 'csv') {
    const { write, mediaType, extensions } = formatNamed(format) as TextFormat;
    const units = await newUnits(reader, document.id, input.first);
    const fileName = `${document.title}.${extensions[0]}`;
    return done({ fileName, mediaType, text: [...write!({ languages, units })].join('') });
  }
  const tooMany = input.first === undefined ? await tooManyToHold(reader, document.id, format) : undefined;
  if (tooMany) return tooMany;
  const segments = await textSegments(reader, document.id, input.first);
  switch (format) {
    case 'target-text':
      return done({
        fileName: `${document.title}.${languages.target}.txt`,
        mediaType: 'text/plain; charset=utf-8',
        text: writeSide(segments, 'target', document.target_tail),
      });
    case 'source-text':
      return done({
        fileName: `${document.title}.${languages.source}.txt`,
        mediaType: 'text/plain; charset=utf-8',
        text: writeSide(segments, 'source', document.source_tail),
      });
    case 'review-docx':
      return done({
        fileName: `${document.title}.docx`,
        mediaType: DOCX_TYPE,
        text: writeTsv(segments, languages),
        ...(input.first === undefined ? { bytes: await reviewFile(reader, document, languages, now) } : {}),
      });
    case 'both-text':
      return done({
        fileName: `${document.title}.${languages.source}-${languages.target}.txt`,
        mediaType: 'text/plain; charset=utf-8',
        text: writeBoth(segments),
      });
    case 'tei':
      return done(teiArchive(document.title, languages, segments));
    case 'tsv':
      return done({
        fileName: `${document.title}.tsv`,
        mediaType: 'text/tab-separated-values; charset=utf-8',
        text: writeTsv(segments, languages),
      });
  }
}

/** Two TEI texts and the links between them, in one archive; as text there are the links. */
function teiArchive(
  title: string,
  languages: { readonly source: string; readonly target: string },
  segments: Awaited<ReturnType<typeof textSegments>>,
): ExportedFile {
  const base = title.replace(/[/\\:*?"<>|\p{Cc}]/gu, '_').slice(0, 80) || 'document';
  const names = { source: `${base}.${languages.source}.xml`, target: `${base}.${languages.target}.xml` };
  const rows = segments.map((segment) => ({ ...segment, confirmed: segment.alignment === 'confirmed' }));
  const made = writeTei(title, names, languages, rows);
  const parts = [
    [names.source, made.source],
    [names.target, made.target],
    [`${base}.links.xml`, made.links],
  ] as const;
  const bytes = writeZip(parts.map(([name, text]) => ({ name, content: Buffer.from(text, 'utf8') })));
  return { fileName: `${title}.tei.zip`, mediaType: 'application/zip', text: made.links, bytes };
}

/** A file that comes in pieces as a whole, or of a preview its beginning. */
async function wholeOf(file: PiecedFile | undefined, beginning: boolean): Promise<OriginalFile | undefined> {
  if (!file) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of file.pieces) {
    pieces.push(piece);
    if (beginning) break;
  }
  const bytes = Buffer.concat(pieces);
  const text = beginning ? new TextDecoder(encodingOfHead(bytes)?.encoding).decode(bytes) : '';
  return { name: file.name, mediaType: file.mediaType, text, bytes };
}
