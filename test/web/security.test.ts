import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setPassword } from '../../src/actions/people.js';
import { revisionsOf } from '../../src/store/queries/segments.js';
import { sameSitePath } from '../../src/web/session.js';
import { must, smallDocument } from '../actions/desk.js';
import { type TestServer, testServer, type Visitor } from './server.js';

let server: TestServer;
let translator: Visitor;
let segmentId: string;
let documentId: string;

beforeAll(async () => {
  server = await testServer();
  const small = await smallDocument(server.desk, server.people.translator, server.people.projectId);
  documentId = small.documentId;
  segmentId = small.rows[0]!.id;
  translator = await server.as(server.people.translator.personId);
});
afterAll(() => server.end());

describe('a write from elsewhere', () => {
  const save = (headers: Record<string, string>, body: BodyInit = 'text=Hacked&version=1') =>
    fetch(`${server.address}/segments/${segmentId}/translation`, {
      method: 'POST',
      body,
      headers: { Cookie: translator.cookie(), ...headers },
      redirect: 'manual',
    });
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const multipart = () => {
    const data = new FormData();
    data.set('text', 'Hacked');
    data.set('version', '1');
    return data;
  };

  it.each<[string, () => Promise<Response>]>([
    ['another origin', () => save({ ...form, Origin: 'http://evil.test' })],
    ['another origin, as text', () => save({ 'Content-Type': 'text/plain', Origin: 'http://evil.test' })],
    [
      'another origin, as JSON',
      () => save({ 'Content-Type': 'application/json', Origin: 'http://evil.test' }, '{"text":"Hacked"}'),
    ],
    ['another origin, as multipart', () => save({ Origin: 'http://evil.test' }, multipart())],
    ['no origin at all', () => save(form)],
    ['another site by fetch metadata', () => save({ ...form, Origin: server.address, 'Sec-Fetch-Site': 'cross-site' })],
    ['the null origin', () => save({ ...form, Origin: 'null' })],
  ])('is refused from %s', async (_what, send) => {
    expect((await send()).status).toBe(403);
    expect(await revisionsOf(server.desk.store.reader, segmentId)).toHaveLength(1);
  });

  it('is let through from our own pages, also by browsers without fetch metadata', async () => {
    expect((await save({ ...form, Origin: server.address }, 'text=Own&version=1')).status).toBe(303);
  });
});

describe('headers', () => {
  it.each(['/', '/sign-in', '/nowhere', '/healthz', '/static/styles/main.css', '/static/client/main.js'])(
    'of %s close what need not be open',
    async (path) => {
      const response = await translator.get(path);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('x-frame-options')).toBe('DENY');
      expect(response.headers.get('referrer-policy')).toBe('same-origin');
    },
  );

  it('keep pages out of caches', async () => {
    expect((await translator.get(`/documents/${documentId}`)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('the session', () => {
  it('has a cookie that scripts cannot read and other sites do not send', async () => {
    must(await setPassword(server.desk, { login: 'reviewer', password: 'a long password' }));
    const visitor = await server.as(null);
    const answer = await visitor.post('/sign-in', { login: 'reviewer', password: 'a long password', next: '/' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('set-cookie')).toMatch(/^tawazi=[\w-]{43}; .*HttpOnly/);
    expect(answer.headers.get('set-cookie')).toContain('SameSite=Lax');
  });

  it('is a new one at each sign-in, and an old one ends', async () => {
    const visitor = await server.as(server.people.reviewer2.personId);
    const first = visitor.cookie();
    must(await setPassword(server.desk, { login: 'translator2', password: 'a long password' }));
    await visitor.post('/sign-in', { login: 'translator2', password: 'a long password' });
    expect(visitor.cookie()).not.toBe(first);
    const old = await fetch(server.address, { headers: { Cookie: first }, redirect: 'manual' });
    expect(old.status).toBe(401);
  });

  it('ends with signing out', async () => {
    const visitor = await server.as(server.people.reviewer2.personId);
    const cookie = visitor.cookie();
    expect((await visitor.post('/sign-out')).status).toBe(303);
    expect((await fetch(server.address, { headers: { Cookie: cookie }, redirect: 'manual' })).status).toBe(401);
  });

  it.each(['tawazi=', 'tawazi=x', `tawazi=${'x'.repeat(4_000)}`, 'tawazi=%00', 'other=1; tawazi="; DROP'])(
    'is none for %s',
    async (cookie) => {
      expect((await fetch(server.address, { headers: { Cookie: cookie }, redirect: 'manual' })).status).toBe(401);
    },
  );

  it('tells a wrong password and an unknown name alike, and stops after five', async () => {
    const visitor = await server.as(null);
    const wrong = async (login: string) => (await visitor.post('/sign-in', { login, password: 'not this one' })).text();
    expect((await wrong('manager')).replaceAll('manager', '')).toBe(
      (await wrong('nobody-here')).replaceAll('nobody-here', ''),
    );
    for (let k = 0; k < 4; k++) await wrong('manager');
    const stopped = await visitor.post('/sign-in', { login: 'manager', password: 'not this one' });
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('going on after signing in', () => {
  it.each([
    ['/documents/1?filter=all', '/documents/1?filter=all'],
    ['//evil.test', '/'],
    ['/\\evil.test', '/'],
    ['https://evil.test', '/'],
    ['javascript:alert(1)', '/'],
    ['/a\r\nSet-Cookie: x', '/'],
    ['/%2f%2fevil.test', '/%2f%2fevil.test'],
    ['/..//evil.test', '/'],
    [undefined, '/'],
  ])('%j leads to %j', (next, path) => {
    expect(sameSitePath(next)).toBe(path);
  });

  it('asks for the page that was wanted', async () => {
    const visitor = await server.as(null);
    const answer = await visitor.get(`/documents/${documentId}?filter=todo`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(
      `/sign-in?next=${encodeURIComponent(`/documents/${documentId}?filter=todo`)}`,
    );
  });
});

describe('files', () => {
  it.each([
    '/static/client/..%2f..%2fpackage.json',
    '/static/client/%2e%2e/server.tsbuildinfo',
    '/static/styles/%00.css',
    '/static/%ff/x.css',
    '/static/fonts/../../package.json',
    '/static/nothing/main.css',
    '/static/client/main.js.map',
    '/static/constructor/main.js',
  ])('%s is not served', async (path) => {
    expect((await translator.get(path)).status).toBe(404);
  });

  it('are served with their kind, and not again when they are the same', async () => {
    const first = await translator.get('/static/client/main.js');
    expect(first.headers.get('content-type')).toContain('javascript');
    const again = await translator.get('/static/client/main.js', { 'If-None-Match': first.headers.get('etag')! });
    expect(again.status).toBe(304);
  });
});

describe('bodies', () => {
  it.each([
    ['a version that is no number', { text: 'x', version: '1e3' }],
    ['a negative version', { text: 'x', version: '-1' }],
    ['no version', { text: 'x' }],
    ['no text', { version: '1' }],
  ])('with %s are refused, and nothing is written', async (_what, form) => {
    const before = (await revisionsOf(server.desk.store.reader, segmentId)).length;
    expect((await translator.post(`/segments/${segmentId}/translation`, form as Record<string, string>)).status).toBe(
      400,
    );
    expect(await revisionsOf(server.desk.store.reader, segmentId)).toHaveLength(before);
  });

  it('larger than a form can be are refused', async () => {
    const answer = await translator.post(`/segments/${segmentId}/translation`, {
      text: 'x'.repeat(5_000_000),
      version: '2',
    });
    expect(answer.status).toBe(413);
  });

  it('that are compressed are refused', async () => {
    const answer = await translator.post(
      `/segments/${segmentId}/translation`,
      { text: 'x', version: '2' },
      { 'Content-Encoding': 'gzip' },
    );
    expect(answer.status).toBe(415);
  });
});

describe('a foreign name for this machine', () => {
  it('is not answered to, so that no page elsewhere can be pointed at a desk on loopback', async () => {
    const { request } = await import('node:http');
    const { port } = new URL(server.address);
    const status = await new Promise((resolve, reject) =>
      request({ host: '127.0.0.1', port, path: '/', headers: { Host: 'evil.test' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end(),
    );
    expect(status).toBe(421);
  });
});
