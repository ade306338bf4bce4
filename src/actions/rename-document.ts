import { LONGEST_TITLE, onOneLine } from '../domain/document.js';
import { done, type Result, refused } from '../domain/refusal.js';
import type { Actor, Desk } from './desk.js';

/**
 * Gives a document another title. Refused where there is none or it is too long, and where somebody has given it another one
 * since `was` was read.
 */
export async function renameDocument(
  desk: Desk,
  actor: Actor,
  input: { readonly documentId: string; readonly title: string; readonly was: string },
): Promise<Result<{ readonly title: string }>> {
  const { documentId, was } = input;
  const title = onOneLine(input.title);
  if (title === '') return refused({ kind: 'invalid', field: 'title', problem: 'missing' });
  if (title.length > LONGEST_TITLE) return refused({ kind: 'invalid', field: 'title', problem: 'too-long' });
  return desk.write(async ({ db, event }) => {
    const document = await db
      .selectFrom('document')
      .where('id', '=', documentId)
      .select(['project_id', 'title'])
      .executeTakeFirst();
    if (!document) return refused({ kind: 'not-found' });
    // The same name twice is no conflict, nor is what was sent twice.
    if (document.title === title) return done({ title });
    if (document.title !== was) return refused({ kind: 'renamed', title: document.title });
    await db.updateTable('document').set({ title }).where('id', '=', documentId).execute();
    await event({ kind: 'document.renamed', projectId: document.project_id, documentId, by: actor.personId });
    return done({ title });
  });
}
