import { sql } from 'kysely';
import { done, type Result, refused } from '../domain/refusal.js';
import type { Actor, Desk } from './desk.js';

/**
 * Takes a document with all of its history out of the desk. Nothing of it is left here: an archive (archive/write.ts) is the
 * way to keep it.
 */
export async function deleteDocument(
  desk: Desk,
  actor: Actor,
  input: { readonly documentId: string },
): Promise<Result<{ readonly title: string }>> {
  const { documentId } = input;
  return desk.write(async ({ db, event }) => {
    const document = await db
      .selectFrom('document')
      .where('id', '=', documentId)
      .select(['project_id', 'title'])
      .executeTakeFirst();
    if (!document) return refused({ kind: 'not-found' });
    // Its parts name each other in circles.
    await sql`pragma defer_foreign_keys = on`.execute(db);
    await db.insertInto('deletion').values({ document_id: documentId }).execute();
    const segments = db.selectFrom('segment').where('document_id', '=', documentId).select('segment.id');
    const flags = db.selectFrom('flag').where('segment_id', 'in', segments).select('flag.id');
    await db.deleteFrom('flag_event').where('flag_id', 'in', flags).execute();
    for (const table of ['flag', 'review', 'comment', 'finding', 'segment_trait', 'opinion', 'revision'] as const)
      await db.deleteFrom(table).where('segment_id', 'in', segments).execute();
    for (const table of ['notice', 'change', 'exchange_file', 'segment'] as const)
      await db.deleteFrom(table).where('document_id', '=', documentId).execute();
    await db.deleteFrom('document').where('id', '=', documentId).execute();
    await db.deleteFrom('deletion').where('document_id', '=', documentId).execute();
    await event({ kind: 'project.changed', projectId: document.project_id, by: actor.personId });
    return done({ title: document.title });
  });
}
