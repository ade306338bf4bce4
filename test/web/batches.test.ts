import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../actions/desk.js';
import { type TestServer, testServer, type Visitor } from './server.js';

let server: TestServer;
let visitor: Visitor;

beforeAll(async () => {
  server = await testServer();
  visitor = await server.as(server.people.translator.personId);
});
afterAll(() => server.end());

const AR = 'قال الوزير إن الاجتماع عُقد في العاصمة يوم الأحد. ثم غادر الوفد إلى بلاده.\n';
const EN = 'The minister said that the meeting was held in the capital on Sunday. Then the delegation left.\n';
const unit = (id: string) =>
  `<tu tuid="${id}"><tuv xml:lang="ar"><seg>قال</seg></tuv><tuv xml:lang="en"><seg>said</seg></tuv></tu>`;
const tmx = (...ids: string[]) =>
  `<tmx version="1.4"><header srclang="ar"/><body>${ids.map(unit).join('')}</body></tmx>`;

function send(files: readonly (readonly [name: string, content: string])[]): Promise<Response> {
  const form = new FormData();
  for (const [name, content] of files) form.append('files[]', new File([content], name));
  return visitor.post(`/projects/${server.people.projectId}/imports`, form);
}

const documents = () => server.desk.store.reader.selectFrom('document').select(['id', 'title']).orderBy('id').execute();
const drafts = () => server.desk.store.reader.selectFrom('draft_import').select('id').execute();
/** The items of the list: their names and what is said of each. */
async function items(address: string): Promise<string[]> {
  const html = await (await visitor.get(address)).text();
  return [...html.matchAll(/<li aria-labelledby="item-.*?<\/li>(?=<li aria|<\/ol>)/gs)].map(([item]) =>
    item
      .replace(/<(?:form|a).*?<\/(?:form|a)>/gs, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
/** Presses the button of a form whose action ends so. */
async function press(address: string, ending: string, k = 0): Promise<Response> {
  const html = await (await visitor.get(address)).text();
  const actions = [...html.matchAll(/action="([^"]+)"/g)].map(([, action]) => action!);
  return visitor.post(actions.filter((action) => action.endsWith(ending))[k]!);
}
async function untilDone(address: string): Promise<void> {
  await expect
    .poll(async () => (await visitor.get(address, { 'HX-Request': 'true' })).status, { timeout: 30_000 })
    .toBe(204);
}

describe('many files at once', () => {
  it('become a list: each pair or file with both languages by itself, with what was found and what is wrong', async () => {
    const answer = await send([
      ['C:\\texts\\news-EN.txt', EN],
      ['folder/memory.tmx', tmx('a', 'a')],
      ['C:/texts/news_ar.txt', AR],
      ['lone.ar.txt', AR],
      ['bomb.xlf', '<!DOCTYPE x [<!ENTITY a "b">]><xliff version="1.2"></xliff>'],
      ['../../pairs.csv', 'ar,en\nقال,said\n'],
    ]);
    expect(answer.status).toBe(303);
    const address = answer.headers.get('location')!;
    expect(address).toMatch(/^\/batches\/[0-9a-f-]{36}$/);
    expect(await items(address)).toEqual([
      'C:/texts/news_ar.txt + C:\\texts\\news-EN.txt Ready Format Text Encoding utf-8 Languages Arabic · English Sentences 2 + 2',
      'folder/memory.tmx To be looked at Format TMX 1.4 Encoding utf-8 Languages Arabic · English Units 2 ' +
        'An id that was there before; told apart by a number. (line 1, column 145) (unit a~2)',
      'lone.ar.txt Cannot be imported The Arabic is here alone: its English is not among the files.',
      'bomb.xlf Cannot be imported The file declares entities, which are not read: DOCTYPE (line 1, column 30)',
      '../../pairs.csv Ready Format CSV Encoding utf-8 Units 1',
    ]);
    expect(await documents()).toEqual([]);
    expect(await drafts()).toHaveLength(3);
    const project = await (await visitor.get(`/projects/${server.people.projectId}`)).text();
    expect(project).toContain(`<a href="${address}">3 imports of`);

    expect((await press(address, '/documents')).headers.get('location')).toBe(address);
    await untilDone(address);
    expect((await documents()).map(({ title }) => title)).toEqual(['news', 'pairs']);
    expect((await rowsOf(server.desk, (await documents())[0]!.id)).length).toBe(2);
    const html = await (await visitor.get(address)).text();
    for (const { id } of await documents()) expect(html).toContain(`href="/documents/${id}"`);
    expect(html).not.toContain('/documents"');

    // What was chosen on the page of one is what the list says of it.
    const [draft] = await drafts();
    const look = await (await visitor.get(`/imports/${draft!.id}`)).text();
    expect(look).toContain(`href="${address}"`);
    await visitor.post(`/imports/${draft!.id}/reading`, { 'problem-duplicate-id': 'skip' });
    expect((await items(address))[1]).toMatch(/^folder\/memory\.tmx Ready .*Units 1$/);
    expect((await press(address, '/document')).headers.get('location')).toBe(address);
    await untilDone(address);
    expect((await items(address))[1]).toMatch(/Imported/);
    expect(await documents()).toHaveLength(3);

    expect((await press(address, '/discard', 1)).headers.get('location')).toBe(address);
    expect(await items(address)).toHaveLength(4);
    expect((await press(address, '/discard')).headers.get('location')).toBe(`/projects/${server.people.projectId}`);
    expect((await visitor.get(address)).status).toBe(404);
    expect(await documents()).toHaveLength(3);
  });

  it('that are one document’s are looked at by themselves, whatever they are called', async () => {
    const pair = await send([
      ['one.txt', AR],
      ['other.txt', EN],
    ]);
    expect(pair.headers.get('location')).toMatch(/^\/imports\//);
    const single = await send([['memory.tmx', tmx('a')]]);
    expect(single.headers.get('location')).toMatch(/^\/imports\//);
    const half = await send([['x.ar.txt', AR]]);
    expect(half.status).toBe(422);
    expect(await half.text()).toContain('The file holds one side alone.');
    expect((await send([])).status).toBe(400);
  });

  it('leave with the list, dropped before they are imported', async () => {
    const before = (await drafts()).length;
    const answer = await send([
      ['a.tmx', tmx('a')],
      ['b.tmx', tmx('b')],
    ]);
    const address = answer.headers.get('location')!;
    expect(await drafts()).toHaveLength(before + 2);
    // One of them from its own page.
    const html = await (await visitor.get(address)).text();
    const draft = /href="(\/imports\/[^"]+)"/.exec(html)![1]!;
    expect((await visitor.post(`${draft}/discard`)).headers.get('location')).toBe(address);
    expect(await items(address)).toHaveLength(1);
    await press(address, '/discard');
    expect(await drafts()).toHaveLength(before);
  });

  it('are stopped, those that wait for their turn too; what was not stored waits as before', async () => {
    const long = (k: number) =>
      Array.from({ length: 4_000 }, (_, n) => (k === 0 ? AR : EN).replace('.', ` ${n}.`)).join('');
    const answer = await send([
      ['a.ar.txt', long(0)],
      ['a.en.txt', long(1)],
      ['b.tmx', tmx('b')],
    ]);
    const address = answer.headers.get('location')!;
    const before = (await documents()).length;
    await press(address, '/documents');
    const [first, second] = await items(address);
    expect(first).toMatch(/Reading the texts|Aligning the sentences/);
    expect(second).toMatch(/Waits for its turn/);
    expect((await press(address, '/stop')).headers.get('location')).toBe(address);
    expect((await items(address)).map((item) => /Ready/.test(item))).toEqual([true, true]);
    expect(await documents()).toHaveLength(before);
    await press(address, '/discard');
  });

  it('say of what is no text that it is none, not that it lacks another language', async () => {
    const answer = await send([
      ['empty.txt', ''],
      ['brochure.txt', '%PDF-1.4\n%\u00e2\u00e3\n1 0 obj\n'],
      ['lone.en.txt', EN],
    ]);
    const [empty, brochure, lone] = await items(answer.headers.get('Location')!);
    expect(empty).toMatch(/empty\.txt .*There are no units in the file\./);
    expect(brochure).toMatch(/brochure\.txt .*of no format that is read here.*PDF/);
    expect(lone).toMatch(/lone\.en\.txt .*its Arabic is not among the files/);
  });
});
