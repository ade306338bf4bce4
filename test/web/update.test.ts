import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARABIC, ENGLISH, rowsOf, smallDocument } from '../actions/desk.js';
import { type TestServer, testServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.end());

describe('bringing a document up to date in a browser', () => {
  it('shows what changes, takes the choices and can be undone', async () => {
    const { desk, people } = server;
    const { documentId, rows } = await smallDocument(desk, people.manager, people.projectId);
    const visitor = await server.as(people.translator.personId);
    await visitor.post(`/segments/${rows[2]!.id}/translation`, { text: 'Moscow is silent.', version: '1' });
    expect(await (await visitor.get(`/documents/${documentId}`)).text()).toContain(`/documents/${documentId}/update"`);
    expect(await (await visitor.get(`/documents/${documentId}/update`)).text()).toContain('name="targetFile"');
    const form = new FormData();
    form.set('sourceFile', new File([ARABIC.replace('40', '50')], 'new.ar.txt'));
    form.set('targetFile', new File([ENGLISH.replace('40', '50').replace('position yet', 'stance yet')], 'new.en.txt'));
    const staged = await visitor.post(`/documents/${documentId}/update`, form);
    expect(staged.status).toBe(303);
    const address = staged.headers.get('Location')!;
    const page = await (await visitor.get(address)).text();
    expect(page).toContain('new.ar.txt');
    expect(page).toMatch(/<del>40<\/del><ins>50<\/ins>/);
    expect(page).toContain(`name="english-${rows[2]!.id}" value="ours" checked`);
    const basis = /name="basis" value="([^"]+)"/.exec(page)![1]!;
    expect((await visitor.get(address.replace('/update', ''))).headers.get('Location')).toBe(address);
    const stale = await visitor.post(address, { basis: 'other' });
    expect(stale.status).toBe(409);
    const taken = await visitor.post(address, { basis, [`english-${rows[2]!.id}`]: 'theirs' });
    expect(taken.headers.get('Location')).toBe(`/documents/${documentId}`);
    const after = await rowsOf(desk, documentId);
    expect(after[1]!.targetText).toContain('50 officers');
    expect(after[2]!.targetText).toBe('Moscow has not announced its stance yet.');
    expect((await visitor.post(`/documents/${documentId}/undo`)).status).toBe(303);
    expect((await rowsOf(desk, documentId))[2]!.targetText).toBe('Moscow is silent.');
  });

  it('says why a file is not taken, and keeps nothing', async () => {
    const { desk, people } = server;
    const { documentId } = await smallDocument(desk, people.manager, people.projectId);
    const visitor = await server.as(people.translator.personId);
    const form = new FormData();
    form.set('targetFile', new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])], 'x.txt'));
    const refused = await visitor.post(`/documents/${documentId}/update`, form);
    expect(refused.status).toBe(415);
    expect((await visitor.post(`/documents/${documentId}/update`, new FormData())).status).toBe(400);
    expect(
      await desk.store.reader.selectFrom('draft_import').where('document_id', '=', documentId).selectAll().execute(),
    ).toEqual([]);
  });
});
