import { mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backUp, backUpHere } from '../../src/actions/administration/backups.js';
import { auditPage } from '../../src/store/queries/audit.js';
import { messages } from '../../views/locales/translate.js';
import { must, smallDocument } from '../actions/desk.js';
import { plainBrowser } from './plain-browser.js';
import { ask } from './raw.js';
import { type TestServer, testServer, type Visitor } from './server.js';

let server: TestServer;
let administrator: Visitor;
let folder: string;

beforeEach(async () => {
  server = await testServer();
  administrator = await server.as(server.people.administrator);
  folder = join(server.settings.data, 'backups');
});
afterEach(() => server.end());

const say = (key: keyof typeof messages.en) => String(messages.en[key]);
const kinds = async () =>
  (await auditPage(server.desk.store.reader, { page: 1, size: 9 })).entries.map(({ kind }) => kind);

it('a backup is made by a button, listed, and taken away as a database that holds everything', async () => {
  const { desk, people } = server;
  await smallDocument(desk, people.translator, people.projectId);
  const here = plainBrowser(administrator);
  await here.open('/administration/backups');
  expect(here.html()).toContain(say('backup.none'));
  await here.press(say('backup.make'));
  expect(here.html()).toContain(say('backup.made'));
  const [name] = readdirSync(folder);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(here.html()).toContain(`href="/administration/backups/${name}"`);
  expect(statSync(join(folder, name!)).mode & 0o077).toBe(0);
  expect(statSync(folder).mode & 0o077).toBe(0);

  const asked = await ask(server.address, `/administration/backups/${name}`, {
    method: 'HEAD',
    headers: { Cookie: administrator.cookie() },
  });
  expect(asked.status).toBe(200);
  expect((await kinds())[0]).toBe('backup.made');
  const answer = await administrator.get(`/administration/backups/${name}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/vnd.sqlite3');
  expect(answer.headers.get('content-disposition')).toContain(`attachment; filename="${name}"`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('content-length')).toBe(String(bytes.length));
  expect((await kinds())[0]).toBe('backup.downloaded');

  const copy = join(server.settings.data, 'taken.db');
  writeFileSync(copy, bytes);
  const opened = new BetterSqlite(copy);
  expect(opened.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(opened.prepare('select count(*) as n from segment').get()).toEqual({ n: 3 });
  opened.close();
});

it('nothing but a backup of the list is given: no other file, no way out of the folder, no link', async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const linked = 'tawazi-2026-01-01T000000Z.db';
  symlinkSync(join(server.settings.data, 'tawazi.db'), join(folder, linked));
  const headers = { Cookie: administrator.cookie() };
  for (const name of [
    'secret.txt',
    linked,
    'tawazi-2026-01-02T000000Z.db',
    '..%2ftawazi.db',
    '../tawazi.db',
    '%2e%2e/tawazi.db',
    '..%5ctawazi.db',
    'tawazi-2026-01-01T000000Z.db%00',
    '',
  ]) {
    const answer = await ask(server.address, `/administration/backups/${name}`, { headers });
    expect([name, answer.status]).toEqual([name, 404]);
  }
  expect(await (await administrator.get('/administration/backups')).text()).not.toMatch(/secret|2026-01-01T000000Z/);
});

it('a copy that cannot be made leaves nothing behind, and says why', async () => {
  const { desk } = server;
  writeFileSync(folder, 'in the way');
  const refused = await administrator.post('/administration/backups');
  expect(refused.status).toBe(503);
  expect(await refused.text()).toContain('EEXIST');
  rmSync(folder);
  expect(await backUp(desk, null, join(server.settings.data, 'no', 'copy.db'))).toMatchObject({
    refusal: { kind: 'not-written' },
  });
  expect((await kinds())[0]).not.toBe('backup.made');
  // What a process left that ended within a copy is gone with the next.
  mkdirSync(folder);
  writeFileSync(join(folder, 'tawazi-2026-01-01T000000Z.db.part'), 'half');
  const made = must(await backUpHere(desk, null));
  expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([made.file]);
  expect(await backUp(desk, null, made.file)).toMatchObject({ refusal: { field: 'file', problem: 'taken' } });
});

it('a copy is of one moment and comes to an end, however much others write meanwhile, one at a time', async () => {
  const { desk, people } = server;
  const blob = 'x'.repeat(1_000_000);
  for (let k = 0; k < 40; k++)
    await desk.store.write((db) =>
      db
        .insertInto('preference')
        .values({ user_id: people.stranger, name: `blob ${k}`, value: blob })
        .execute(),
    );
  let writing = true;
  let writes = 0;
  const write = async () => {
    while (writing) {
      // Two rows in one transaction: a copy has both or neither.
      await desk.store.write(async (db) => {
        for (const name of ['a', 'b'])
          await db
            .insertInto('preference')
            .values({ user_id: people.stranger, name: `${name} ${writes}`, value: 'x' })
            .execute();
      });
      writes++;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  const writer = write();
  const [made, second] = await Promise.all([backUpHere(desk, null), backUpHere(desk, null)]);
  writing = false;
  await writer;
  expect(writes).toBeGreaterThan(3);
  expect(second).toMatchObject({ ok: false, refusal: { state: 'backing-up' } });
  const copy = new BetterSqlite(must(made).file);
  const count = (letter: string) =>
    copy.prepare("select count(*) as n from preference where name like ? || ' %'").get(letter) as { n: number };
  expect(count('a')).toEqual(count('b'));
  expect(count('blob').n).toBe(40);
  copy.close();
});
