import type { Writer } from '../../store/store.js';

/**
 * A draft has become a document: it goes, and the batch that it was of is told, in the transaction that makes the document.
 * False where it was gone already.
 */
export async function useDraft(db: Writer, draftId: string, documentId: string): Promise<boolean> {
  await db
    .updateTable('import_batch_item')
    .set({ document_id: documentId, refused: null })
    .where('draft_id', '=', draftId)
    .execute();
  const gone = await db.deleteFrom('draft_import').where('id', '=', draftId).executeTakeFirst();
  return Number(gone.numDeletedRows) > 0;
}
