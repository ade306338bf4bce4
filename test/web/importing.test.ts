import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stageLarge } from './large-pair.js';
import { type TestServer, testServer, type Visitor } from './server.js';

let server: TestServer;
let translator: Visitor;

beforeAll(async () => {
  server = await testServer();
  translator = await server.as(server.people.translator.personId);
});
afterAll(() => server.end());

const count = async (table: 'document' | 'segment' | 'draft_import') =>
  Number(
    (
      await server.desk.store.reader
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
    ).count,
  );

/** Asks until the answer is what is waited for. */
async function until(ask: () => Promise<string>, wanted: RegExp): Promise<string> {
  for (;;) {
    const answer = await ask();
    if (wanted.test(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('an import that takes long', () => {
  it('shows its share while it aligns and while it stores, and when it is stopped keeps nothing but the draft', async () => {
    const draft = await stageLarge(translator, server.people.projectId);
    const watched = `/projects/${server.people.projectId}${draft}`;
    for (const phase of ['Aligning the sentences', 'Storing the segments']) {
      const started = translator.post(`${draft}/document`);
      const page = await until(
        async () => (await translator.get(watched)).text(),
        new RegExp(`${phase}.*<progress id="import-share" max="1" value="0\\.[0-9]*[1-9]`, 's'),
      );
      expect(page).toContain('<noscript><meta http-equiv="refresh" content="2"');
      expect((await translator.get(draft)).headers.get('location')).toBe(watched);
      const stopped = await translator.post(`${watched}/stop`);
      expect([stopped.status, stopped.headers.get('location')]).toEqual([303, draft]);
      expect((await started).headers.get('location')).toMatch(/\/imports\//);
      expect([await count('document'), await count('segment'), await count('draft_import')]).toEqual([0, 0, 1]);
      expect((await translator.get(draft)).status).toBe(200);
    }
    await translator.post(`${draft}/discard`);
  }, 120_000);

  it('is answered with its progress after a few seconds, and goes on to its document when it is done', async () => {
    const draft = await stageLarge(translator, server.people.projectId);
    const started = await translator.post(`${draft}/document`);
    const watched = `/projects/${server.people.projectId}${draft}`;
    expect(started.headers.get('location')).toBe(watched);
    const piece = await translator.get(watched, { 'HX-Request': 'true' });
    expect(await piece.text()).toMatch(/^<p class="import-status">/);
    const ended = async () => String((await translator.get(watched, { 'HX-Request': 'true' })).status);
    await until(ended, /^204$/);
    expect((await translator.get(watched)).headers.get('location')).toMatch(/^\/documents\//);
    expect(await count('segment')).toBeGreaterThan(15_000);
    expect(await count('draft_import')).toBe(0);
  }, 120_000);

  it('is not shown in another project', async () => {
    const draft = await stageLarge(translator, server.people.projectId);
    const started = translator.post(`${draft}/document`);
    const stranger = await server.as(server.people.stranger);
    const watched = `/projects/${server.people.projectId}${draft}`;
    await until(async () => (await translator.get(watched)).text(), /import-share/);
    expect((await stranger.get(watched)).status).toBe(404);
    expect((await stranger.post(`${watched}/stop`)).status).toBe(404);
    await translator.post(`${watched}/stop`);
    await started;
  }, 120_000);
});
