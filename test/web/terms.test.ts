import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { termsOf } from '../../src/store/queries/terms.js';
import { messages } from '../../views/locales/translate.js';
import { rowsOf, smallDocument } from '../actions/desk.js';
import { type PlainBrowser, plainBrowser } from './plain-browser.js';
import { type TestServer, testServer, type Visitor } from './server.js';

let server: TestServer;
let visitor: Visitor;
let manager: PlainBrowser;
let translator: PlainBrowser;
let address: string;
const say = (key: keyof typeof messages.en) => String(messages.en[key]);

beforeAll(async () => {
  server = await testServer();
  visitor = await server.as(server.people.manager.personId);
  manager = plainBrowser(visitor);
  translator = plainBrowser(await server.as(server.people.translator.personId));
  address = `/projects/${server.people.projectId}/glossary`;
});
afterAll(() => server.end());

const terms = () => termsOf(server.desk.store.reader, server.people.projectId);

describe('the glossary, without scripts', () => {
  it('has its terms added, given back as typed where they are refused, changed and removed, and keeps what they said', async () => {
    await manager.open(`/projects/${server.people.projectId}`);
    await manager.follow(say('terms.title'));
    const typed = { arabic: 'هدنة', english: 'truce', forbidden: 'truce' };
    await manager.press(say('terms.add'), typed);
    expect(manager.status()).toBe(422);
    expect(manager.html()).toContain('What is not to be used holds the very words');
    expect(manager.html()).toContain('value="هدنة"');
    await manager.press(say('terms.add'), { ...typed, forbidden: 'armistice', caseMatters: '1' });
    expect(await terms()).toMatchObject([{ english: 'truce', status: 'approved', caseMatters: true, version: 1 }]);
    const [{ id } = { id: '' }] = await terms();
    await manager.open(`/projects/${server.people.projectId}/terms/${id}`);
    await manager.press(say('project.save'), { english: 'ceasefire', note: 'As agreed.' });
    expect(await terms()).toMatchObject([{ english: 'ceasefire', note: 'As agreed.', version: 2 }]);
    await manager.press(say('terms.remove'));
    expect(await terms()).toEqual([]);
    expect(manager.html()).toContain(say('terms.removed'));
    await manager.open(`${address}/changes`);
    expect(manager.html()).toContain('armistice');
  });

  it('is searched as both sides are folded', async () => {
    await manager.open(address);
    await manager.press(say('terms.add'), { arabic: 'سُلطة إقليمية', english: 'Regional Authority' });
    await manager.open(`${address}?search=${encodeURIComponent('السلطة')}`);
    expect(manager.html()).not.toContain('Regional Authority');
    for (const search of ['اقليميه', 'regional AUTH', 'سلطة إقليميّة']) {
      await manager.open(`${address}?search=${encodeURIComponent(search)}`);
      expect(manager.html()).toContain('Regional Authority');
    }
  });

  it('shows its last page to who asks for one behind it', async () => {
    await manager.open(address);
    await manager.press(say('terms.add'), { arabic: 'برلمان', english: 'parliament' });
    await manager.open(`${address}?page=9999&search=parliament`);
    expect(manager.html()).toContain('lang="en" dir="ltr" class="preferred">parliament');
    expect(manager.html()).not.toContain(say('terms.noneFound'));
  });

  it('takes in a file as long as it may give out, and no longer one', async () => {
    const send = async (text: string) => {
      const form = new FormData();
      form.set('file', new File([text], 'own.csv'));
      const answer = await visitor.post(`${address}/import`, form);
      return [answer.status, await answer.text()] as const;
    };
    const [status, html] = await send(`arabic,english\n${'هدنة,truce\n'.repeat(6_000)}`);
    expect([status, html.includes('Line 5,002')]).toEqual([422, true]);
    const note = 'ملاحظة '.repeat(70);
    const row = (k: number) =>
      `وزارة ${'ابتثجحخدذر'[k % 10]}${'ابتثجحخدذر'[Math.floor(k / 10) % 10]},ministry ${k},,,${note}\n`;
    const long = `arabic,english,allowed,forbidden,note\n${Array.from({ length: 2_000 }, (_, k) => row(k)).join('')}`;
    expect(Buffer.byteLength(long)).toBeGreaterThan(1024 * 1024);
    const [taken, said] = await send(long);
    expect([taken, said.includes('2,000 terms added.')]).toEqual([200, true]);
  });

  it('takes proposals of translators, which managers approve; nobody else decides', async () => {
    const { documentId } = await smallDocument(server.desk, server.people.translator, server.people.projectId);
    const [row] = await rowsOf(server.desk, documentId);
    await translator.open(`${address}?arabic=${encodeURIComponent('قرار')}&english=ruling&segment=${row!.id}`);
    expect(translator.html()).toContain('value="ruling"');
    await translator.press(say('terms.propose'), { english: 'decision' });
    expect(translator.address()).toContain(documentId);
    const proposed = (await terms()).find(({ english }) => english === 'decision')!;
    expect(proposed).toMatchObject({ status: 'proposed', by: 'Translator' });
    const refused = await (await server.as(server.people.reviewer.personId)).post(
      `/projects/${server.people.projectId}/terms/${proposed.id}/approval`,
      { version: '1' },
    );
    expect(refused.status).toBe(403);
    await manager.open(`${address}?status=proposed`);
    await manager.press(say('terms.approve'));
    expect((await terms()).find(({ id }) => id === proposed.id)).toMatchObject({ status: 'approved', version: 2 });
  });

  it('comes in as a file, and goes out again', async () => {
    const send = async (text: string) => {
      const form = new FormData();
      form.set('file', new File([text], 'own.csv'));
      const answer = await visitor.post(`${address}/import`, form);
      return [answer.status, await answer.text()] as const;
    };
    const [status, html] = await send('\ufeffArabic;English;Do not use\r\nميليشيا;armed group;militia|gang\r\n');
    expect([status, html.includes('1 term added.')]).toEqual([200, true]);
    const out = await visitor.get(`${address}.csv`);
    expect(out.headers.get('content-disposition')).toContain('glossary.csv');
    const written = await out.text();
    expect(written).toContain('ميليشيا,armed group,,militia | gang,,approved,\n');
    const [, again] = await send(written);
    expect(again).toContain('0 terms added.');
    const [refusedStatus, refused] = await send('arabic,english\nأزمة,crisis\nx,y\n');
    expect(refusedStatus).toBe(422);
    expect(refused).toContain('Line 3: The Arabic has no Arabic words');
    const tbx = await (await visitor.get(`${address}.tbx`)).text();
    const [tbxStatus, sameAgain] = await send(tbx);
    expect([tbxStatus, sameAgain.includes('0 terms added.'), sameAgain.includes('changed.')]).toEqual([
      200,
      true,
      false,
    ]);
    const [, noTable] = await send('أزمة,crisis\n');
    expect(noTable).toContain('Line 1 is no part of a glossary');
    expect((await terms()).map(({ english }) => english)).not.toContain('crisis');
  });
});
