import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revisionsOf } from '../../src/store/queries/segments.js';
import { rowsOf, smallDocument } from '../actions/desk.js';
import { ask, type RawAnswer } from './raw.js';
import { type TestServer, testServer, type Visitor } from './server.js';

let server: TestServer;
let translator: Visitor;
let reviewer: Visitor;
let documentId: string;
let segmentId: string;

beforeAll(async () => {
  server = await testServer();
  translator = await server.as(server.people.translator.personId);
  reviewer = await server.as(server.people.reviewer.personId);
});
afterAll(() => server.end());
beforeEach(async () => {
  const small = await smallDocument(server.desk, server.people.translator, server.people.projectId);
  documentId = small.documentId;
  segmentId = small.rows[0]!.id;
});

const translation = () => `/segments/${segmentId}/translation`;
const revisions = () => revisionsOf(server.desk.store.reader, segmentId);

/** A form with exactly these bytes. */
const send = (path: string, body: string | Buffer, type = 'application/x-www-form-urlencoded'): Promise<RawAnswer> =>
  ask(server.address, path, {
    method: 'POST',
    body,
    headers: { Cookie: translator.cookie(), Origin: server.address, 'Content-Type': type },
  });

describe('a form that cannot be read', () => {
  it.each([
    ['no version', 'text=x'],
    ['no text', 'version=1'],
    ['an empty version', 'text=x&version='],
    ['a version of letters', 'text=x&version=abc'],
    ['a version in powers', 'text=x&version=1e3'],
    ['a version with a fraction', 'text=x&version=1.5'],
    ['a negative version', 'text=x&version=-1'],
    ['a version beyond whole numbers', 'text=x&version=9007199254740993'],
    ['a version in Arabic digits', 'text=x&version=%D9%A1'],
    ['versions in brackets', 'text=x&version[]=1'],
    ['an empty body', ''],
    ['a body of ampersands', '&'.repeat(10_000)],
    ['text that is no UTF-8', 'text=%ff&version=1'],
    ['text that is no UTF-8, unescaped', Buffer.from([...Buffer.from('version=1&text='), 0xc3, 0x28])],
    ['text with half a surrogate pair in UTF-8', 'text=%ED%A0%80&version=1'],
  ])('for %s is 400, and nothing is written', async (_what, body) => {
    const answer = await send(translation(), body);
    expect(answer.status).toBe(400);
    expect(await revisions()).toHaveLength(1);
  });

  it('names the field', async () => {
    expect((await send(translation(), 'text=x&version=1e3')).text).toContain('version: should be a whole number');
    expect((await send(translation(), 'text=%ff&version=1')).text).toContain('text: should be UTF-8');
    expect((await send(translation(), 'version=1')).text).toContain('text: ');
  });

  it.each([
    ['JSON', '{"text":"x","version":"1"}', 'application/json'],
    ['nested JSON', '['.repeat(100_000), 'application/json'],
    ['plain text', 'text=x&version=1', 'text/plain'],
    ['no type', 'text=x&version=1', ''],
    ['multipart without a boundary', 'text=x', 'multipart/form-data'],
    ['multipart that is none', 'text=x&version=1', 'multipart/form-data; boundary=x'],
    [
      'multipart that breaks off',
      '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nabc',
      'multipart/form-data; boundary=x',
    ],
  ])('for a body of %s is 400', async (_what, body, type) => {
    expect((await send(translation(), body, type)).status).toBe(400);
    expect(await revisions()).toHaveLength(1);
  });

  it.each([
    ['a NUL', 'a\0b'],
    ['50,001 characters', 'x'.repeat(50_001)],
  ])('for a text with %s is 422 and gives it back', async (_what, text) => {
    const answer = await translator.post(translation(), { text, version: '1' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('<textarea');
    expect(await revisions()).toHaveLength(1);
  });

  it.each([
    ['start', { start: '-1', end: '5' }, 400],
    ['start', { start: '1e1', end: '5' }, 400],
    ['start', { start: '5', end: '2' }, 422],
    ['start', { start: '0', end: '999999999' }, 422],
    ['category', { category: 'constructor' }, 422],
    ['severity', { severity: '__proto__' }, 422],
    ['side', { side: 'both' }, 400],
    ['comment', { comment: 'a\0b' }, 422],
    ['proposal', { proposal: 'x'.repeat(50_001) }, 422],
  ])('a flag with a wrong %s (%j) is refused', async (_field, wrong, status) => {
    const right = {
      version: '1',
      side: 'target',
      start: '0',
      end: '2',
      category: 'other',
      severity: 'minor',
      comment: '',
    };
    expect((await reviewer.post(`/segments/${segmentId}/flags`, { ...right, ...wrong })).status).toBe(status);
    expect((await rowsOf(server.desk, documentId))[0]!.flags).toEqual([]);
    expect((await reviewer.post(`/segments/${segmentId}/flags`, right)).status).toBe(303);
  });

  it.each(['%F0%9F%98%80 and U%2BFFFD %EF%BF%BD', 'caf%C3%A9', 'e%CC%81', '%E2%80%A8'])(
    'is not one with %s, which is kept as it is',
    async (text) => {
      expect((await send(translation(), `text=${text}&version=1`)).status).toBe(303);
      expect((await rowsOf(server.desk, documentId))[0]!.targetText).toBe(decodeURIComponent(text));
    },
  );
});

describe('fields that a form does not have', () => {
  it('are not taken up', async () => {
    const others = {
      id: 'x',
      segmentId: 'x',
      segment_id: 'x',
      documentId: 'x',
      project_id: 'x',
      state: 'final',
      status: 'approved',
      editedBy: 'x',
      author_id: server.people.manager.personId,
      created_by: server.people.manager.personId,
      created_at: '1970-01-01T00:00:00.000Z',
      role: 'manager',
      administrator: '1',
      way: 'import',
      'constructor.prototype.polluted': 'x',
      '__proto__[polluted]': 'x',
      'text[]': 'other',
    };
    const body = new URLSearchParams({ ...others, text: 'New text.', version: '1' });
    body.append('__proto__', 'polluted');
    expect((await send(translation(), body.toString())).status).toBe(303);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const [row, second] = await rowsOf(server.desk, documentId);
    expect(row).toMatchObject({ id: segmentId, targetText: 'New text.', state: 'initial', version: 2 });
    expect(row!.editedById).toBe(server.people.translator.personId);
    expect(row!.changedAt > '2020').toBe(true);
    expect(second!.version).toBe(1);
    expect((await revisions())[0]).toMatchObject({ way: 'typed', by: 'Translator' });
  });

  it('do not raise anybody’s rights', async () => {
    const manager = await server.as(server.people.manager.personId);
    const members = `/projects/${server.people.projectId}/members`;
    const form = {
      login: 'reviewer2',
      role: 'reviewer',
      administrator: '1',
      userId: server.people.translator.personId,
    };
    expect((await manager.post(members, form)).status).toBe(303);
    const promoted = await server.as(server.people.reviewer2.personId);
    expect((await promoted.post('/projects', { name: 'Mine' })).status).toBe(403);
    expect((await translator.post(members, form)).status).toBe(403);
    expect((await manager.post(members, { ...form, role: 'administrator' })).status).toBe(400);
    expect((await manager.post(members, { login: 'nobody-here', role: 'reviewer' })).status).toBe(422);
  });
});

describe('a save', () => {
  it('that comes twice at once is one', async () => {
    const save = () => translator.post(translation(), { text: 'Once.', version: '1' });
    const answers = await Promise.all([save(), save(), save()]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    expect(await revisions()).toHaveLength(2);
  });

  it('with other words on the same version is refused, and both are there', async () => {
    const answers = await Promise.all(
      ['First words.', 'Second words.'].map((text) => translator.post(translation(), { text, version: '1' })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
    const refused = await answers.find((answer) => answer.status === 409)!.text();
    const [kept] = await rowsOf(server.desk, documentId);
    expect(await revisions()).toHaveLength(2);
    expect(refused).toContain(kept!.targetText.split(' ')[0]);
    expect(refused).toContain(
      kept!.targetText === 'First words.' ? '>\nSecond words.</textarea>' : '>\nFirst words.</textarea>',
    );
  });

  it('on a version before an approval is refused', async () => {
    expect((await reviewer.post(`/segments/${segmentId}/approval`, { version: '1' })).status).toBe(303);
    const late = await translator.post(translation(), { text: 'Too late.', version: '1' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Too late.');
    expect((await rowsOf(server.desk, documentId))[0]!.state).toBe('reviewed');
  });

  it('to a version that is yet to come is refused', async () => {
    expect((await translator.post(translation(), { text: 'x', version: '99' })).status).toBe(409);
  });
});

describe('an address', () => {
  it.each([
    'page=1e9',
    'page=-1',
    'page=0',
    'page=999999',
    'page=٣',
    'page=1&page=2',
    'filter=%00',
    'filter=constructor',
    'edit=%ff',
    "flag=' or 1=1--",
  ])('with ?%s shows the document', async (query) => {
    const answer = await ask(server.address, `/documents/${documentId}?${encodeURI(query).replaceAll('%25', '%')}`, {
      headers: { Cookie: translator.cookie() },
    });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(`data-segment="${segmentId}"`);
  });

  it('of 64 KB is refused', async () => {
    const long = ask(server.address, `/?${'a=1&'.repeat(16_384)}`);
    expect((await long).status).toBe(431);
  });

  it.each([
    '/%00',
    '/%',
    '/%ff',
    '/%c0%ae',
    '/..%2f..%2fetc/passwd',
    '//evil.test',
    '/documents/%00',
    '/static/%2e%2e/x.js',
    '/static/styles/..%5c..%5cpackage.json',
  ])('%s leads nowhere', async (path) => {
    const answer = await ask(server.address, path, { headers: { Cookie: translator.cookie() } });
    expect([400, 404]).toContain(answer.status);
  });
});
