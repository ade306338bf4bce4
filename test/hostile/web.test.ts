import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer, type Visitor } from '../web/server.js';
import { type Hostile, hostileFiles } from './files.js';

let server: TestServer;
let visitor: Visitor;
let trap: Server;
let asked = 0;
let port = 0;

beforeAll(async () => {
  server = await testServer();
  visitor = await server.as(server.people.translator.personId);
  trap = createServer((_, response) => {
    asked++;
    response.end();
  });
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  port = (trap.address() as AddressInfo).port;
});
afterAll(async () => {
  trap.close();
  await server.end();
});

afterEach(async () => {
  await server.desk.store.write((db) => db.deleteFrom('draft_import').execute());
  await server.desk.store.write((db) => db.deleteFrom('import_batch').execute());
});

const names = hostileFiles(0).map(({ what }) => what);
const file = ({ name, content }: Pick<Hostile, 'name' | 'content'>) =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name);

async function stored(): Promise<unknown> {
  const { reader } = server.desk.store;
  const tables = ['draft_import', 'import_batch', 'document', 'segment', 'exchange_file'] as const;
  const counts = await Promise.all(
    tables.map((table) =>
      reader
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .execute(),
    ),
  );
  let waiting: string[] = [];
  try {
    waiting = readdirSync(join(server.settings.data, 'uploads'));
  } catch {
    // Never made.
  }
  return { rows: counts.map(([row]) => Number(row!.n)), waiting };
}
const NOTHING = { rows: [0, 0, 0, 0, 0], waiting: [] };

/** The sentences that refuse. */
function refusals(html: string): string[] {
  return [...html.matchAll(/<p class="refusal"[^>]*>(.*?)<\/p>/gs)].map(([, said]) =>
    said!.replace(/[\u2066-\u2069]/g, '').replace(/(?<=\d),(?=\d{3})/g, ''),
  );
}

describe.each(names)('in the browser, %s', (what) => {
  it('is refused in one sentence that says where, and nothing is stored', async () => {
    const hostile = hostileFiles(port).find((one) => one.what === what)!;
    const form = new FormData();
    if (hostile.beside) {
      form.set('sourceFile', file(hostile));
      form.set('targetFile', file(hostile.beside));
    } else form.set('pairFile', file(hostile));
    const answer = await visitor.post(`/projects/${server.people.projectId}/imports`, form);
    expect([413, 415, 422]).toContain(answer.status);
    const said = refusals(await answer.text());
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(hostile.sentence);
    expect(said[0]).toMatch(/Nothing was stored\./);
    expect(await stored()).toEqual(NOTHING);
    expect(asked).toBe(0);
  }, 30_000);
});

describe('in the browser, all of them at once', () => {
  it('are told one by one, beside what is harmless and waits', async () => {
    const all = hostileFiles(port);
    const form = new FormData();
    for (const hostile of all) {
      form.append('files[]', file(hostile));
      if (hostile.beside)
        form.append('files[]', file({ ...hostile.beside, name: hostile.name.replace(/\.ar\.\w+$/, '.en.txt') }));
    }
    form.append('files[]', new File(['ar,en\nقال,said\n'], 'harmless.csv'));
    const answer = await visitor.post(`/projects/${server.people.projectId}/imports`, form);
    const address = answer.headers.get('location')!;
    const html = await (await visitor.get(address)).text();
    const items = html.split('<li aria-labelledby').slice(1);
    for (const { name, sentence } of all) {
      const item = items.find((one) => one.includes(`<bdi>${name}</bdi>`))!;
      expect(refusals(item)[0]).toMatch(sentence);
    }
    expect((await stored()) as object).toMatchObject({ rows: [1, 1, 0, 0, 0], waiting: [] });
    expect(asked).toBe(0);
    // Its draft and its line go together.
    await visitor.post(`${address}/discard`);
    expect(await stored()).toEqual(NOTHING);
  }, 60_000);

  it('more files than are taken at once are refused whole', async () => {
    const form = new FormData();
    for (let k = 0; k < 501; k++) form.append('files[]', new File(['x'], `${k}.txt`));
    const answer = await visitor.post(`/projects/${server.people.projectId}/imports`, form);
    expect(answer.status).toBe(400);
    expect(await stored()).toEqual(NOTHING);
  });
});

describe('names of files that lead elsewhere', () => {
  it.each([
    '../../../../etc/cron.d/x.csv',
    '..\\..\\windows\\x.csv',
    '/etc/x.csv',
    'C:\\x.csv',
    'a\u0000b.csv',
    'x\r\nSet-Cookie: a=b.csv',
    `${'a'.repeat(5_000)}.csv`,
    '\u202excsv.exe.csv',
    '<img src=x onerror=alert(1)>.csv',
  ])('%j names the document alone', async (name) => {
    const form = new FormData();
    form.set('pairFile', new File(['ar,en\nقال,said\n'], name));
    const answer = await visitor.post(`/projects/${server.people.projectId}/imports`, form);
    expect(answer.status).toBe(303);
    const draft = answer.headers.get('location')!;
    const row = await server.desk.store.reader.selectFrom('draft_import').selectAll().executeTakeFirstOrThrow();
    expect(row.source_name).not.toMatch(/[/\\\p{Cc}]/u);
    expect(row.source_name.length).toBeLessThanOrEqual(200);
    expect(await (await visitor.get(draft)).text()).not.toContain('<img src=x');
    await visitor.post(`${draft}/discard`);
    expect(await stored()).toEqual(NOTHING);
    expect(readdirSync(server.settings.data).sort()).toEqual(
      readdirSync(server.settings.data)
        .filter((one) => /^(tawazi\.db|uploads)/.test(one))
        .sort(),
    );
  });
});
