import { readdirSync, readlinkSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer, type Visitor } from './server.js';

const MB = 2 ** 20;
const BOUNDARY = 'between-the-parts-9c2e';

let server: TestServer;
let visitor: Visitor;

beforeAll(async () => {
  server = await testServer({ TAWAZI_IMPORT_LIMIT: '20000', TAWAZI_LARGE_LIMIT: String(4 * MB) });
  visitor = await server.as(server.people.translator.personId);
});
afterAll(() => server.end());

/** The files below the folder for uploads that this process holds open. */
const open = () =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).includes(join(server.settings.data, 'uploads'));
    } catch {
      return false;
    }
  });
const waiting = () => {
  try {
    return readdirSync(join(server.settings.data, 'uploads'));
  } catch {
    return [];
  }
};

async function until(seen: () => boolean): Promise<void> {
  for (let k = 0; k < 100 && !seen(); k++) await new Promise((resolve) => setTimeout(resolve, 50));
}

const PART = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="pairFile"; filename="large.tmx"\r\nContent-Type: application/xml\r\n\r\n`;

/** Sends the beginning of a file and goes away once it lies on the disk. */
async function brokenOff(): Promise<void> {
  const { hostname, port, host } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(
    `POST /projects/${server.people.projectId}/imports HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.address}\r\nCookie: ${visitor.cookie()}\r\n` +
      `Content-Type: multipart/form-data; boundary=${BOUNDARY}\r\nContent-Length: ${3 * MB}\r\n\r\n${PART}${'x'.repeat(MB)}`,
  );
  await until(() => open().length > 0);
  expect(open()).toHaveLength(1);
  socket.destroy();
}

describe('a file that does not come to its end', () => {
  it('leaves nothing on the disk and nothing open, where the line breaks', async () => {
    await brokenOff();
    await until(() => open().length === 0 && waiting().length === 0);
    expect(waiting()).toEqual([]);
    expect(open()).toEqual([]);
  });

  it('nor where it cannot be written, which is told', async () => {
    const { hostname, port, host } = new URL(server.address);
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.on('data', (data) => (said += data));
    socket.on('error', () => undefined);
    const second = `\r\n${PART}${'y'.repeat(MB)}\r\n--${BOUNDARY}--\r\n`;
    socket.write(
      `POST /projects/${server.people.projectId}/imports HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.address}\r\nCookie: ${visitor.cookie()}\r\n` +
        `Content-Type: multipart/form-data; boundary=${BOUNDARY}\r\nContent-Length: ${PART.length + MB + second.length}\r\n\r\n${PART}${'x'.repeat(MB)}`,
    );
    await until(() => open().length > 0);
    // As when the disk is full, the next file cannot be made.
    rmSync(join(server.settings.data, 'uploads'), { recursive: true });
    socket.write(second);
    await until(() => said !== '');
    socket.destroy();
    expect(said.slice(0, 12)).toBe('HTTP/1.1 500');
    expect(waiting()).toEqual([]);
    expect(open()).toEqual([]);
  });

  it('nor where it is larger than may be', async () => {
    const form = new FormData();
    form.set('pairFile', new File(['x'.repeat(6 * MB)], 'large.tmx'));
    const answer = await visitor.post(`/projects/${server.people.projectId}/imports`, form);
    expect(answer.status).toBe(413);
    await until(() => open().length === 0);
    expect(waiting()).toEqual([]);
    expect(open()).toEqual([]);
  });
});
