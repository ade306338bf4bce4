import { loginName } from '../domain/login.js';
import { done, type Result, refused } from '../domain/refusal.js';
import { membersOf } from '../store/queries/projects.js';
import type { Actor, Desk } from './desk.js';
import { notify } from './notify.js';

/**
 * Assigns a document, or the segments from one number to another, to a member of the project; an empty login takes the
 * assignment back. Gives the number of segments. Nothing of the texts changes.
 */
export async function assignSegments(
  desk: Desk,
  actor: Actor,
  input: {
    readonly documentId: string;
    readonly login: string;
    readonly from: number | null;
    readonly to: number | null;
  },
): Promise<Result<{ readonly segments: number }>> {
  const { documentId } = input;
  return desk.write(async ({ db, event }) => {
    const document = await db
      .selectFrom('document')
      .where('id', '=', documentId)
      .select(['project_id', 'title'])
      .executeTakeFirst();
    if (!document) return refused({ kind: 'not-found' });
    const wanted = input.login.trim();
    const members = await membersOf(db, document.project_id);
    const member = members.find(({ login }) => login === loginName(wanted));
    if (wanted !== '' && !member) return refused({ kind: 'invalid', field: 'login', problem: 'unknown-value' });
    const [from, to] = [input.from ?? 1, input.to ?? Number.MAX_SAFE_INTEGER];
    if (from < 1 || to < from) return refused({ kind: 'invalid', field: 'range', problem: 'unknown-value' });
    const changed = await db
      .updateTable('segment')
      .set({ assigned_to: member?.userId ?? null })
      .where('document_id', '=', documentId)
      .where('position', '>=', from)
      .where('position', '<=', to)
      .executeTakeFirst();
    const segments = Number(changed.numUpdatedRows);
    if (segments === 0) return refused({ kind: 'invalid', field: 'range', problem: 'unknown-value' });
    const first = await db
      .selectFrom('segment')
      .where('document_id', '=', documentId)
      .where('position', '=', from)
      .select('id')
      .executeTakeFirst();
    if (member)
      await notify(desk, db, actor, {
        kind: 'assigned',
        to: [member.userId],
        documentId,
        segmentId: first?.id ?? null,
        words: document.title,
      });
    await event({ kind: 'document.assigned', projectId: document.project_id, documentId, by: actor.personId });
    return done({ segments });
  });
}
