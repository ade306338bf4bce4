import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setPassword } from '../../src/actions/people.js';
import { makeSignInLink } from '../../src/actions/sign-in.js';
import { sameSitePath } from '../../src/web/session.js';
import { must } from '../actions/desk.js';
import { ask } from './raw.js';
import { type TestServer, testServer, type Visitor } from './server.js';

const PASSWORD = 'كلمة سر طويلة 2026';

let server: TestServer;
let translator: Visitor;

beforeAll(async () => {
  server = await testServer();
  translator = await server.as(server.people.translator.personId);
  must(await setPassword(server.desk, { login: 'reviewer', password: PASSWORD }));
});
afterAll(() => server.end());

const home = (cookie: string) => ask(server.address, '/', { headers: { Cookie: cookie } });
const link = async (personId: string) => `/sign-in/link/${await makeSignInLink(server.desk, personId)}`;

describe('a session', () => {
  it('is never one that somebody handed in before', async () => {
    const mine = translator.cookie();
    const planted = 'tawazi=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const visitor = await server.as(null);
    for (const cookie of [mine, planted]) {
      const answer = await visitor.get(await link(server.people.reviewer2.personId), { Cookie: cookie });
      expect(answer.status).toBe(303);
      expect(visitor.cookie()).toMatch(/^tawazi=[\w-]{43}$/);
      expect(visitor.cookie()).not.toBe(cookie);
      expect((await home(cookie)).status).toBe(401);
    }
    translator = await server.as(server.people.translator.personId);
  });

  it.each([
    ['one letter changed', (cookie: string) => cookie.slice(0, -1) + (cookie.endsWith('A') ? 'B' : 'A')],
    ['one letter less', (cookie: string) => cookie.slice(0, -1)],
    ['one letter more', (cookie: string) => `${cookie}A`],
    ['other case', (cookie: string) => `tawazi=${cookie.slice(7).toUpperCase()}`],
    ['an encoded NUL', (cookie: string) => `${cookie}%00`],
    ['another name', (cookie: string) => cookie.replace('tawazi', '__Host-tawazi')],
    [
      '200 cookies beside a wrong one',
      () => `${Array.from({ length: 200 }, (_, k) => `c${k}=x`).join('; ')}; tawazi=x`,
    ],
    ['20 KB', () => `tawazi=${'x'.repeat(20_000)}`],
  ])('is not opened by a cookie with %s', async (_what, tamper) => {
    expect((await home(tamper(translator.cookie()))).status).toBe(401);
    expect((await home(translator.cookie())).status).toBe(200);
  });

  it('with 100 KB of cookies does not get through', async () => {
    expect((await home('x'.repeat(100_000))).status).toBe(431);
  });

  it('ends with a new password, everywhere', async () => {
    const [one, other] = [
      await server.as(server.people.translator2.personId),
      await server.as(server.people.translator2.personId),
    ];
    must(await setPassword(server.desk, { login: 'translator2', password: 'something else 2' }));
    expect((await home(one.cookie())).status).toBe(401);
    expect((await home(other.cookie())).status).toBe(401);
  });

  it('ends with its time', async () => {
    const visitor = await server.as(server.people.translator2.personId);
    await server.desk.store.write((db) =>
      db
        .updateTable('session')
        .set({ expires_at: new Date(Date.now() - 1).toISOString() })
        .where('user_id', '=', server.people.translator2.personId)
        .execute(),
    );
    expect((await home(visitor.cookie())).status).toBe(401);
  });

  it('ends for who signs out, with the browser told to forget it, and for nobody else', async () => {
    const visitor = await server.as(server.people.translator.personId);
    const answer = await visitor.post('/sign-out');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('set-cookie')).toMatch(/^tawazi=; Max-Age=0/);
    expect((await home(translator.cookie())).status).toBe(200);
  });

  it('tells what was being done nothing but to sign in, so that a draft can wait', async () => {
    const answer = await ask(server.address, '/segments/01a20afc-0000-7000-8000-000000000000/translation', {
      method: 'POST',
      headers: { Origin: server.address, 'HX-Request': 'true', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'text=Kept&version=1',
    });
    expect(answer.status).toBe(401);
    expect(answer.text).toBe('401 sign-in-first');
  });
});

describe('a link to sign in with', () => {
  it('works once, and is not used up by who only looks whether it is there', async () => {
    const path = await link(server.people.reviewer2.personId);
    expect((await ask(server.address, path, { method: 'HEAD' })).status).toBe(200);
    expect((await ask(server.address, path)).status).toBe(303);
    const again = await ask(server.address, path);
    expect(again.status).toBe(401);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('is nothing for tokens that nobody made', async () => {
    for (const token of ['x', '%00', `${'A'.repeat(43)}`, '..%2f', "'or'1'='1"])
      expect((await ask(server.address, `/sign-in/link/${token}`)).status).toBe(401);
  });
});

describe('signing in', () => {
  const enter = async (login: string, password: string, more: Record<string, string> = {}) =>
    (await server.as(null)).post('/sign-in', { login, password, ...more });

  it('takes an Arabic password however it was composed, and the name in any case', async () => {
    const answer = await enter(' REVIEWER ', PASSWORD.normalize('NFD'), { next: '/projects/x' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/projects/x');
    // Scripts cannot read the cookie and other sites do not send it.
    expect(answer.headers.get('set-cookie')).toMatch(
      /^tawazi=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
  });

  it('ends the session that the browser had before', async () => {
    const visitor = await server.as(server.people.translator2.personId);
    const before = visitor.cookie();
    expect((await visitor.post('/sign-in', { login: 'reviewer', password: PASSWORD })).status).toBe(303);
    expect((await home(before)).status).toBe(401);
    expect((await home(visitor.cookie())).text).toContain('Reviewer');
  });

  it('tells a wrong password, an unknown name and a person without a password alike', async () => {
    const said = async (login: string) => {
      const answer = await enter(login, 'wrong password');
      return `${answer.status} ${(await answer.text()).replaceAll(login, '')}`;
    };
    const wrong = await said('reviewer');
    expect(wrong).toMatch(/^401 /);
    expect(await said('nobody-here')).toBe(wrong);
    expect(await said('manager')).toBe(wrong);
  });

  it.each([
    ['/documents/1?filter=all#segment-2', '/documents/1?filter=all#segment-2'],
    ['/مشروع', '/%D9%85%D8%B4%D8%B1%D9%88%D8%B9'],
    ['/%2f%2fevil.test', '/%2f%2fevil.test'],
    ['//evil.test', '/'],
    ['///evil.test', '/'],
    ['/\\evil.test', '/'],
    ['/..//evil.test', '/'],
    ['/.//evil.test', '/'],
    ['https://evil.test', '/'],
    ['javascript:alert(1)', '/'],
    ['/a\r\nSet-Cookie: x', '/'],
    ['/\t/evil.test', '/'],
    ['documents/1', '/'],
    ['', '/'],
    [undefined, '/'],
  ])('goes on to %j as %j', (next, path) => {
    expect(sameSitePath(next)).toBe(path);
  });

  it.each([
    '//evil.test',
    'https://evil.test',
    '/\\evil.test',
    'javascript:alert(1)',
    '/a\r\nSet-Cookie: x=1',
    '/\t/evil.test',
  ])('goes home and not to %j', async (next) => {
    const page = await (await server.as(null)).get(`/sign-in?next=${encodeURIComponent(next)}`);
    expect(await page.text()).toContain('name="next" value="/"');
    expect((await translator.get(`/sign-in?next=${encodeURIComponent(next)}`)).headers.get('location')).toBe('/');
    const preferred = await translator.post('/preferences', { theme: 'dark', next });
    expect(preferred.headers.get('location')).toBe('/');
    expect(preferred.headers.get('x')).toBeNull();
  });

  it('refuses what is no name without asking for long', async () => {
    for (const login of ["' OR 1=1--", '%', '_', '*', '', '\0', 'x'.repeat(10_000), 'reviewer\u202e', 'rеviewer'])
      expect([401, 429]).toContain((await enter(login, 'wrong password')).status);
    expect((await enter('reviewer', 'x'.repeat(900_000))).status).not.toBe(500);
    expect((await enter('reviewer', 'x'.repeat(1_100_000))).status).toBe(413);
    expect((await enter('reviewer', PASSWORD, { 'login[]': 'manager' })).status).not.toBe(500);
  });

  it('refuses a form with something missing', async () => {
    const visitor = await server.as(null);
    for (const form of [{}, { login: 'reviewer' }, { password: PASSWORD }])
      expect((await visitor.post('/sign-in', form as Record<string, string>)).status).toBe(400);
  });
});

describe('guessing', () => {
  it('ends after five tries, for the right password too, and not for those who sign in elsewhere or otherwise', async () => {
    const busy = await testServer();
    try {
      must(await setPassword(busy.desk, { login: 'manager', password: PASSWORD }));
      const visitor = await busy.as(null);
      const guess = (login: string, password: string, headers: Record<string, string> = {}) =>
        visitor.post('/sign-in', { login, password }, headers);
      for (let k = 0; k < 5; k++) expect((await guess('manager', 'wrong password')).status).toBe(401);
      const right = await guess('manager', PASSWORD);
      expect(right.status).toBe(429);
      expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(right.headers.get('retry-after'))).toBeLessThanOrEqual(300);
      const forged = { 'X-Forwarded-For': '203.0.113.9', Forwarded: 'for=203.0.113.9', 'X-Real-IP': '203.0.113.9' };
      expect((await guess('manager', PASSWORD, forged)).status).toBe(429);
      const invited = await busy.as(busy.people.manager.personId);
      expect((await invited.get('/')).status).toBe(200);
    } finally {
      await busy.end();
    }
  });

  it('is counted by what the proxy of the settings tells, and not by what the visitor wrote before it', async () => {
    const behind = await testServer({ TAWAZI_PROXIES: '1' });
    try {
      must(await setPassword(behind.desk, { login: 'manager', password: PASSWORD }));
      const visitor = await behind.as(null);
      const guess = async (password: string, told: string) =>
        (await visitor.post('/sign-in', { login: 'manager', password }, { 'X-Forwarded-For': told })).status;
      for (let k = 0; k < 5; k++) expect(await guess('wrong password', `203.0.113.${k}, 198.51.100.7`)).toBe(401);
      expect(await guess(PASSWORD, '203.0.113.99, 198.51.100.7')).toBe(429);
      expect(await guess(PASSWORD, '198.51.100.7, 198.51.100.8')).toBe(303);
      // What is no address is not taken for one.
      expect(await guess(PASSWORD, 'unknown')).toBe(303);
    } finally {
      await behind.end();
    }
  });

  it('by a hundred at once leaves the desk usable', async () => {
    const busy = await testServer();
    try {
      const member = await busy.as(busy.people.translator.personId);
      const visitor = await busy.as(null);
      const guesses = Array.from({ length: 100 }, (_, k) =>
        visitor.post('/sign-in', { login: `somebody${k}`, password: 'wrong password' }),
      );
      const pages = await Promise.all(Array.from({ length: 5 }, () => member.get('/')));
      expect(pages.map((page) => page.status)).toEqual([200, 200, 200, 200, 200]);
      const statuses = (await Promise.all(guesses)).map((answer) => answer.status);
      expect(new Set(statuses)).toEqual(new Set([401, 429]));
      expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(50);
    } finally {
      await busy.end();
    }
  });
});
