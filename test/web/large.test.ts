import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer, type Visitor } from './server.js';

let server: TestServer;
let visitor: Visitor;

beforeAll(async () => {
  server = await testServer({ TAWAZI_IMPORT_LIMIT: '20000', TAWAZI_LARGE_LIMIT: '50000000' });
  visitor = await server.as(server.people.translator.personId);
});
afterAll(() => server.end());

const unit = (k: number) =>
  `<tu tuid="${k}"><tuv xml:lang="ar"><seg>قال الناطق رقم ${k}</seg></tuv><tuv xml:lang="en"><seg>Spokesman ${k} said</seg></tuv></tu>\n`;
const tmx = (units: number, end = '</body></tmx>\n') =>
  `<tmx version="1.4"><header srclang="ar"/><body>\n${Array.from({ length: units }, (_, k) => unit(k)).join('')}${end}`;

async function upload(content: string | Uint8Array<ArrayBuffer>, name = 'كبير.tmx') {
  const form = new FormData();
  form.set('pairFile', new File([content], name));
  form.set('title', 'Large');
  return visitor.post(`/projects/${server.people.projectId}/imports`, form);
}

const waiting = () => {
  try {
    return readdirSync(join(server.settings.data, 'uploads'));
  } catch {
    return [];
  }
};
const documents = async () =>
  (await server.desk.store.reader.selectFrom('document').select('title').execute()).map(({ title }) => title);

/** Follows an import to its end, as the page does. */
async function followed(response: Response): Promise<Response> {
  let answer = response;
  for (let k = 0; k < 200; k++) {
    const next = answer.headers.get('Location');
    if (answer.status !== 303 || !next?.includes('/imports/')) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await visitor.get(next);
    if (answer.status === 200) answer = new Response(null, { status: 303, headers: { Location: next } });
  }
  return answer;
}

describe('a large file in a browser', () => {
  it('goes to the disk, is shown by its beginning, and becomes a document', async () => {
    const text = tmx(20_000);
    const sent = await upload(text);
    expect(sent.status).toBe(303);
    const address = sent.headers.get('Location')!;
    const page = await (await visitor.get(address)).text();
    expect(page).toContain('كبير.tmx');
    expect(page).toContain('Units at its beginning');
    expect(page).toContain('Spokesman 0 said');
    expect(waiting()).toHaveLength(1);
    const done = await followed(await visitor.post(`${address}/document`));
    expect(done.headers.get('Location')).toMatch(/^\/documents\//);
    const desk = await (await visitor.get(done.headers.get('Location')!)).text();
    expect(desk).toContain('Spokesman 0 said');
    expect(waiting()).toEqual([]);
    const back = await visitor.get(`${done.headers.get('Location')}/export/original`);
    expect(await back.text()).toBe(text);
    expect(back.headers.get('Content-Disposition')).toContain("filename*=UTF-8''");
  }, 60_000);

  it('can be stopped, and then thrown away with nothing left', async () => {
    const before = await documents();
    const address = (await upload(tmx(250_000))).headers.get('Location')!;
    const running = await visitor.post(`${address}/document`);
    const watched = running.headers.get('Location')!;
    expect(watched).toContain('/imports/');
    expect(await (await visitor.get(watched)).text()).toContain('<progress');
    expect(await documents()).toHaveLength(before.length + 1);
    const stopped = await visitor.post(`${watched}/stop`);
    expect(stopped.headers.get('Location')).toBe(address);
    expect(await documents()).toEqual(before);
    expect((await visitor.get(address)).status).toBe(200);
    await visitor.post(`${address}/discard`);
    expect(waiting()).toEqual([]);
    expect((await server.desk.store.reader.selectFrom('segment').select('id').execute()).length).toBe(20_000);
  }, 60_000);

  it('that is broken behind its beginning is refused with the place, and nothing is stored', async () => {
    const before = await documents();
    const broken = tmx(20_000).replace('Spokesman 19000 said<', 'Spokesman 19000 said');
    const address = (await upload(broken)).headers.get('Location')!;
    const refused = await followed(await visitor.post(`${address}/document`));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('line 19,002');
    expect(await documents()).toEqual(before);
  }, 60_000);

  it('of another format, or above its own limit, is refused and not kept', async () => {
    const kept = waiting().length;
    const table = await upload(`ar,en\n${'قال,said\n'.repeat(3_000)}`, 'table.csv');
    expect(table.status).toBe(413);
    const linked = new FormData();
    linked.set('sourceText', 'قال');
    linked.set('targetText', 'said');
    linked.set('linksFile', new File(['<a/>'.repeat(6_000)], 'links.xml'));
    const links = await visitor.post(`/projects/${server.people.projectId}/imports`, linked);
    expect([links.status, await links.text()]).toEqual([413, expect.stringContaining('Link file: The file is larger')]);
    const form = new FormData();
    form.set('pairFile', new File([tmx(20_000).repeat(20)], 'huge.tmx'));
    const response = await visitor
      .post(`/projects/${server.people.projectId}/imports`, form)
      .then(({ status }) => status)
      .catch(() => 413);
    expect(response).toBe(413);
    expect(waiting()).toHaveLength(kept);
  }, 60_000);
});

describe('a large file among others', () => {
  it('waits on the disk, is imported in its turn, and goes with the list', async () => {
    const form = new FormData();
    form.append('files[]', new File([tmx(5_000)], 'large.tmx'));
    form.append('files[]', new File(['ar,en\nقال,said\n'], 'small.csv'));
    form.append('files[]', new File(['x'.repeat(30_000)], 'large.csv'));
    const before = waiting();
    const send = () => visitor.post(`/projects/${server.people.projectId}/imports`, form);
    const address = (await send()).headers.get('Location')!;
    expect(waiting()).toHaveLength(before.length + 1);
    const page = await (await visitor.get(address)).text();
    expect(page).toContain('Units at its beginning');
    expect(page).toContain('The file is larger than the limit in bytes: \u206820000\u2069');
    await visitor.post(`${address}/documents`);
    await expect
      .poll(async () => (await visitor.get(address, { 'HX-Request': 'true' })).status, { timeout: 20_000 })
      .toBe(204);
    expect((await documents()).slice(-2)).toEqual(['large', 'small']);
    expect(waiting()).toEqual(before);
    const again = (await send()).headers.get('Location')!;
    expect(waiting()).toHaveLength(before.length + 1);
    await visitor.post(`${again}/discard`);
    expect(waiting()).toEqual(before);
  }, 30_000);
});
