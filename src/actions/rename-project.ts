import { shownName } from '../domain/login.js';
import { done, type Result, refused } from '../domain/refusal.js';
import { byOf, recordAudit } from './administration/audit.js';
import type { Actor, Desk } from './desk.js';

/** Gives a project another name, and one that is shown in the Arabic interface; an empty one leaves it the same there. */
export async function renameProject(
  desk: Desk,
  actor: Actor,
  input: { readonly projectId: string; readonly name: string; readonly nameAr: string },
): Promise<Result<null>> {
  const name = shownName(input.name);
  if (!name)
    return refused({ kind: 'invalid', field: 'name', problem: input.name.trim() === '' ? 'missing' : 'too-long' });
  const nameAr = input.nameAr.trim() === '' ? null : shownName(input.nameAr);
  if (nameAr === undefined) return refused({ kind: 'invalid', field: 'nameAr', problem: 'too-long' });
  const { projectId } = input;
  return desk.write(async ({ db, event }) => {
    const before = await db
      .selectFrom('project')
      .where('id', '=', projectId)
      .select(['name', 'name_ar'])
      .executeTakeFirst();
    if (!before) return refused({ kind: 'not-found' });
    if (before.name === name && before.name_ar === nameAr) return done(null);
    await db.updateTable('project').set({ name, name_ar: nameAr }).where('id', '=', projectId).execute();
    const details = { from: bothNames(before.name, before.name_ar), to: bothNames(name, nameAr) };
    await recordAudit(desk, db, { kind: 'project.renamed', by: byOf(actor), projectId, details });
    await event({ kind: 'project.changed', projectId, by: actor.personId });
    return done(null);
  });
}

function bothNames(name: string, nameAr: string | null): string {
  return nameAr === null ? name : `${name} / ${nameAr}`;
}
