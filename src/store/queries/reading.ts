import type { ReadingPage, ReadSegment } from '../../domain/read-model.js';
import type { RevisionWay } from '../../domain/segment.js';
import type { Reader } from '../store.js';
import { flagsOfSegments } from './flags.js';

/**
 * What gave a segment the English that later versions are corrections of: the import, or a repair of the alignment, which
 * brought text from elsewhere.
 */
const ORIGINS: readonly RevisionWay[] = ['import', 'merge', 'split', 'move', 'detach', 'pair', 'realign'];

/** A part of a document as somebody reads it: both texts, the English before it was corrected, and the flags that wait. */
export async function readingPage(
  reader: Reader,
  documentId: string,
  { page: wanted, size }: { readonly page: number; readonly size: number },
): Promise<ReadingPage> {
  const { count } = await reader
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .where('position', '>', 0)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(Number(count) / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const rows = await reader
    .selectFrom('segment')
    .innerJoin('revision as origin', (join) =>
      join.onRef('origin.segment_id', '=', 'segment.id').on(({ eb, selectFrom }) =>
        eb(
          'origin.version',
          '=',
          selectFrom('revision')
            .whereRef('revision.segment_id', '=', 'segment.id')
            .where('revision.way', 'in', [...ORIGINS])
            .select(({ fn }) => fn.max('revision.version').as('version')),
        ),
      ),
    )
    .where('segment.document_id', '=', documentId)
    .where('segment.position', '>', (page - 1) * size)
    .where('segment.position', '<=', page * size)
    .orderBy('segment.position')
    .select(['segment.id', 'segment.position', 'segment.source_text', 'segment.target_text'])
    .select(['segment.source_lead', 'segment.target_lead', 'origin.target_text as original'])
    .execute();
  const flags = await flagsOfSegments(
    reader,
    rows.map(({ id }) => id),
  );
  const segments = rows.map(
    (row): ReadSegment => ({
      id: row.id,
      position: row.position,
      sourceText: row.source_text,
      targetText: row.target_text,
      originalTarget: row.original,
      sourceParagraph: row.position === 1 || row.source_lead.includes('\n'),
      targetParagraph: row.position === 1 || row.target_lead.includes('\n'),
      flags: flags.get(row.id) ?? [],
    }),
  );
  return { page, pages, segments };
}
