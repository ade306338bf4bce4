import type { Batch, OpenBatch } from '../../domain/batch.js';
import type { Reader } from '../store.js';

/** Files that were given at once, in the order in which they were given. */
export async function batchById(reader: Reader, batchId: string): Promise<Batch | undefined> {
  const batch = await reader.selectFrom('import_batch').where('id', '=', batchId).selectAll().executeTakeFirst();
  if (!batch) return undefined;
  const items = await reader
    .selectFrom('import_batch_item')
    .where('batch_id', '=', batchId)
    .orderBy('position')
    .selectAll()
    .execute();
  return {
    id: batch.id,
    projectId: batch.project_id,
    createdAt: batch.created_at,
    items: items.map((item) => ({
      id: item.id,
      names: JSON.parse(item.names),
      draftId: item.draft_id,
      documentId: item.document_id,
      found: item.found === null ? null : JSON.parse(item.found),
      refused: item.refused === null ? null : JSON.parse(item.refused),
    })),
  };
}

/** The batches of a project of which something waits to be imported, newest first. */
export async function openBatches(reader: Reader, projectId: string): Promise<OpenBatch[]> {
  const rows = await reader
    .selectFrom('import_batch')
    .innerJoin('import_batch_item', 'import_batch_item.batch_id', 'import_batch.id')
    .where('import_batch.project_id', '=', projectId)
    .groupBy(['import_batch.id', 'import_batch.created_at'])
    .orderBy('import_batch.id', 'desc')
    .select((eb) => [
      'import_batch.id',
      'import_batch.created_at',
      eb.fn.count<number>('import_batch_item.id').as('items'),
      eb.fn.count<number>('import_batch_item.draft_id').as('waiting'),
    ])
    .execute();
  return rows
    .map(({ id, created_at, items, waiting }) => ({
      id,
      createdAt: created_at,
      items: Number(items),
      waiting: Number(waiting),
    }))
    .filter(({ waiting }) => waiting > 0);
}

/** The batch that a draft is of; null where it came by itself. */
export async function batchOfDraft(reader: Reader, draftId: string): Promise<string | null> {
  const item = await reader
    .selectFrom('import_batch_item')
    .where('draft_id', '=', draftId)
    .select('batch_id')
    .executeTakeFirst();
  return item?.batch_id ?? null;
}
