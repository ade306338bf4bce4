import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { restoreDocument } from '../../src/actions/archive/restore.js';
import { addComment } from '../../src/actions/comment.js';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import { stageUpdate } from '../../src/actions/update/stage.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { translator } from '../../views/locales/translate.js';
import { must, smallDocument } from '../actions/desk.js';
import { type PlainBrowser, plainBrowser } from './plain-browser.js';
import { type TestServer, testServer } from './server.js';

const say = translator('en');
let server: TestServer;
let documentId: string;
let rows: SegmentRow[];
let manager: PlainBrowser;
const DELETE = say('deletion.do');

beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.end());
beforeEach(async () => {
  const { desk, people } = server;
  ({ documentId, rows } = await smallDocument(desk, people.translator, people.projectId));
  manager = plainBrowser(await server.as(people.manager.personId));
});

const isThere = async () =>
  (await server.desk.store.reader.selectFrom('document').where('id', '=', documentId).select('id').execute()).length >
  0;
const newerVersion = (by: 'manager' | 'translator') =>
  stageUpdate(server.desk, server.people[by], {
    documentId,
    target: { name: 'c.txt', bytes: new TextEncoder().encode('The meeting was held and nobody came to it at all.') },
  });

it('says what goes with the document, offers the archive, wants the title and says what was deleted', async () => {
  const { desk, people } = server;
  must(
    await raiseFlag(desk, people.reviewer, {
      segmentId: rows[0]!.id,
      version: 1,
      side: null,
      span: null,
      category: 'other',
      severity: 'minor',
      comment: 'x',
      proposal: null,
    }),
  );
  must(await addComment(desk, people.reviewer, { segmentId: rows[1]!.id, text: 'Look.' }));
  await manager.open(`/documents/${documentId}`);
  await manager.follow(say('deletion.link'));
  for (const said of ['3 segments with both texts', '3 versions', '1 flag (1 of them still open)', '1 comment'])
    expect(manager.html()).toContain(said);
  expect(manager.html()).toContain(`href="/documents/${documentId}/archive"`);
  await manager.press(DELETE, { title: 'interview' });
  expect([manager.status(), await isThere()]).toEqual([422, true]);
  expect(manager.html()).toContain(say('refusal.notTheTitle'));
  await manager.press(DELETE, { title: ' Interview ' });
  expect([manager.status(), await isThere()]).toEqual([200, false]);
  expect(manager.address()).toBe(`/projects/${people.projectId}?deleted=${documentId}`);
  expect(manager.html()).toMatch(/role="status"[^>]*>✓ \u2068Interview\u2069 was deleted with its 3 segments/);
  const { rows: broken } = await sql`pragma foreign_key_check`.execute(desk.store.reader);
  expect(broken).toEqual([]);
});

it('is for managers alone, who may be administrators', async () => {
  const { people } = server;
  for (const who of [people.translator.personId, people.reviewer.personId]) {
    const visitor = await server.as(who);
    expect((await visitor.get(`/documents/${documentId}/deletion`)).status).toBe(403);
    expect((await visitor.post(`/documents/${documentId}/deletion`, { title: 'Interview' })).status).toBe(403);
    expect(await (await visitor.get(`/documents/${documentId}`)).text()).not.toContain('/deletion"');
  }
  expect(await isThere()).toBe(true);
  const administrator = plainBrowser(await server.as(people.administrator));
  await administrator.open(`/documents/${documentId}/deletion`);
  await administrator.press(DELETE, { title: 'Interview' });
  expect(await isThere()).toBe(false);
});

it('is refused while somebody else has just handed in a newer version, and names them', async () => {
  const staged = await newerVersion('translator');
  await manager.open(`/documents/${documentId}/deletion`);
  expect(manager.html()).toContain('1 newer version');
  await manager.press(DELETE, { title: 'Interview' });
  expect([manager.status(), await isThere()]).toEqual([409, true]);
  expect(manager.html()).toContain('\u2068Translator\u2069 has just handed in a newer version');
  if (!staged.ok) throw new Error('not staged');
  const left = new Date(Date.now() - 2 * 3_600_000).toISOString();
  await server.desk.write(({ db }) =>
    db.updateTable('draft_import').set({ created_at: left }).where('id', '=', staged.value).execute(),
  );
  await manager.press(DELETE, { title: 'Interview' });
  expect(await isThere()).toBe(false);
});

it('goes with a newer version that one has handed in oneself', async () => {
  await newerVersion('manager');
  await manager.open(`/documents/${documentId}/deletion`);
  await manager.press(DELETE, { title: 'Interview' });
  expect(await isThere()).toBe(false);
});

it('tells who still looks for it that it was deleted and by whom, and strangers nothing', async () => {
  const { people } = server;
  await manager.open(`/documents/${documentId}/deletion`);
  await manager.press(DELETE, { title: 'Interview' });
  const translator = await server.as(people.translator.personId);
  for (const path of ['', '/read', '/export', '/report', '/replacement']) {
    const answer = await translator.get(`/documents/${documentId}${path}`);
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('\u2068Manager\u2069 deleted \u2068Interview\u2069.');
  }
  const stranger = await server.as(people.stranger);
  const answer = await stranger.get(`/documents/${documentId}`);
  expect([answer.status, (await answer.text()).includes('Interview')]).toEqual([404, false]);
  await manager.open(`/documents/${documentId}`);
  expect(manager.html()).toContain('You deleted \u2068Interview\u2069.');
  // Of another project's document the page of this one says nothing.
  const elsewhere = await server.as(people.manager.personId);
  expect(await (await elsewhere.get(`/projects/${people.projectId}?deleted=${people.projectId}`)).text()).not.toContain(
    'class="told"',
  );
});

it('keeps all in the archive that it offers, which can be deleted a second time', async () => {
  const { desk, people } = server;
  const archive = await (await server.as(people.manager.personId)).get(`/documents/${documentId}/archive`);
  const text = await archive.text();
  await manager.open(`/documents/${documentId}/deletion`);
  await manager.press(DELETE, { title: 'Interview' });
  const restored = await restoreDocument(desk, people.manager, { projectId: people.projectId, text });
  expect(restored.ok).toBe(true);
  expect(await isThere()).toBe(true);
  await manager.open(`/documents/${documentId}`);
  expect(manager.status()).toBe(200);
  await manager.open(`/documents/${documentId}/deletion`);
  await manager.press(DELETE, { title: 'Interview' });
  expect([manager.status(), await isThere()]).toEqual([200, false]);
});
