import type { ExportFormat } from '../../domain/read-model.js';
import { type Result, refused } from '../../domain/refusal.js';
import type { NewUnit } from '../../formats/format.js';
import { bothWriter, sideWriter } from '../../formats/plain-text.js';
import { formatNamed } from '../../formats/registry.js';
import { writeTsv } from '../../formats/tsv.js';
import type { Reader } from '../../store/store.js';
import type { Desk } from '../desk.js';
import { letOthersIn } from '../let-others-in.js';
import { type PageOfSegments, segmentPage, textSegments } from '../text-segments.js';
import type { PiecedFile } from './original-pieces.js';

/** Above so many segments a file is written piece by piece. Below, all of it is of one moment. */
const IN_PIECES_ABOVE = 20_000;
/**
 * A review in Word, TEI texts and archives are made in memory: of 200,000 short segments they took
 * 1.7, 0.8 and 1.8 GB, and up to 4.5 s.
 */
const HELD_SEGMENTS = 50_000;
const held: ReadonlySet<string> = new Set(['review-docx', 'tei', 'archive']);

/** So many segments are read at once: between two pages others are answered. */
const PAGE = 1_000;

/** Refuses what is made in memory where the document is too large for that; undefined where it is not. */
export async function tooManyToHold(
  reader: Reader,
  documentId: string,
  format: ExportFormat | 'archive',
): Promise<Extract<Result<never>, { ok: false }> | undefined> {
  if (!held.has(format)) return undefined;
  const segments = await segmentCount(reader, documentId);
  return segments > HELD_SEGMENTS
    ? refused({ kind: 'too-many-segments', count: segments, limit: HELD_SEGMENTS })
    : undefined;
}

/**
 * A large document as a new file, piece by piece: each piece is of the moment at which it is read. undefined for all others, and
 * for formats that are not written so (see tooManyToHold, original-pieces.ts).
 */
export async function exportPieces(
  desk: Desk,
  input: { readonly documentId: string; readonly format: ExportFormat },
): Promise<PiecedFile | undefined> {
  const { reader } = desk.store;
  const { documentId, format } = input;
  if ((await segmentCount(reader, documentId)) <= IN_PIECES_ABOVE) return undefined;
  const document = await reader
    .selectFrom('document')
    .innerJoin('project', 'project.id', 'document.project_id')
    .where('document.id', '=', documentId)
    .select(['title', 'source_tail', 'target_tail', 'source_language as source', 'target_language as target'])
    .executeTakeFirstOrThrow();
  const { title, source, target } = document;
  const languages = { source, target };
  const file = (extension: string, mediaType: string, writer: PieceWriter): PiecedFile => ({
    name: `${title}.${extension}`,
    mediaType,
    pieces: written(reader, documentId, writer),
  });
  switch (format) {
    case 'target-text':
    case 'source-text': {
      const side = format === 'target-text' ? 'target' : 'source';
      const write = sideWriter(side);
      const writer = { opening: '', page: write, closing: document[`${side}_tail`] };
      return file(`${languages[side]}.txt`, TEXT_TYPE, writer);
    }
    case 'both-text': {
      const first = await textSegments(reader, documentId, PAGE);
      const windows = first.some(({ sourceLead, targetLead }) => /\r\n/.test(sourceLead + targetLead));
      const page = bothWriter(windows ? '\r\n' : '\n');
      return file(`${source}-${target}.txt`, TEXT_TYPE, { opening: '', page, closing: '' });
    }
    case 'tsv': {
      const page: PieceWriter['page'] = (segments) => writeTsv(segments, languages, '\t', false);
      return file('tsv', 'text/tab-separated-values; charset=utf-8', {
        opening: writeTsv([], languages),
        page,
        closing: '',
      });
    }
    case 'tmx':
    case 'xliff':
    case 'csv': {
      const { newFile, mediaType, extensions } = formatNamed(format)!;
      const { opening, units, closing } = newFile!(languages);
      const page: PieceWriter['page'] = (segments, from) => units(segments.map(asUnit), from);
      return file(extensions[0]!, mediaType, { opening, page, closing });
    }
    default:
      return undefined;
  }
}

const TEXT_TYPE = 'text/plain; charset=utf-8';

interface PieceWriter {
  readonly opening: string;
  page(segments: PageOfSegments, from: number): string;
  readonly closing: string;
}

async function* written(reader: Reader, documentId: string, writer: PieceWriter): AsyncGenerator<Uint8Array> {
  if (writer.opening !== '') yield Buffer.from(writer.opening);
  let after = 0;
  let from = 1;
  for (;;) {
    const page = await segmentPage(reader, documentId, { after, most: PAGE });
    const last = page.at(-1);
    if (!last) break;
    const text = writer.page(page, from);
    if (text !== '') yield Buffer.from(text);
    after = last.position;
    from += page.length;
    // Others' requests are answered in between.
    await letOthersIn();
  }
  if (writer.closing !== '') yield Buffer.from(writer.closing);
}

function asUnit({ position, unitId, sourceText, targetText, state }: PageOfSegments[number]): NewUnit {
  return {
    id: unitId ?? String(position),
    source: sourceText,
    target: targetText === '' ? null : targetText,
    state,
  };
}

async function segmentCount(reader: Reader, documentId: string): Promise<number> {
  const { count } = await reader
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .where('position', '>', 0)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
