import type { PairLinks } from '../align/words/worker.js';
import type { WordLinks } from '../domain/read-model.js';
import type { Desk } from './desk.js';

/** As many as a page of the workbench has. */
export const MOST_LINKED = 100;

/** The words of some segments of a document linked across, as they are stored now. Segments of other documents are left out. */
export async function wordLinks(
  desk: Desk,
  input: { readonly documentId: string; readonly segmentIds: readonly string[] },
): Promise<WordLinks[]> {
  const rows = await desk.store.reader
    .selectFrom('segment')
    .where('document_id', '=', input.documentId)
    .where('id', 'in', input.segmentIds.slice(0, MOST_LINKED))
    .where('position', '>', 0)
    .select(['id', 'version', 'source_text as source', 'target_text as target'])
    .execute();
  if (rows.length === 0) return [];
  const pairs = rows.map(({ source, target }) => ({ source, target }));
  const linked = await desk.workers.run<PairLinks[]>('link', { pairs });
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
