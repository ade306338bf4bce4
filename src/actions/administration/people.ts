import { shownName } from '../../domain/login.js';
import { done, type Result, refused } from '../../domain/refusal.js';
import type { Writer } from '../../store/store.js';
import type { Desk } from '../desk.js';
import { makeSignInLink } from '../sign-in.js';
import { type By, recordAudit } from './audit.js';

/** Whom an administrator acts on, and who the administrator is. */
interface Deed {
  readonly personId: string;
  readonly by: By;
}

/** A link that is sent by hand: long enough for somebody who comes back from a weekend. */
export const INVITATION_HOURS = 72;

/** Gives a person another name to be shown; their login name stays. */
export async function renamePerson(desk: Desk, deed: Deed & { readonly name: string }): Promise<Result<null>> {
  const { personId, by } = deed;
  const name = shownName(deed.name);
  if (!name) return refused({ kind: 'invalid', field: 'name', problem: 'control-character' });
  return desk.store.write(async (db) => {
    const person = await personIn(db, personId);
    if (!person) return refused({ kind: 'not-found' });
    if (person.name === name) return done(null);
    await db.updateTable('user').set({ name }).where('id', '=', personId).execute();
    const details = { from: person.name, to: name };
    await recordAudit(desk, db, { kind: 'person.renamed', by, personId, details });
    return done(null);
  });
}

/** Makes somebody an administrator or no longer one. The last one who may sign in stays one. */
export async function setAdministrator(
  desk: Desk,
  { personId, by, administrator }: Deed & { readonly administrator: boolean },
): Promise<Result<null>> {
  return desk.store.write(async (db) => {
    const person = await personIn(db, personId);
    if (!person) return refused({ kind: 'not-found' });
    if ((person.administrator === 1) === administrator) return done(null);
    if (!administrator && (await isLastAdministrator(db, personId))) return refused(LAST_ADMINISTRATOR);
    await db
      .updateTable('user')
      .set({ administrator: administrator ? 1 : 0 })
      .where('id', '=', personId)
      .execute();
    const kind = administrator ? 'person.made-administrator' : 'person.unmade-administrator';
    await recordAudit(desk, db, { kind, by, personId });
    return done(null);
  });
}

/**
 * Lets somebody in no more: not by a password, not by a link that was made for them; their sessions end, and their live streams
 * with them. Nothing of theirs is taken away. Nobody bars themselves, and the last administrator is not barred.
 */
export async function barPerson(desk: Desk, { personId, by }: Deed): Promise<Result<null>> {
  return desk.write(async ({ db, event }) => {
    const person = await personIn(db, personId);
    if (!person) return refused({ kind: 'not-found' });
    if (personId === by) return refused({ kind: 'wrong-state', state: 'oneself', wanted: 'somebody-else' });
    if (person.barred_at !== null) return done(null);
    if (await isLastAdministrator(db, personId)) return refused(LAST_ADMINISTRATOR);
    await db.updateTable('user').set({ barred_at: desk.clock.now() }).where('id', '=', personId).execute();
    for (const table of ['session', 'sign_in_link'] as const)
      await db.deleteFrom(table).where('user_id', '=', personId).execute();
    await recordAudit(desk, db, { kind: 'person.barred', by, personId });
    for (const projectId of await projectsOf(db, personId)) await event({ kind: 'project.changed', projectId, by });
    return done(null);
  });
}

/** Lets somebody in again who was barred; with the password that they had, or by a new link. */
export async function readmitPerson(desk: Desk, { personId, by }: Deed): Promise<Result<null>> {
  return desk.write(async ({ db, event }) => {
    const person = await personIn(db, personId);
    if (!person) return refused({ kind: 'not-found' });
    if (person.barred_at === null) return done(null);
    await db.updateTable('user').set({ barred_at: null }).where('id', '=', personId).execute();
    await recordAudit(desk, db, { kind: 'person.readmitted', by, personId });
    for (const projectId of await projectsOf(db, personId)) await event({ kind: 'project.changed', projectId, by });
    return done(null);
  });
}

/** Makes a link that signs a person in once, to be sent to them by hand. Whoever is barred gets none. */
export async function invitePerson(desk: Desk, { personId, by }: Deed): Promise<Result<{ readonly token: string }>> {
  const person = await personIn(desk.store.reader, personId);
  if (!person) return refused({ kind: 'not-found' });
  if (person.barred_at !== null) return refused({ kind: 'wrong-state', state: 'barred', wanted: 'readmitted' });
  return done({ token: await makeSignInLink(desk, personId, { by, minutes: INVITATION_HOURS * 60 }) });
}

const LAST_ADMINISTRATOR = {
  kind: 'wrong-state',
  state: 'last-administrator',
  wanted: 'another-administrator',
} as const;

/** Whether nobody else who may sign in is an administrator. */
async function isLastAdministrator(db: Writer, personId: string): Promise<boolean> {
  const able = await db
    .selectFrom('user')
    .where('administrator', '=', 1)
    .where('barred_at', 'is', null)
    .select('id')
    .limit(2)
    .execute();
  return able.length === 1 && able[0]!.id === personId;
}

function personIn(db: Writer, personId: string) {
  return db
    .selectFrom('user')
    .where('id', '=', personId)
    .select(['name', 'administrator', 'barred_at'])
    .executeTakeFirst();
}

async function projectsOf(db: Writer, personId: string): Promise<string[]> {
  const rows = await db.selectFrom('membership').where('user_id', '=', personId).select('project_id').execute();
  return rows.map((row) => row.project_id);
}
