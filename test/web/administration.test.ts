import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deleteDocument } from '../../src/actions/delete-document.js';
import { addPerson, setPassword } from '../../src/actions/people.js';
import { makeSignInLink, signInByLink } from '../../src/actions/sign-in.js';
import type { AuditEntry } from '../../src/domain/audit.js';
import { auditPage } from '../../src/store/queries/audit.js';
import { personCard } from '../../src/store/queries/people.js';
import { membersOf, presentMembersOf, projectHead } from '../../src/store/queries/projects.js';
import { messages } from '../../views/locales/translate.js';
import { must, smallDocument } from '../actions/desk.js';
import { type PlainBrowser, plainBrowser } from './plain-browser.js';
import { type TestServer, testServer } from './server.js';

let server: TestServer;
let here: PlainBrowser;

beforeEach(async () => {
  server = await testServer();
  here = plainBrowser(await server.as(server.people.administrator));
});
afterEach(() => server.end());

const say = (key: keyof typeof messages.en) => String(messages.en[key]);
const PASSWORD = 'correct horse battery';
/** Each password costs a third of a second of a processor, and more of a busy one. */
const PATIENCE_MS = 60_000;

const linkIn = (html: string) => /value="http:\/\/[^"]+(\/sign-in\/invitation\/[\w-]+)"/.exec(html)?.[1];
const personPage = (id: string) => `/administration/people/${id}`;

async function written(): Promise<Pick<AuditEntry, 'kind' | 'by' | 'person' | 'project' | 'details'>[]> {
  const { entries } = await auditPage(server.desk.store.reader, { page: 1, size: 1_000 });
  return entries;
}
const newest = async () => {
  const [{ kind, by, person, project, details } = undefined as never] = await written();
  return [by?.login ?? null, kind, person?.login ?? null, project?.name ?? null, details];
};

describe('somebody new', () => {
  it('comes in by a link that is shown once, with the role that was chosen, and sets a password', async () => {
    const { people, desk } = server;
    await here.open('/administration');
    expect(here.html()).toContain('stranger');
    await here.press(say('admin.addSubmit'), {
      name: 'سلمى حداد',
      login: 'Salma',
      project: people.projectId,
      role: 'reviewer',
    });
    expect(here.status()).toBe(200);
    const link = linkIn(here.html())!;
    const member = (await membersOf(desk.store.reader, people.projectId)).find(({ login }) => login === 'salma')!;
    expect(member).toMatchObject({ name: 'سلمى حداد', role: 'reviewer', barred: false });
    await here.open(personPage(member.userId));
    expect(here.html()).not.toContain('/invitation/');
    expect(JSON.stringify(await written())).not.toContain(link.split('/').pop());

    const theirs = plainBrowser(await server.as(null));
    // What shows the page behind a link uses nothing up.
    await theirs.open(link);
    await theirs.open(link);
    expect(theirs.html()).toContain('سلمى حداد');
    await theirs.press(say('invitation.enter'));
    expect(theirs.address()).toBe('/settings');
    expect(theirs.html()).toContain(say('password.set'));
    await theirs.open(`/projects/${people.projectId}`);
    expect(theirs.status()).toBe(200);
    await theirs.open('/administration');
    expect(theirs.status()).toBe(403);
    await theirs.open('/');
    expect(theirs.html()).not.toContain('href="/administration"');

    const late = plainBrowser(await server.as(null));
    await late.open(link);
    expect(late.status()).toBe(401);
    expect((await (await server.as(null)).post(link)).status).toBe(401);
  });

  it('who may administer does, and is told of in the log', async () => {
    await here.open('/administration');
    await here.press(say('admin.addSubmit'), { name: 'Omar', login: 'omar', administrator: '1' });
    const added = (await written()).find(({ kind }) => kind === 'person.added')!;
    expect([added.by?.login, added.person?.login, added.details]).toEqual([
      'administrator',
      'omar',
      { to: 'Omar', administrator: true },
    ]);
    const theirs = plainBrowser(await server.as(added.person!.id));
    await theirs.open('/administration/audit');
    expect(theirs.status()).toBe(200);
    expect(theirs.html()).toContain('Added \u2068Omar\u2069 as an administrator');
  });

  it('is refused with what was typed given back, and nobody is added', async () => {
    await here.open('/administration');
    for (const [login, sentence] of [
      ['translator', 'The login name is taken already.'],
      ['two words', 'The login name is not valid.'],
    ] as const) {
      await here.press(say('admin.addSubmit'), { name: 'Omar “Q”', login });
      expect(here.status()).toBe(422);
      expect(here.html()).toContain(sentence);
      expect(here.html()).toContain('value="Omar “Q”"');
    }
    const form = { name: 'Omar', login: 'omar', project: '01a20afc-0000-7000-8000-000000000000' };
    const administrator = await server.as(server.people.administrator);
    expect((await administrator.post('/administration/people', form)).status).toBe(404);
    expect((await written()).filter(({ kind, by }) => kind === 'person.added' && by !== null)).toEqual([]);
  });
});

describe('somebody who is barred', () => {
  it('is out at once, with every session and live stream, and comes in neither by password nor by link', {
    timeout: PATIENCE_MS,
  }, async () => {
    const { desk, people } = server;
    const { personId } = people.translator;
    const { documentId } = await smallDocument(desk, people.translator, people.projectId);
    must(await setPassword(desk, { login: 'translator', password: PASSWORD }));
    const visitor = await server.as(personId);
    const unused = await makeSignInLink(desk, personId);
    const stream = await fetch(`${server.address}/documents/${documentId}/events`, {
      headers: { Cookie: visitor.cookie() },
    });
    const ended = stream.text();

    await here.open(personPage(personId));
    await here.press(say('admin.bar.submit'));
    expect(here.html()).toContain(say('admin.done.barring'));
    expect(await newest()).toEqual(['administrator', 'person.barred', 'translator', null, {}]);
    // The stream has ended: its text is whole.
    expect(await ended).toContain('retry:');
    expect((await visitor.get('/', { Accept: '*/*' })).status).toBe(401);
    expect(await signInByLink(desk, unused)).toBeUndefined();
    const newcomer = await server.as(null);
    const enter = () => newcomer.post('/sign-in', { login: 'translator', password: PASSWORD });
    expect((await enter()).status).toBe(401);
    await here.open(personPage(personId));
    expect(here.html()).not.toContain(say('admin.link.make'));
    const administrator = await server.as(people.administrator);
    const link = await administrator.post(`${personPage(personId)}/link`);
    expect(link.status).toBe(409);
    expect(await link.text()).toContain(say('refusal.barred'));

    // What is theirs stays, but nothing new is given to them.
    expect((await membersOf(desk.store.reader, people.projectId)).map(({ login }) => login)).toContain('translator');
    expect((await presentMembersOf(desk.store.reader, people.projectId)).map(({ login }) => login)).not.toContain(
      'translator',
    );
    await here.open(`/projects/${people.projectId}`);
    expect(here.html()).toContain('<bdi>Translator</bdi>');

    await here.open(personPage(personId));
    await here.press(say('admin.bar.readmit'));
    expect(here.html()).toContain(say('admin.done.readmission'));
    expect((await enter()).status).toBe(303);
  });

  it('is neither oneself nor the last administrator, who stays one', async () => {
    const { desk, people } = server;
    const administrator = await server.as(people.administrator);
    const own = personPage(people.administrator);
    await here.open(own);
    expect(here.html()).toContain(say('admin.bar.yourself'));
    expect(here.html()).not.toContain(say('admin.bar.submit'));
    const oneself = await administrator.post(`${own}/barring`);
    expect(oneself.status).toBe(409);
    expect(await oneself.text()).toContain(say('refusal.oneself'));
    await here.press(say('admin.rights.take'));
    expect(here.status()).toBe(409);
    expect(here.html()).toContain(say('refusal.lastAdministrator'));

    // Whoever cannot sign in does not count.
    const second = must(
      await addPerson(desk, { login: 'second', name: 'Second', password: null, administrator: true }),
    ).id;
    await here.open(personPage(second));
    await here.press(say('admin.bar.submit'));
    await here.open(own);
    await here.press(say('admin.rights.take'));
    expect(here.status()).toBe(409);
    await here.open(personPage(second));
    await here.press(say('admin.bar.readmit'));
    await here.open(own);
    await here.press(say('admin.rights.take'));
    // They are no administrator any more, and so see no page of administrators.
    expect(here.status()).toBe(403);
    const other = plainBrowser(await server.as(second));
    await other.open(own);
    expect(other.html()).toContain(say('admin.rights.give'));
    expect((await personCard(desk.store.reader, people.administrator))?.administrator).toBe(false);
  });
});

describe('what administrators do', () => {
  it('is written down with who, whom and where, in the transaction that does it', async () => {
    const { desk, people } = server;
    const { personId } = people.reviewer;
    await here.open(personPage(personId));
    await here.press(say('admin.renameSubmit'), { name: 'Rana' });
    expect(here.html()).toContain(say('admin.done.name'));
    expect(await newest()).toEqual([
      'administrator',
      'person.renamed',
      'reviewer',
      null,
      { from: 'Reviewer', to: 'Rana' },
    ]);
    await here.press(say('admin.link.make'));
    expect(linkIn(here.html())).toBeDefined();
    expect(await newest()).toEqual(['administrator', 'link.made', 'reviewer', null, {}]);
    await here.press(say('admin.rights.give'));
    expect(await newest()).toEqual(['administrator', 'person.made-administrator', 'reviewer', null, {}]);
    await here.press(say('admin.rights.take'));
    expect(await newest()).toEqual(['administrator', 'person.unmade-administrator', 'reviewer', null, {}]);

    const manager = plainBrowser(await server.as(people.manager.personId));
    await manager.open(`/projects/${people.projectId}`);
    await manager.press(say('project.addMember'), { login: 'reviewer', role: 'translator' });
    const roles = { before: 'reviewer', role: 'translator' };
    expect(await newest()).toEqual(['manager', 'member.set', 'reviewer', 'Desk', roles]);
    // The same again changes nothing, and is not told.
    const count = (await written()).length;
    await manager.press(say('project.addMember'), { login: 'reviewer', role: 'translator' });
    expect(await written()).toHaveLength(count);
    await manager.press(say('project.addMember'), { login: 'reviewer', role: 'none' });
    expect(await newest()).toEqual(['manager', 'member.removed', 'reviewer', 'Desk', { before: 'translator' }]);
    await manager.press(say('project.save'), { allowsOwnApproval: '1' });
    expect(await newest()).toEqual(['manager', 'project.own-approval', null, 'Desk', { allowed: true }]);
    await manager.press(say('project.rename'), { name: 'News', nameAr: 'الأخبار' });
    expect(await projectHead(desk.store.reader, people.projectId)).toMatchObject({ name: 'News', nameAr: 'الأخبار' });
    const names = { from: 'Desk', to: 'News / الأخبار' };
    expect(await newest()).toEqual(['manager', 'project.renamed', null, 'News', names]);
    const { documentId } = await smallDocument(desk, people.manager, people.projectId);
    must(await deleteDocument(desk, people.manager, { documentId }));
    expect(await newest()).toEqual(['manager', 'document.deleted', null, 'News', { title: 'Interview' }]);
    await here.open('/');
    await here.press(say('projects.create'), { name: 'Second desk' });
    expect(await newest()).toEqual(['administrator', 'project.created', null, 'Second desk', { to: 'Second desk' }]);

    // An act that fails leaves no entry, and an entry that cannot be written no act.
    const before = await written();
    await expect(
      desk.write(async ({ db }) => {
        await db.updateTable('user').set({ name: 'Nobody' }).where('id', '=', personId).execute();
        await db.updateTable('audit').set({ details: '{}' }).execute();
      }),
    ).rejects.toThrow('append-only');
    await expect(desk.write(({ db }) => db.deleteFrom('audit').execute())).rejects.toThrow('append-only');
    expect(await written()).toEqual(before);
    expect((await personCard(desk.store.reader, personId))?.name).toBe('Rana');
  });

  it('is listed newest first, by pages, by person and by kind, as sentences in both languages', async () => {
    const { people } = server;
    for (let k = 0; k < 60; k++) {
      await here.open(personPage(people.stranger));
      await here.press(say('admin.renameSubmit'), { name: `Stranger ${k}` });
    }
    await here.open('/administration/audit');
    expect(here.html().indexOf('Stranger 58\u2069 to \u2068Stranger 59')).toBeLessThan(
      here.html().indexOf('Stranger 57\u2069'),
    );
    expect(here.html()).not.toContain('Stranger 5\u2069 to');
    await here.follow(say('workbench.next'));
    expect(here.html()).toContain('Renamed \u2068Stranger 5\u2069 to \u2068Stranger 6\u2069');
    expect(here.html()).toContain('Added \u2068Reviewer\u2069 to the project \u2068Desk\u2069 as Reviewer');
    expect(here.html()).toContain(say('audit.shell'));
    await here.open(`/administration/audit?person=${people.manager.personId}`);
    expect(here.html()).not.toContain('Renamed');
    expect(here.html()).toContain('Created the project');
    await here.open('/administration/audit?kind=project.created');
    expect(
      here
        .html()
        .match(/<tbody>.*<\/tbody>/s)![0]
        .match(/<tr>/g),
    ).toHaveLength(1);
    for (const query of ['kind=nothing&person=nobody&page=x', 'page=1e9', 'page=-1'])
      expect((await (await server.as(people.administrator)).get(`/administration/audit?${query}`)).status).toBe(200);
    const administrator = await server.as(people.administrator);
    const arabic = await administrator.get('/administration/audit?kind=person.renamed', { 'Accept-Language': 'ar' });
    expect(await arabic.text()).toContain('تغيير اسم \u2068Stranger 58\u2069 إلى \u2068Stranger 59\u2069');
  });

  it('says when somebody was last here', async () => {
    const { desk, people } = server;
    expect((await personCard(desk.store.reader, people.stranger))?.seenAt).toBeNull();
    const stranger = await server.as(people.stranger);
    const seen = (await personCard(desk.store.reader, people.stranger))!.seenAt!;
    expect(Math.abs(Date.parse(seen) - Date.now())).toBeLessThan(60_000);
    // Somebody who has been away for a while, with the session open.
    const before = '2026-01-01T00:00:00.000Z';
    await desk.write(({ db }) => db.updateTable('user').set({ last_seen_at: before }).execute());
    await stranger.get('/');
    await expect.poll(async () => (await personCard(desk.store.reader, people.stranger))!.seenAt!).not.toBe(before);
  });
});
