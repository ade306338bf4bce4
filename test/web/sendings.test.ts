import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { previewRepair } from '../../src/actions/repair/repair.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf, smallDocument } from '../actions/desk.js';
import { type TestServer, testServer, type Visitor } from './server.js';

let server: TestServer;
let translator: Visitor;
let documentId: string;
let row: SegmentRow;
const KEY = '1234567890-abcdefghij';

beforeAll(async () => {
  server = await testServer();
  translator = await server.as(server.people.translator.personId);
});
afterAll(() => server.end());
beforeEach(async () => {
  const { desk, people } = server;
  ({ documentId } = await smallDocument(desk, people.translator, people.projectId));
  [row] = (await rowsOf(desk, documentId)) as [SegmentRow];
  await desk.write(({ db }) => db.deleteFrom('sending').execute());
});

const save = async (text: string, { version = 1, key = KEY, by = translator } = {}) => {
  const answer = await by.post(
    `/segments/${row.id}/translation`,
    { text, version: String(version) },
    { 'HX-Request': 'true', 'Idempotency-Key': key },
  );
  return [answer.status, await answer.text()] as const;
};
const stored = async () => {
  const { targetText, version } = (await rowsOf(server.desk, documentId))[0]!;
  return [targetText, version];
};

it('what is sent three times at once under one key is done once, and all are answered with the row', async () => {
  const reviewer = await server.as(server.people.reviewer.personId);
  const approve = (headers: Record<string, string>) =>
    reviewer.post(`/segments/${row.id}/approval`, { version: '1' }, { 'HX-Request': 'true', ...headers });
  const send = () => approve({ 'Idempotency-Key': KEY });
  const answers = await Promise.all([send(), send(), send()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  for (const answer of answers) expect(await answer.text()).toContain('data-state="reviewed"');
  expect((await rowsOf(server.desk, documentId))[0]!.version).toBe(2);
  // Without the key it would be a conflict.
  expect((await approve({})).status).toBe(409);
});

it('another text under the same key is not taken for saved', async () => {
  await save('The first text.');
  const [status] = await save('Another text.', { version: 2 });
  expect(status).toBe(422);
  expect(await stored()).toEqual(['The first text.', 2]);
});

it('what was refused may be sent again under its key', async () => {
  expect((await save('Too late.', { version: 7 }))[0]).toBe(409);
  expect((await save('In time.'))[0]).toBe(200);
  expect(await stored()).toEqual(['In time.', 2]);
});

it('the same key of another person is another one', async () => {
  await save('By the translator.');
  const reviewer = await server.as(server.people.reviewer.personId);
  expect((await save('By the reviewer.', { version: 2, by: reviewer }))[0]).toBe(200);
  expect(await stored()).toEqual(['By the reviewer.', 3]);
});

describe('what is done to a document', () => {
  const send = (path: string, fields: Record<string, string>, key = KEY) =>
    translator.post(path, fields, { 'HX-Request': 'true', 'Idempotency-Key': key });
  const texts = async () => (await rowsOf(server.desk, documentId)).map(({ targetText }) => targetText);

  it('is done once and told each time, three times at once', async () => {
    const before = await texts();
    await save('Once.', { key: 'a-key-of-the-first-save' });
    await save('Twice.', { key: 'a-key-of-the-second-save', version: 2 });
    const undo = () => send(`/documents/${documentId}/undo`, {});
    const answers = await Promise.all([undo(), undo(), undo()]);
    for (const answer of answers) expect(await answer.text()).toContain(`data-undone="${row.id}"`);
    expect((await texts())[0]).toBe('Once.');
    // Under another key it is another step.
    await send(`/documents/${documentId}/undo`, {}, 'a-key-of-the-second-step');
    expect(await texts()).toEqual(before);
  });

  it('by a repair leaves nothing to be done the second time, which is no refusal', async () => {
    const { desk } = server;
    const { basis } = must(await previewRepair(desk, { segmentId: row.id, kind: 'merge' }));
    const merge = (key = KEY) => send(`/segments/${row.id}/repairs`, { kind: 'merge', basis }, key);
    const answers = await Promise.all([merge(), merge(), merge()]);
    for (const answer of answers) expect(await answer.text()).toContain(`data-repaired="${row.id}"`);
    expect(await texts()).toHaveLength(2);
    expect((await merge('a-key-of-somebody-else')).status).toBe(409);
    expect((await send(`/segments/${row.id}/repairs`, { kind: 'confirm', basis })).status).toBe(422);
  });

  it('is told to nobody who is no longer a member', async () => {
    const { desk, people } = server;
    const by = await server.as(people.reviewer2.personId);
    const headers = { 'HX-Request': 'true', 'Idempotency-Key': KEY };
    const confirm = () => by.post(`/documents/${documentId}/confirmations`, { 'segment[]': `${row.id}:1` }, headers);
    expect(await (await confirm()).text()).toContain('data-selected');
    expect(await (await confirm()).text()).toContain('data-selected');
    await desk.write(({ db }) =>
      db.deleteFrom('membership').where('user_id', '=', people.reviewer2.personId).execute(),
    );
    expect((await confirm()).status).toBe(404);
  });
});

it('who is no longer a member is told nothing, under any key', async () => {
  const { desk, people } = server;
  await save('Said before.');
  await desk.write(({ db }) => db.deleteFrom('membership').where('user_id', '=', people.translator.personId).execute());
  const [status, html] = await save('Said before.');
  expect([status, html.includes('Said before.')]).toEqual([404, false]);
});
