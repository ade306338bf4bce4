import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '../../views/locales/translate.js';
import { smallDocument } from '../actions/desk.js';
import { plainBrowser } from './plain-browser.js';
import { type TestServer, testServer } from './server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.end());

it('offers no replacement before it was said what is put, and offers to delete where nothing is put', async () => {
  const { documentId } = await smallDocument(server.desk, server.people.manager, server.people.projectId);
  const translator = plainBrowser(await server.as(server.people.translator.personId));
  const page = `/documents/${documentId}/replacement`;
  await translator.open(`${page}?find=moscow`);
  expect(translator.html()).toContain('These words are in 2 segments.');
  expect(translator.html()).not.toContain(messages.en['replace.do']);
  expect(translator.html()).not.toContain('<del>');
  await translator.open(`${page}?find=moscow&put=`);
  expect(translator.html()).toContain('<del>');
  expect(translator.html()).toContain(messages.en['replace.do']);
});
