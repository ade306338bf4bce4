import { createHash } from 'node:crypto';
import { writeSide } from '../../formats/plain-text.js';
import type { Reader } from '../../store/store.js';

/** The rows of a document in their order, as an update finds them. */
export type DocumentRows = Awaited<ReturnType<typeof documentRows>>;

export function documentRows(reader: Reader, documentId: string) {
  return reader
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .where('position', '>', 0)
    .orderBy('position')
    .select(['id', 'position', 'version', 'unit_id', 'source_text', 'target_text', 'source_lead', 'target_lead'])
    .select(['state', 'alignment', 'confidence', 'edited_by'])
    .execute();
}

/** What the rows are: an update is refused where it is another by the time it is done. */
export function basisOf(rows: readonly Pick<DocumentRows[number], 'id' | 'version'>[]): string {
  const hash = createHash('sha256');
  for (const { id, version } of rows) hash.update(`${id}:${version}\n`);
  return hash.digest('base64url');
}

/** The same of the rows as they stand now, without reading their texts. */
export async function basisNow(reader: Reader, documentId: string): Promise<string> {
  const rows = await reader
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .where('position', '>', 0)
    .orderBy('position')
    .select(['id', 'version'])
    .execute();
  return basisOf(rows);
}

/** One side of a document as running text, as it stands now. */
export function sideText(rows: DocumentRows, side: 'source' | 'target', tail: string): string {
  const segments = rows.map((row) => ({
    sourceText: row.source_text,
    targetText: row.target_text,
    sourceLead: row.source_lead,
    targetLead: row.target_lead,
  }));
  return writeSide(segments, side, tail);
}

/**
 * The English of a document of running text as it last came in. An update keeps it; before the first, it is what the segments
 * began with, in the order in which they came.
 */
export async function givenEnglish(reader: Reader, documentId: string): Promise<string> {
  const kept = await reader
    .selectFrom('given_text')
    .where('document_id', '=', documentId)
    .select('text')
    .executeTakeFirst();
  if (kept) return kept.text;
  const first = await reader
    .selectFrom('revision')
    .innerJoin('segment', 'segment.id', 'revision.segment_id')
    .where('segment.document_id', '=', documentId)
    .where('revision.version', '=', 1)
    .where('revision.way', '=', 'import')
    .orderBy('segment.id')
    .select('revision.target_text')
    .execute();
  return first.map(({ target_text }) => target_text).join('\n');
}
