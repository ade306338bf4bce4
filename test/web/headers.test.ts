import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProject, pathOf, places, table } from './places.js';
import { ask } from './raw.js';
import { type TestServer, testServer, type Visitor } from './server.js';

let server: TestServer;
let ids: Record<string, string>;
let manager: Visitor;

beforeAll(async () => {
  server = await testServer();
  ids = await places(server);
  manager = await server.as(server.people.manager.personId);
});
afterAll(() => server.end());

function expectClosed(headers: Headers): void {
  const policy = (headers.get('content-security-policy') ?? '').split('; ');
  expect(policy).toEqual(
    expect.arrayContaining(["default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"]),
  );
  expect(policy.join()).not.toMatch(/unsafe|\*|http:|https:/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('permissions-policy')).toContain('camera=()');
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('server')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
}

describe('every answer', () => {
  it.each(table.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'of %s is closed to everything that need not be open',
    async (_name, route) => {
      const stop = new AbortController();
      const nobody = await fetch(server.address + pathOf(route, ids), {
        method: route.method,
        redirect: 'manual',
        signal: stop.signal,
        headers: { Origin: server.address },
      });
      expectClosed(nobody.headers);
      stop.abort();
      const path = pathOf(route, ids);
      if (path.endsWith('/events') || path === '/sign-out') return;
      const answer = route.method === 'GET' ? await manager.get(path) : await manager.post(path);
      expectClosed(answer.headers);
      if (!path.startsWith('/static')) expect(answer.headers.get('cache-control')).toBe('no-store');
    },
  );

  it('that refuses is closed as well', async () => {
    const foreign = { Origin: 'http://evil.test', 'Sec-Fetch-Site': 'cross-site' };
    const answers = [
      await manager.get('/nowhere'),
      await manager.get('/sign-out'),
      await manager.post('/sign-out', {}, foreign),
      await manager.post('/preferences', { language: 'x' }),
      await manager.post('/preferences', { next: 'x'.repeat(2_000_000) }),
      await manager.post('/preferences', {}, { 'Content-Encoding': 'gzip' }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([404, 405, 403, 400, 413, 415]);
    for (const answer of answers) expectClosed(answer.headers);
  });

  it('that opens nothing to other origins, whatever they ask for', async () => {
    for (const origin of ['null', 'http://evil.test']) {
      const answer = await manager.get('/', { Origin: origin });
      expectClosed(answer.headers);
    }
  });
});

describe('pages', () => {
  it('hold no script and no style of their own', async () => {
    const kept: string[] = [];
    for (const route of table.filter((route) => route.method === 'GET' && !route.path.endsWith('/events'))) {
      const answer = await manager.get(pathOf(route, ids));
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
      const html = await answer.text();
      if (answer.headers.get('content-disposition')?.startsWith('attachment')) {
        kept.push(route.path);
        expect(html).not.toMatch(/<script|\son\w+=|javascript:/i);
        continue;
      }
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc="\/static\/)/i);
      expect(html).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
    }
    // A file to be kept has to bring its style along, and to say where the desk is.
    expect(kept).toEqual(['/documents/:document/report/report.html']);
  });

  it('are in Arabic for who wants that, by browser or by choice', async () => {
    const language = async (headers: Record<string, string>) =>
      /<html lang="(\w+)" dir="(\w+)"/
        .exec(await (await manager.get('/', headers)).text())!
        .slice(1)
        .join(' ');
    expect(await language({})).toBe('en ltr');
    expect(await language({ 'Accept-Language': 'ar-LY,ar;q=0.9,en;q=0.8' })).toBe('ar rtl');
    expect(await language({ 'Accept-Language': 'fr,en;q=0.5,ar;q=0.7' })).toBe('ar rtl');
    expect(await language({ 'Accept-Language': ';;,q=x,*' })).toBe('en ltr');
    const chosen = `${manager.cookie()}; tawazi-language=en; tawazi-theme=dark`;
    expect(await language({ 'Accept-Language': 'ar', Cookie: chosen })).toBe('en ltr');
    expect(await (await manager.get('/', { Cookie: chosen })).text()).toContain('data-theme="dark"');
    const broken = `${manager.cookie()}; tawazi-language=<b>; tawazi-theme="><script>`;
    expect(await (await manager.get('/', { Cookie: broken })).text()).toContain('data-theme="system"');
  });
});

describe('where a desk is', () => {
  it('is not taken from what a request says', async () => {
    const spoofed = {
      Cookie: manager.cookie(),
      'X-Forwarded-Host': 'evil.test',
      'X-Forwarded-Proto': 'https',
      Forwarded: 'host=evil.test',
    };
    for (const path of inProject.filter((route) => route.method === 'GET').map((route) => pathOf(route, ids))) {
      if (path.endsWith('/events')) continue;
      const answer = await ask(server.address, path, { headers: spoofed });
      expect(answer.text).not.toContain('evil.test');
      expect(answer.headers.location ?? '').not.toContain('evil.test');
      expect((await ask(server.address, path, { headers: { ...spoofed, Host: 'evil.test' } })).status).toBe(421);
    }
    const absolute = await ask(server.address, 'http://evil.test/', { headers: { Accept: 'text/html' } });
    expect(absolute.headers.location ?? '').not.toContain('evil.test');
  });

  it('does not let an address in the request line stand for our own origin', async () => {
    const answer = await ask(server.address, `http://evil.test/segments/${ids.segment}/translation`, {
      method: 'POST',
      headers: {
        Cookie: manager.cookie(),
        Origin: 'http://evil.test',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'text=Hacked&version=1',
    });
    expect(answer.status).toBe(403);
  });
});

describe('behind TLS', () => {
  it('cookies are bound to the host and to TLS, and our origin is the configured one', async () => {
    const behind = await testServer({ TAWAZI_BASE_URL: 'https://desk.example' });
    try {
      const visitor = await behind.as(null);
      const ours = { Origin: 'https://desk.example' };
      const answer = await visitor.post('/preferences', { theme: 'dark' }, ours);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('set-cookie')).toContain('Secure');
      expect(answer.headers.get('strict-transport-security')).toContain('max-age=');
      const { makeSignInLink } = await import('../../src/actions/sign-in.js');
      const entered = await visitor.get(
        `/sign-in/link/${await makeSignInLink(behind.desk, behind.people.translator.personId)}`,
      );
      expect(entered.headers.get('set-cookie')).toMatch(
        /^__Host-tawazi=[\w-]{43}; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/,
      );
      const elsewhere = await visitor.post('/preferences', { theme: 'dark' }, { Origin: 'https://evil.example' });
      expect(elsewhere.status).toBe(403);
      const named = await ask(behind.address, '/sign-in', { headers: { Host: 'desk.example' } });
      expect(named.status).toBe(200);
      expect((await ask(behind.address, '/sign-in', { headers: { Host: 'evil.example' } })).status).toBe(421);
    } finally {
      await behind.end();
    }
  });
});

describe('a failure', () => {
  it.each([
    ['unknown', new Error('no such table: secret_table'), 500, 'Something went wrong'],
    [
      'of a full disk',
      Object.assign(new Error('secret_table is full'), { code: 'SQLITE_FULL' }),
      503,
      'The desk is busy',
    ],
  ])(
    '%s is answered without its reason, also when it is the database that fails',
    async (_what, error, status, said) => {
      const { store } = server.desk;
      const kept = Object.getOwnPropertyDescriptor(store, 'reader')!;
      Object.defineProperty(store, 'reader', {
        configurable: true,
        get: () => {
          throw error;
        },
      });
      const answer = await manager.get('/');
      const file = await manager.get('/static/styles/base.css', { Cookie: '' });
      Object.defineProperty(store, 'reader', kept);
      expect(answer.status).toBe(status);
      expectClosed(answer.headers);
      const page = await answer.text();
      expect(page).toContain(said);
      expect(page).not.toMatch(/secret_table|sqlite|node_modules|\bat \S+:\d+/i);
      expect(file.status).toBe(200);
      expect((await manager.get('/')).status).toBe(200);
    },
  );
});
