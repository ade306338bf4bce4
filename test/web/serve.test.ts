import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/actions/desk.js';
import { createApp } from '../../src/web/app.js';
import { serve } from '../../src/web/serve.js';
import { smallDocument, testDesk } from '../actions/desk.js';
import { ask } from './raw.js';
import { type TestServer, testServer } from './server.js';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.end();
  server = undefined;
});

describe('a server', () => {
  it('says which port is in use, and leaves the other server alone', async () => {
    server = await testServer();
    const { port } = new URL(server.address);
    const taken: Desk = { ...server.desk, settings: { ...server.settings, port: Number(port) } };
    await expect(serve(taken)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  });

  it('names the address that it listens on, IPv6 in brackets', async () => {
    const t = await testDesk({ HOST: '::1' });
    const listening = await serve(t.desk);
    try {
      expect(listening.address).toMatch(/^http:\/\/\[::1\]:\d+$/);
      expect((await fetch(`${listening.address}/healthz`)).status).toBe(200);
    } finally {
      await listening.close();
      await t.end();
    }
  });

  it('that stops lets what has begun be finished, and takes in nothing new', async () => {
    const t = await testDesk();
    const listening = await serve(t.desk);
    const { hostname, port } = new URL(listening.address);
    const begun = await new Promise<{ said: Promise<string>; finish(): void }>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        const body = 'theme=dark';
        socket.write(
          `POST /preferences HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${listening.address}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 4)}`,
        );
        let text = '';
        socket.on('data', (data) => (text += data));
        const said = new Promise<string>((done) => socket.on('close', () => done(text)));
        setTimeout(() => resolve({ said, finish: () => socket.write(body.slice(4)) }), 100);
      });
    });
    const closed = listening.close();
    await expect(fetch(`${listening.address}/healthz`)).rejects.toThrow();
    begun.finish();
    expect(await begun.said).toMatch(/^HTTP\/1\.1 303[\s\S]*tawazi-theme=dark/);
    await closed;
    await t.end();
  });
});

describe('the log', () => {
  it('has one line for a failure, with its reason and without what people sent', async () => {
    const t = await testDesk();
    const lines: string[] = [];
    const into = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const store = {
      ...t.desk.store,
      get reader(): never {
        throw new Error('no such table: user');
      },
    };
    const app = createApp({ ...t.desk, store }, pino({ level: 'error' }, into), new AbortController().signal);
    const answer = await app.request('http://127.0.0.1/documents/x%0d%0aforged?text=secret-words', {
      headers: { Host: '127.0.0.1', Cookie: 'tawazi=secret-token', 'User-Agent': 'forged\tagent' },
    });
    await t.end();
    expect(answer.status).toBe(500);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      level: 50,
      method: 'GET',
      msg: 'request failed',
      err: { message: 'no such table: user' },
    });
    expect(lines[0]!.trim()).not.toMatch(/secret-token|secret-words|[\r\n]/);
  });
});

describe('many at once', () => {
  it('are each answered with their own', async () => {
    server = await testServer();
    const { desk, people } = server;
    const translator = await server.as(people.translator.personId);
    const { rows } = await smallDocument(desk, people.translator, people.projectId);
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, k) => translator.get(`/segments/${rows[k % 3]!.id}`, { 'HX-Request': 'true' })),
    );
    const pages = await Promise.all(answers.map((answer) => answer.text()));
    for (const [k, page] of pages.entries()) expect(page).toContain(`data-segment="${rows[k % 3]!.id}"`);
    expect((await ask(server.address, '/healthz')).text).toBe('{"ok":true}');
  });
});
