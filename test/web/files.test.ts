import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './raw.js';
import { type TestServer, testServer } from './server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.end());

const get = (path: string, headers: Record<string, string> = {}) => ask(server.address, path, { headers });

describe('a file', () => {
  it.each([
    '/static/client/..%2f..%2fpackage.json',
    // These are there, and of a kind that is given: only their place is wrong.
    '/static/styles/..%2f..%2fdist%2fclient%2fmain.js',
    '/static/client/..%2f..%2fviews%2fstyles%2fbase.css',
    '/static/fonts/..%2f..%2f..%2fhono%2fdist%2findex.js',
    '/static/client/../../package.json',
    '/static/client/%2e%2e/server.tsbuildinfo',
    '/static/client/%252e%252e/server.tsbuildinfo',
    '/static/client/..%5c..%5cpackage.json',
    '/static/styles/%00.css',
    '/static/styles/base.css%00.js',
    '/static/styles/%ff.css',
    '/static/styles/%c0%ae%c0%ae/package.css',
    '/static/styles//etc/passwd.css',
    '/static/%ff/x.css',
    '/static/fonts/../../package.json',
    '/static/fonts/%2f',
    '/static/nothing/main.css',
    '/static/client/main.js.map',
    '/static/client/main.d.ts',
    '/static/client',
    '/static/client/',
    '/static/styles/.',
    '/static/constructor/main.js',
    '/static/__proto__/main.js',
    '/.git/config',
    '/.env',
    '/tawazi.db',
    '/data/tawazi.db',
    '/dist/client/main.js',
    '/node_modules/hono/package.json',
    `/static/styles/${'x'.repeat(5_000)}.css`,
    `/static/styles/${'a/'.repeat(2_000)}x.css`,
  ])('is not given for %s', async (path) => {
    const answer = await get(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.text).not.toMatch(/"dependencies"|SQLite format|\[core\]/);
  });

  it('has its kind, and is not sent again while it is the same', async () => {
    const first = await get('/static/client/main.js');
    expect(first.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await get('/static/client/main.js', { 'If-None-Match': first.headers.etag! });
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
    expect((await get('/static/client/main.js', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('is there for everything that a page and its styles and modules ask for', async () => {
    const page = (await get('/sign-in')).text;
    const wanted = [...page.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map(([, address]) => address!);
    expect(wanted.length).toBeGreaterThan(10);
    const seen = new Set<string>();
    while (wanted.length > 0) {
      const address = wanted.pop()!;
      if (seen.has(address)) continue;
      seen.add(address);
      const answer = await get(address);
      expect(answer.status, address).toBe(200);
      if (!/\.(css|js)$/.test(address)) continue;
      const named = answer.text.matchAll(
        /url\(['"]?([^'")]+)['"]?\)|from ["'](\.[^"']+)["']|import\(["'](\.[^"']+)["']\)/g,
      );
      for (const [, url, module, late] of named) {
        const next = url ?? module ?? late!;
        if (!next.startsWith('data:')) wanted.push(new URL(next, `http://desk${address}`).pathname);
      }
    }
    expect([...seen].filter((address) => address.endsWith('.woff2')).length).toBeGreaterThan(1);
  });

  it('of script weighs little, all that a page asks for together, and each of them is there', async () => {
    const page = (await get('/sign-in')).text;
    const scripts = [...page.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, address]) => address!);
    const texts = await Promise.all(scripts.map(async (address) => (await get(address)).text));
    // Nothing more comes with them: what they import would have to be asked for one after another.
    for (const text of texts) expect(text).not.toMatch(/\bfrom ?["'`]|\bimport[ ("'`]/);
    const weight = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
    expect(weight).toBeGreaterThan(5_000);
    expect(weight).toBeLessThan(40 * 1024);
  });

  it('of a font is kept by browsers for long', async () => {
    const styles = (await get('/static/styles/fonts.css')).text;
    const [, url] = /url\(['"]?([^'")]+\.woff2)/.exec(styles)!;
    const answer = await get(new URL(url!, 'http://desk/static/styles/').pathname);
    expect(answer.headers['content-type']).toBe('font/woff2');
    expect(answer.headers['cache-control']).toContain('immutable');
  });
});
