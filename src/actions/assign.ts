import { loginName } from '../domain/login.js';
import { done, type Result, refused } from '../domain/refusal.js';
import type { Selected } from '../domain/selection.js';
import { presentMembersOf } from '../store/queries/projects.js';
import type { Actor, Desk } from './desk.js';
import { notify } from './notify.js';

/** All segments from one number to another, from the first and to the last without one; or those with these ids. */
export type Assigned =
  | { readonly from: number | null; readonly to: number | null }
  | { readonly segmentIds: readonly string[] };

/**
 * Assigns a document, a range of it or chosen segments to a member of the project; an empty login takes the assignment back.
 * Nothing of the texts changes.
 */
export async function assignSegments(
  desk: Desk,
  actor: Actor,
  input: { readonly documentId: string; readonly login: string; readonly of: Assigned },
): Promise<Result<Selected>> {
  const { documentId, of } = input;
  return desk.write(async ({ db, event }) => {
    const document = await db
      .selectFrom('document')
      .where('id', '=', documentId)
      .select(['project_id', 'title'])
      .executeTakeFirst();
    if (!document) return refused({ kind: 'not-found' });
    const wanted = input.login.trim();
    const members = await presentMembersOf(db, document.project_id);
    const member = members.find(({ login }) => login === loginName(wanted));
    if (wanted !== '' && !member) return refused({ kind: 'invalid', field: 'login', problem: 'unknown-value' });
    const inRange = 'segmentIds' in of ? undefined : { from: of.from ?? 1, to: of.to ?? Number.MAX_SAFE_INTEGER };
    const ids = 'segmentIds' in of ? [...of.segmentIds] : [];
    const given = await db
      .updateTable('segment')
      .set({ assigned_to: member?.userId ?? null })
      .where('document_id', '=', documentId)
      .where('position', '>', 0)
      .where((eb) =>
        inRange && inRange.from >= 1
          ? eb.and([eb('position', '>=', inRange.from), eb('position', '<=', inRange.to)])
          : eb('id', 'in', ids),
      )
      .returning(['id', 'position'])
      .execute();
    if (given.length === 0) return refused({ kind: 'invalid', field: 'range', problem: 'unknown-value' });
    const first = given.reduce((a, b) => (b.position < a.position ? b : a));
    if (member)
      await notify(desk, db, actor, {
        kind: 'assigned',
        to: [member.userId],
        documentId,
        segmentId: first.id,
        words: document.title,
      });
    await event({ kind: 'document.assigned', projectId: document.project_id, documentId, by: actor.personId });
    return done({ done: given.length, left: [] });
  });
}
