import { afterAll, beforeAll, expect, it } from 'vitest';
import { importTexts } from '../../src/actions/import-document.js';
import { messages } from '../../views/locales/translate.js';
import { must, smallDocument } from '../actions/desk.js';
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

it('begins a long list of changes at its head, so that the next Enter makes none that was not read', async () => {
  const text = (sentence: string) => ({
    name: 'text.txt',
    text: Array.from({ length: 12 }, (_, k) => `${sentence} ${k}.`).join('\n\n'),
    encoding: 'utf-8',
  });
  const { documentId } = must(
    await importTexts(server.desk, server.people.manager, {
      projectId: server.people.projectId,
      title: 'Long',
      source: text('قال الوزير'),
      target: text('The minister said'),
    }),
  );
  const translator = plainBrowser(await server.as(server.people.translator.personId));
  const focused = () => /<(\w+)[^>]* autofocus/.exec(translator.html())?.[1];
  await translator.open(`/documents/${documentId}/replacement?find=minister&put=secretary`);
  expect(translator.html()).toContain('12 segments would change.');
  expect(focused()).toBe('p');
  await translator.open(`/documents/${documentId}/replacement?find=said%203&put=added`);
  expect(focused()).toBe('button');
});
