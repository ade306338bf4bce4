import type { DeletedDocument, DocumentLoss } from '../../domain/read-model.js';
import type { Reader } from '../store.js';

/** What goes with a document that is deleted. */
export async function lossOf(reader: Reader, documentId: string): Promise<DocumentLoss> {
  const segments = reader.selectFrom('segment').where('document_id', '=', documentId).select('segment.id');
  const versions = await reader
    .selectFrom('revision')
    .where('segment_id', 'in', segments)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  const approvals = await reader
    .selectFrom('review')
    .where('segment_id', 'in', segments)
    .where('verdict', '=', 'approved')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  const comments = await reader
    .selectFrom('comment')
    .where('segment_id', 'in', segments)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  const flags = await reader
    .selectFrom('flag')
    .where('segment_id', 'in', segments)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  const newerVersions = await reader
    .selectFrom('draft_import')
    .where('document_id', '=', documentId)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return {
    versions: Number(versions.count),
    flags: Number(flags.count),
    approvals: Number(approvals.count),
    comments: Number(comments.count),
    newerVersions: Number(newerVersions.count),
  };
}

/** A document that was deleted from a project; undefined where none of this id was. */
export async function deletedDocument(reader: Reader, documentId: string): Promise<DeletedDocument | undefined> {
  return reader
    .selectFrom('deleted_document')
    .innerJoin('user', 'user.id', 'deleted_document.deleted_by')
    .where('document_id', '=', documentId)
    .select([
      'document_id as id',
      'project_id as projectId',
      'title',
      'segments',
      'user.name as deletedBy',
      'user.id as deletedById',
      'deleted_at as deletedAt',
    ])
    .executeTakeFirst();
}
