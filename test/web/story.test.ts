import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARABIC, ENGLISH, rowsOf, smallDocument } from '../actions/desk.js';
import { type TestServer, testServer, type Visitor } from './server.js';

let server: TestServer;
let translator: Visitor;
let reviewer: Visitor;

beforeAll(async () => {
  server = await testServer();
  translator = await server.as(server.people.translator.personId);
  reviewer = await server.as(server.people.reviewer.personId);
});
afterAll(() => server.end());

const upload = (source: BlobPart, target: BlobPart) => {
  const form = new FormData();
  form.set('title', '');
  form.set('sourceFile', new File([source], 'مقابلة.txt'));
  form.set('targetFile', new File([target], 'تقرير نهائي.txt'));
  form.set('sourceText', '');
  form.set('targetText', '');
  return form;
};

const RIGHT = 'Al-Mismari said that Haftar wants to meet with Moscow.';

describe('the whole story with plain forms', () => {
  it('goes from two files to corrected text', async () => {
    const imports = `/projects/${server.people.projectId}/imports`;
    const staged = await translator.post(imports, upload(ENGLISH, ARABIC));
    expect(staged.status).toBe(303);
    const draft = staged.headers.get('location')!;
    expect(await (await translator.get(draft)).text()).toContain('look swapped');
    expect((await translator.post(draft, { swap: '1' })).status).toBe(303);
    expect(await (await translator.get(draft)).text()).not.toContain('look swapped');
    const imported = await translator.post(`${draft}/document`);
    const document = imported.headers.get('location')!;
    expect(document).toMatch(/^\/documents\//);

    const page = await (await reviewer.get(document)).text();
    expect(page).toContain('Haftar will to meet with Moscow');
    const segment = /data-segment="([^"]+)"/.exec(page)![1]!;

    const start = 'Al-Mismari said that Haftar '.length;
    const flagged = await reviewer.post(`/segments/${segment}/flags`, {
      version: '1',
      side: 'target',
      start: String(start),
      end: String(start + 'will to meet'.length),
      category: 'fluency/grammar',
      severity: 'major',
      comment: 'No English.',
      proposal: RIGHT,
    });
    expect(flagged.status).toBe(303);
    expect(flagged.headers.get('location')).toContain(`#segment-${segment}`);
    const flag = /data-flag="([^"]+)"/.exec(await (await reviewer.get(document)).text())![1]!;

    expect((await reviewer.post(`/segments/${segment}/approval`, { version: '1' })).status).toBe(409);
    expect((await translator.post(`/flags/${flag}/fix`, { text: RIGHT, version: '1' })).status).toBe(303);
    expect((await translator.post(`/flags/${flag}/verification`)).status).toBe(403);
    expect((await reviewer.post(`/flags/${flag}/verification`)).status).toBe(303);
    expect((await reviewer.post(`/segments/${segment}/approval`, { version: '2' })).status).toBe(303);

    const history = await (await translator.get(`/segments/${segment}/history`)).text();
    expect(history).toContain('<del>will</del>');
    expect(history).toContain('<ins>wants</ins>');

    expect(await (await reviewer.get(`${document}/export`)).text()).toContain('2 segments not approved');
    const text = await reviewer.get(`${document}/export/target-text`);
    expect(await text.text()).toBe(ENGLISH.replace(/^.*?Moscow\./, RIGHT));
    expect(text.headers.get('content-disposition')).toBe(
      `attachment; filename="export.en.txt"; filename*=UTF-8''${encodeURIComponent('تقرير نهائي')}.en.txt`,
    );
    const source = await reviewer.get(`${document}/export/source-text`);
    expect(await source.text()).toBe(ARABIC);
  });

  it.each<[string, BodyInit | Uint8Array<ArrayBuffer>, number, string]>([
    ['an empty file', '', 422, 'the text is empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 415, 'not plain text'],
    ['20 MB', 'كلمة '.repeat(2_400_000), 413, 'the limit is 8 MB'],
  ])('refuses %s in the page, with nothing stored', async (_what, bytes, status, sentence) => {
    const before = (await server.desk.store.reader.selectFrom('draft_import').select('id').execute()).length;
    const answer = await translator.post(
      `/projects/${server.people.projectId}/imports`,
      upload(bytes as BlobPart, ENGLISH),
    );
    expect(answer.status).toBe(status);
    const page = await answer.text();
    expect(page).toContain(sentence);
    expect(page).toContain('Nothing was stored.');
    expect((await server.desk.store.reader.selectFrom('draft_import').select('id').execute()).length).toBe(before);
  });

  it('refuses one-sided input and gives back what was pasted', async () => {
    const form = { title: '', sourceText: ARABIC, targetText: '' };
    const data = new FormData();
    for (const [name, value] of Object.entries(form)) data.set(name, value);
    const answer = await translator.post(`/projects/${server.people.projectId}/imports`, data);
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('English: no text was given');
    expect(page).toContain(ARABIC.split('\n')[0]);
  });
});

describe('a save that came too late', () => {
  it('is answered with both texts and the sent one in the box', async () => {
    const { rows } = await smallDocument(server.desk, server.people.translator, server.people.projectId);
    const address = `/segments/${rows[1]!.id}/translation`;
    expect((await reviewer.post(address, { text: 'The reviewer was quicker.', version: '1' })).status).toBe(303);
    for (const headers of [{}, { 'HX-Request': 'true' }] as Record<string, string>[]) {
      const late = await translator.post(address, { text: 'The translator came late.', version: '1' }, headers);
      expect(late.status).toBe(409);
      const page = await late.text();
      expect(page).toContain('<ins>The reviewer was quicker</ins>');
      expect(page).toContain('<ins>The translator came late</ins>');
      expect(page).toMatch(/<textarea name="text"[^>]*>\s*The translator came late\.<\/textarea>/);
      expect(page).toContain('changed by \u2068Reviewer\u2069');
      expect(page).toContain('name="version" value="2"');
    }
    expect((await rowsOf(server.desk, rows[1]!.documentId))[1]!.targetText).toBe('The reviewer was quicker.');
  });
});
