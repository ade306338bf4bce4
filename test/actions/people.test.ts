import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, setMember, setPassword } from '../../src/actions/people.js';
import { makeSignInLink, personBySession, signIn, signInByLink, signOut } from '../../src/actions/sign-in.js';
import { membersOf, projectsFor } from '../../src/store/queries/projects.js';
import { standingIn } from '../../src/store/queries/standing.js';
import { must, smallDocument, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;
const PASSWORD = 'correct horse battery';

beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
});
afterEach(() => t.end());

const attempt = (login: string, password: string, address = '10.0.0.1') => signIn(t.desk, { login, password, address });

describe('signing in', () => {
  it('opens a session for the right password only, whatever the case of the name', async () => {
    must(await setPassword(t.desk, { login: 'translator', password: PASSWORD }));
    expect(await attempt('translator', 'wrong horse battery')).toEqual({ ok: false, kind: 'wrong' });
    expect(await attempt('nobody', PASSWORD)).toEqual({ ok: false, kind: 'wrong' });
    expect(await attempt('reviewer', PASSWORD)).toEqual({ ok: false, kind: 'wrong' });
    const session = await attempt(' Translator ', PASSWORD);
    if (!session.ok) throw new Error(session.kind);
    expect(await personBySession(t.desk, session.token)).toMatchObject({ login: 'translator', administrator: false });
    await signOut(t.desk, session.token);
    expect(await personBySession(t.desk, session.token)).toBeUndefined();
  });

  it('keeps neither the password nor the session token readable', async () => {
    must(await setPassword(t.desk, { login: 'translator', password: PASSWORD }));
    const session = await attempt('translator', PASSWORD);
    if (!session.ok) throw new Error(session.kind);
    const rows = JSON.stringify([
      await t.desk.store.reader.selectFrom('user').selectAll().execute(),
      await t.desk.store.reader.selectFrom('session').selectAll().execute(),
    ]);
    expect(rows).not.toContain(PASSWORD);
    expect(rows).not.toContain(session.token);
    expect(rows).toContain('scrypt$131072$8$1$');
  });

  it('stops after five wrong passwords, for that name from that address alone', async () => {
    must(await setPassword(t.desk, { login: 'translator', password: PASSWORD }));
    for (let round = 0; round < 5; round++)
      expect(await attempt('translator', 'wrong password')).toMatchObject({ kind: 'wrong' });
    expect(await attempt('translator', PASSWORD)).toMatchObject({ ok: false, kind: 'too-many' });
    expect(await attempt('translator', PASSWORD, '10.0.0.2')).toMatchObject({ ok: true });
  });

  it('by a link works once', async () => {
    const token = await makeSignInLink(t.desk, people.reviewer.personId);
    const session = await signInByLink(t.desk, token);
    expect(await personBySession(t.desk, session!.token)).toMatchObject({ login: 'reviewer' });
    expect(await signInByLink(t.desk, token)).toBeUndefined();
    expect(await signInByLink(t.desk, 'made-up')).toBeUndefined();
  });

  it('ends everywhere when the password is changed', async () => {
    const session = await signInByLink(t.desk, await makeSignInLink(t.desk, people.reviewer.personId));
    must(await setPassword(t.desk, { login: 'reviewer', password: PASSWORD }));
    expect(await personBySession(t.desk, session!.token)).toBeUndefined();
  });
});

describe('a new person', () => {
  const add = (login: string, name = 'Name', password: string | null = null) =>
    addPerson(t.desk, { login, name, password, administrator: false });

  it.each([
    ['', 'Name', null, 'login', 'unknown-value'],
    ['two words', 'Name', null, 'login', 'unknown-value'],
    ['Reviewer', 'Name', null, 'login', 'taken'],
    ['new', '  ', null, 'name', 'control-character'],
    ['new', 'Sal\u202ema', null, 'name', 'control-character'],
    ['new', 'Salma', 'short', 'password', 'too-short'],
    ['new', 'Salma', 'x'.repeat(129), 'password', 'too-long'],
  ])('is refused as %j %j %j', async (login, name, password, field, problem) => {
    expect(await add(login, name, password)).toEqual({ ok: false, refusal: { kind: 'invalid', field, problem } });
  });

  it('may have an Arabic login name', async () => {
    must(await add('سلمى', 'سلمى حداد', 'كلمة مرور طويلة'));
    expect(await attempt('سلمى', 'كلمة مرور طويلة')).toMatchObject({ ok: true });
  });
});

describe('membership', () => {
  it('decides what somebody may do, and is the same as not there for everybody else', async () => {
    const { documentId, rows } = await smallDocument(t.desk, people.translator, people.projectId);
    const standing = async (id: string, administrator = false) =>
      (await standingIn(t.desk.store.reader, { id, login: '', name: '', administrator }, { segmentId: rows[0]!.id }))
        ?.standing;
    expect((await standing(people.translator.personId))?.may.has('segment.approve')).toBe(false);
    expect((await standing(people.reviewer.personId))?.may.has('segment.approve')).toBe(true);
    expect((await standing(people.reviewer.personId))?.may.has('project.manage')).toBe(false);
    expect(await standing(people.stranger)).toBeUndefined();
    expect((await standing(people.administrator, true))?.role).toBe('manager');
    const place = await standingIn(
      t.desk.store.reader,
      { id: people.reviewer.personId, login: '', name: '', administrator: false },
      { documentId },
    );
    expect(place).toMatchObject({ documentId, projectId: people.projectId });
  });

  it('keeps the last manager', async () => {
    const input = { projectId: people.projectId, login: 'manager' };
    for (const role of ['translator', null] as const)
      expect(await setMember(t.desk, people.manager, { ...input, role })).toMatchObject({
        ok: false,
        refusal: { state: 'last-manager' },
      });
    must(await setMember(t.desk, people.manager, { projectId: people.projectId, login: 'reviewer', role: 'manager' }));
    must(await setMember(t.desk, people.manager, { ...input, role: null }));
    expect((await membersOf(t.desk.store.reader, people.projectId)).map((member) => member.login)).not.toContain(
      'manager',
    );
  });

  it('shows a person their projects only, an administrator all', async () => {
    const shown = async (id: string, administrator: boolean) =>
      (await projectsFor(t.desk.store.reader, { id, login: '', name: '', administrator })).map((project) => [
        project.name,
        project.role,
      ]);
    expect(await shown(people.reviewer.personId, false)).toEqual([['Desk', 'reviewer']]);
    expect(await shown(people.stranger, false)).toEqual([]);
    expect(await shown(people.administrator, true)).toEqual([['Desk', null]]);
  });
});
