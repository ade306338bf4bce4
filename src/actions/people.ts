import { loginName, shownName } from '../domain/login.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../domain/password.js';
import type { Person } from '../domain/read-model.js';
import { done, type Problem, type Result, refused } from '../domain/refusal.js';
import type { Role } from '../domain/role.js';
import { type By, byOf, recordAudit } from './administration/audit.js';
import type { Actor, Desk } from './desk.js';
import { hashPassword } from './password.js';

/** Adds a person. Refuses a login name that is taken or not one, a name that cannot be shown, a password too short or long. */
export async function addPerson(
  desk: Desk,
  input: {
    readonly login: string;
    readonly name: string;
    readonly password: string | null;
    readonly administrator: boolean;
  },
  by: By = null,
): Promise<Result<{ id: string }>> {
  const login = loginName(input.login);
  if (!login) return refused({ kind: 'invalid', field: 'login', problem: 'unknown-value' });
  const name = shownName(input.name);
  if (!name) return refused({ kind: 'invalid', field: 'name', problem: 'control-character' });
  const problem = input.password === null ? undefined : passwordProblem(input.password);
  if (problem) return refused({ kind: 'invalid', field: 'password', problem });
  const password = input.password === null ? null : await hashPassword(input.password);
  return desk.store.write(async (db) => {
    const taken = await db.selectFrom('user').where('login', '=', login).select('id').executeTakeFirst();
    if (taken) return refused({ kind: 'invalid', field: 'login', problem: 'taken' });
    const id = desk.clock.id();
    await db
      .insertInto('user')
      .values({ id, login, name, password, administrator: input.administrator ? 1 : 0, created_at: desk.clock.now() })
      .execute();
    const details = { to: name, administrator: input.administrator };
    await recordAudit(desk, db, { kind: 'person.added', by, personId: id, details });
    return done({ id });
  });
}

/** Gives a person another password and ends their sessions; it is written down where somebody else does it. */
export async function setPassword(
  desk: Desk,
  input: { readonly login: string; readonly password: string },
  by: By | 'themselves' = null,
): Promise<Result<null>> {
  const problem = passwordProblem(input.password);
  if (problem) return refused({ kind: 'invalid', field: 'password', problem });
  const password = await hashPassword(input.password);
  return desk.store.write(async (db) => {
    const user = await db
      .updateTable('user')
      .set({ password })
      .where('login', '=', loginName(input.login) ?? '')
      .returning('id')
      .executeTakeFirst();
    if (!user) return refused({ kind: 'invalid', field: 'login', problem: 'unknown-value' });
    await db.deleteFrom('session').where('user_id', '=', user.id).execute();
    if (by !== 'themselves') await recordAudit(desk, db, { kind: 'password.set', by, personId: user.id });
    return done(null);
  });
}

function passwordProblem(password: string): Problem | undefined {
  if (password.length < SHORTEST_PASSWORD) return 'too-short';
  return password.length > LONGEST_PASSWORD ? 'too-long' : undefined;
}

/** Makes a project; who makes it becomes its manager. `shell` where nobody asked for it in the browser. */
export async function createProject(
  desk: Desk,
  person: Pick<Person, 'id'> & Pick<Actor, 'shell'>,
  input: { readonly name: string; readonly nameAr?: string },
): Promise<Result<{ projectId: string }>> {
  const name = shownName(input.name);
  if (!name)
    return refused({ kind: 'invalid', field: 'name', problem: input.name.trim() === '' ? 'missing' : 'too-long' });
  const projectId = desk.clock.id();
  await desk.write(async ({ db, event }) => {
    await db
      .insertInto('project')
      .values({
        id: projectId,
        name,
        name_ar: input.nameAr ?? null,
        source_language: 'ar',
        target_language: 'en',
        allows_own_approval: 0,
        created_at: desk.clock.now(),
      })
      .execute();
    await db.insertInto('membership').values({ project_id: projectId, user_id: person.id, role: 'manager' }).execute();
    await recordAudit(desk, db, {
      kind: 'project.created',
      by: person.shell ? null : person.id,
      projectId,
      details: { to: name },
    });
    await event({ kind: 'project.changed', projectId, by: person.id });
  });
  return done({ projectId });
}

/** Gives somebody a role in the project, changes it, or (role null) takes them out. The last manager stays. */
export async function setMember(
  desk: Desk,
  actor: Actor,
  input: { readonly projectId: string; readonly login: string; readonly role: Role | null },
): Promise<Result<null>> {
  const login = loginName(input.login) ?? '';
  return desk.write(async ({ db, event }) => {
    const user = await db.selectFrom('user').where('login', '=', login).select('id').executeTakeFirst();
    if (!user) return refused({ kind: 'invalid', field: 'login', problem: 'unknown-value' });
    const managers = await db
      .selectFrom('membership')
      .where('project_id', '=', input.projectId)
      .where('role', '=', 'manager')
      .select('user_id')
      .execute();
    if (input.role !== 'manager' && managers.length === 1 && managers[0]!.user_id === user.id)
      return refused({ kind: 'wrong-state', state: 'last-manager', wanted: 'another-manager' });
    const before = await db
      .deleteFrom('membership')
      .where('project_id', '=', input.projectId)
      .where('user_id', '=', user.id)
      .returning('role')
      .executeTakeFirst();
    if (input.role !== null)
      await db
        .insertInto('membership')
        .values({ project_id: input.projectId, user_id: user.id, role: input.role })
        .execute();
    if ((before?.role ?? null) !== input.role)
      await recordAudit(desk, db, {
        kind: input.role === null ? 'member.removed' : 'member.set',
        by: byOf(actor),
        personId: user.id,
        projectId: input.projectId,
        details: { ...(input.role && { role: input.role }), ...(before && { before: before.role }) },
      });
    await event({ kind: 'project.changed', projectId: input.projectId, by: actor.personId });
    return done(null);
  });
}

/** Whether people of this project may approve and verify their own work. */
export async function setOwnApproval(
  desk: Desk,
  actor: Actor,
  input: { readonly projectId: string; readonly allowed: boolean },
): Promise<Result<null>> {
  await desk.write(async ({ db, event }) => {
    const allowed = input.allowed ? 1 : 0;
    const changed = await db
      .updateTable('project')
      .set({ allows_own_approval: allowed })
      .where('id', '=', input.projectId)
      .where('allows_own_approval', '!=', allowed)
      .returning('id')
      .executeTakeFirst();
    if (changed)
      await recordAudit(desk, db, {
        kind: 'project.own-approval',
        by: byOf(actor),
        projectId: input.projectId,
        details: { allowed: input.allowed },
      });
    await event({ kind: 'project.changed', projectId: input.projectId, by: actor.personId });
  });
  return done(null);
}
