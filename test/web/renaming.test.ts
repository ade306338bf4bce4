import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { translator } from '../../views/locales/translate.js';
import { smallDocument } from '../actions/desk.js';
import { plainBrowser } from './plain-browser.js';
import { type TestServer, testServer } from './server.js';

const say = translator('en');
let server: TestServer;
let documentId: string;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.end());
beforeEach(async () => {
  ({ documentId } = await smallDocument(server.desk, server.people.manager, server.people.projectId));
});

const title = async () =>
  (
    await server.desk.store.reader
      .selectFrom('document')
      .where('id', '=', documentId)
      .select('title')
      .executeTakeFirstOrThrow()
  ).title;
const browser = async () => plainBrowser(await server.as(server.people.translator.personId));

it('gives a document another title, from its menu, and says so', async () => {
  const translator = await browser();
  await translator.open(`/documents/${documentId}`);
  await translator.follow(say('rename.link'));
  await translator.press(say('rename.do'), { title: '  مقابلة المسماري \n (final) ' });
  expect(await title()).toBe('مقابلة المسماري (final)');
  expect(translator.html()).toMatch(/role="status"[^>]*>[^<]*مقابلة المسماري \(final\)/);
  await translator.open(`/documents/${documentId}`);
  expect(translator.html()).not.toContain('The document is now called');
});

it('refuses no title and one that is too long, and gives back what was typed', async () => {
  const translator = await browser();
  await translator.open(`/documents/${documentId}/title`);
  await translator.press(say('rename.do'), { title: ' \u0007 ' });
  expect([translator.status(), translator.html().includes('The title is missing.')]).toEqual([422, true]);
  await translator.press(say('rename.do'), { title: 'x'.repeat(201) });
  expect([translator.status(), translator.html().includes(`value="${'x'.repeat(201)}"`)]).toEqual([422, true]);
  expect(await title()).toBe('Interview');
});

it('does not write over a title that somebody else has just given', async () => {
  const [one, other] = [await browser(), plainBrowser(await server.as(server.people.reviewer.personId))];
  await one.open(`/documents/${documentId}/title`);
  await other.open(`/documents/${documentId}/title`);
  await other.press(say('rename.do'), { title: 'Theirs' });
  await one.press(say('rename.do'), { title: 'Mine' });
  expect([one.status(), await title()]).toEqual([409, 'Theirs']);
  expect(one.html()).toContain('it is now called \u2068Theirs\u2069');
  // Having read that, it can be given all the same.
  await one.press(say('rename.do'), { title: 'Mine' });
  expect([one.status(), await title()]).toEqual([200, 'Mine']);
});
