import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revisionsOf } from '../../src/store/queries/segments.js';
import { smallDocument } from '../actions/desk.js';
import { pathOf, places, table } from './places.js';
import { ask } from './raw.js';
import { type TestServer, testServer, type Visitor } from './server.js';

let server: TestServer;
let translator: Visitor;
let segmentId: string;

beforeAll(async () => {
  server = await testServer();
  const small = await smallDocument(server.desk, server.people.translator, server.people.projectId);
  segmentId = small.rows[0]!.id;
  translator = await server.as(server.people.translator.personId);
});
afterAll(() => server.end());

const EVIL = 'http://evil.test';
const FORM = 'application/x-www-form-urlencoded';
const BODY = 'text=Hacked&version=1';

const save = (headers: Record<string, string>, body = BODY) =>
  ask(server.address, `/segments/${segmentId}/translation`, {
    method: 'POST',
    headers: { Cookie: translator.cookie(), 'Content-Type': FORM, ...headers },
    body,
  });

describe('a write from elsewhere', () => {
  it.each<[string, Record<string, string>]>([
    ['with another origin', { Origin: EVIL }],
    ['with another origin, as text', { Origin: EVIL, 'Content-Type': 'text/plain' }],
    ['with another origin, as JSON', { Origin: EVIL, 'Content-Type': 'application/json' }],
    ['with another origin, as multipart', { Origin: EVIL, 'Content-Type': 'multipart/form-data; boundary=x' }],
    ['with another origin, as the client’s own code', { Origin: EVIL, 'HX-Request': 'true' }],
    ['with no origin at all', {}],
    ['with the null origin', { Origin: 'null' }],
    ['with an empty origin', { Origin: '' }],
    ['from another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['from another host of this site', { 'Sec-Fetch-Site': 'same-site' }],
    ['typed into the address bar', { 'Sec-Fetch-Site': 'none' }],
    ['from another site that claims our origin', { 'Sec-Fetch-Site': 'cross-site', Origin: 'OURS' }],
    ['from another origin that claims our site', { 'Sec-Fetch-Site': 'same-origin', Origin: EVIL }],
    ['from another port', { Origin: 'http://127.0.0.1:1' }],
    ['from our name with more to it', { Origin: 'OURS.evil.test' }],
    ['over TLS, which is another origin', { Origin: 'TLS' }],
    ['from a host that the request names', { Origin: EVIL, 'X-Forwarded-Host': 'evil.test' }],
  ])('%s is refused and writes nothing', async (_what, headers) => {
    const origin = headers.Origin?.replace('OURS', server.address).replace(
      'TLS',
      server.address.replace('http', 'https'),
    );
    const answer = await save(origin === undefined ? headers : { ...headers, Origin: origin });
    expect(answer.status).toBe(403);
    expect(await revisionsOf(server.desk.store.reader, segmentId)).toHaveLength(1);
  });

  it('is refused on every route that writes, before anything is looked at', async () => {
    const ids = await places(server);
    for (const route of table.filter((route) => route.method === 'POST')) {
      const headers = { Cookie: translator.cookie(), Origin: EVIL };
      const answer = await ask(server.address, pathOf(route, ids), { method: 'POST', headers });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('did not come from a page of this desk');
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect((await translator.get('/')).status).toBe(200);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'post'])('is refused by the method %s too', async (method) => {
    const headers = { Cookie: translator.cookie(), Origin: EVIL };
    const answer = await ask(server.address, `/segments/${segmentId}/translation`, { method, headers, body: BODY });
    expect([400, 403]).toContain(answer.status);
  });
});

describe('a write from our own pages', () => {
  it.each<[string, Record<string, string>]>([
    ['by fetch metadata', { 'Sec-Fetch-Site': 'same-origin' }],
    ['by its origin, from browsers without fetch metadata', { Origin: 'OURS' }],
    ['by both', { 'Sec-Fetch-Site': 'same-origin', Origin: 'OURS' }],
  ])('is known %s', async (what, { Origin, ...headers }) => {
    const version = (await revisionsOf(server.desk.store.reader, segmentId)).length;
    const origin: Record<string, string> = Origin ? { Origin: server.address } : {};
    const answer = await save({ ...headers, ...origin }, `text=${encodeURIComponent(what)}&version=${version}`);
    expect(answer.status).toBe(303);
  });

  it('is known by each name of this machine', async () => {
    const { port } = new URL(server.address);
    const headers = { Host: `localhost:${port}`, Origin: `http://localhost:${port}`, 'Content-Type': FORM };
    const answer = await ask(server.address, '/preferences', { method: 'POST', headers, body: 'theme=dark' });
    expect(answer.status).toBe(303);
  });
});

describe('a foreign name for this machine', () => {
  it('is not answered to, so that no page elsewhere can be pointed at a desk on loopback', async () => {
    for (const host of [
      'evil.test',
      'localhost.evil.test',
      '127.0.0.1.evil.test',
      'evil.test:4710',
      '127.0.0.1@evil.test',
    ]) {
      const answer = await ask(server.address, '/', { headers: { Host: host } });
      expect([400, 421]).toContain(answer.status);
      const write = await ask(server.address, '/preferences', {
        method: 'POST',
        headers: { Host: host, Origin: `http://${host}`, 'Content-Type': FORM },
        body: 'theme=dark',
      });
      expect([400, 421]).toContain(write.status);
    }
  });
});
