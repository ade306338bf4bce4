import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '../../views/locales/translate.js';
import { rowsOf, smallDocument } from '../actions/desk.js';
import { type TestServer, testServer } from './server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.end());

it('takes numbers in the digits of any script, and says what is wrong with a range, with the way back', async () => {
  const { people, desk } = server;
  const { documentId } = await smallDocument(desk, people.manager, people.projectId);
  const manager = await server.as(people.manager.personId);
  const assign = (from: string, to: string) =>
    manager.post(`/documents/${documentId}/assignment`, { login: 'translator', from, to });
  const names = async () => (await rowsOf(desk, documentId)).map(({ assignedTo }) => assignedTo);
  expect((await assign('٢', '۳')).status).toBe(303);
  expect(await names()).toEqual([null, 'Translator', 'Translator']);
  const refused = await assign('3', '1');
  expect(refused.status).toBe(422);
  const page = await refused.text();
  expect(page).toContain('The range of segments is not valid.');
  expect(page).toContain(`<a href="/documents/${documentId}">${messages.en['message.document']}</a>`);
  expect((await assign('first', '3')).status).toBe(400);
  expect(await names()).toEqual([null, 'Translator', 'Translator']);
});
