import { afterAll, beforeAll, expect, it } from 'vitest';
import { saveTranslation } from '../../src/actions/translate.js';
import { messages } from '../../views/locales/translate.js';
import { must, rowsOf, smallDocument } from '../actions/desk.js';
import { type TestServer, testServer } from './server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.end());

it.each([
  ['translator', ['conflict.ownElsewhere', 'refusal.staleOwn']],
  ['translator2', ['conflict.mine', 'conflict.takeTheirs']],
] as const)('a save that comes too late says who was quicker: %s', async (quicker, said) => {
  const { desk, people } = server;
  const { documentId } = await smallDocument(desk, people.manager, people.projectId);
  const [first] = await rowsOf(desk, documentId);
  must(
    await saveTranslation(desk, people[quicker], {
      segmentId: first!.id,
      version: 1,
      text: 'Quicker.',
      confirm: false,
    }),
  );
  const visitor = await server.as(people.translator.personId);
  const answer = await visitor.post(`/segments/${first!.id}/translation`, { version: '1', text: 'Too late.' });
  expect(answer.status).toBe(409);
  const html = await answer.text();
  for (const key of said) expect(html).toContain(messages.en[key]);
  expect(html.includes(messages.en['conflict.ownElsewhere'] as string)).toBe(quicker === 'translator');
});
