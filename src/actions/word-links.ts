import type { PairLinks } from '../align/words/worker.js';
import type { WordLinks } from '../domain/read-model.js';
import type { Desk } from './desk.js';
import { learningOf } from './learning.js';

/** As many as a page of the workbench has. */
const MOST_LINKED = 100;

/** The words of some segments of a document linked across, as they are stored now. Segments of other documents are left out. */
export async function wordLinks(
  desk: Desk,
  input: { readonly documentId: string; readonly segmentIds: readonly string[] },
): Promise<WordLinks[]> {
  const rows = await desk.store.reader
    .selectFrom('segment')
    .innerJoin('document', 'document.id', 'segment.document_id')
    .where('document_id', '=', input.documentId)
    .where('segment.id', 'in', input.segmentIds.slice(0, MOST_LINKED))
    .where('position', '>', 0)
    .select(['segment.id', 'project_id', 'version', 'source_text as source', 'target_text as target'])
    .execute();
  if (rows.length === 0) return [];
  const pairs = rows.map(({ source, target }) => ({ source, target }));
  const linked = await desk.workers.run<PairLinks[]>('link', {
    pairs,
    learned: (await learningOf(desk, rows[0]!.project_id))?.data,
  });
  return rows.map(({ id, version }, k) => {
    const { links, alone } = linked[k]!;
    return {
      segment: id,
      version,
      links: links.map(({ source, target }) => [source.start, source.end, target.start, target.end]),
      alone: {
        source: alone.source.map(({ start, end }) => [start, end]),
        target: alone.target.map(({ start, end }) => [start, end]),
      },
    };
  });
}
