import { setMaxListeners } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { startChecking, startGrammar } from '../actions/checking.js';
import type { Desk } from '../actions/desk.js';
import { sweep } from '../actions/large/running.js';
import { startAnswering } from '../actions/second-opinion/answering.js';
import { createApp } from './app.js';

export interface Listening {
  /** `http://HOST:PORT`, no trailing slash. */
  readonly address: string;
  /** Stops accepting, ends live streams, lets requests in flight finish for up to ten seconds. */
  close(): Promise<void>;
}

const FINISH_MS = 10_000;
/** A connection that was busy when the stop began is idle afterwards, and would be kept for its whole idle time. */
const SWEEP_MS = 50;
/** A browser sends its headers at once; a large file needs half an hour on a slow line. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 1_800_000;

/** Listens on the settings' host and port. Rejects with the system's error where that cannot be. */
export async function serve(desk: Desk): Promise<Listening> {
  const log = pino({ level: desk.settings.log }, pino.destination({ fd: 2, sync: true }));
  const ending = new AbortController();
  // Every open live stream listens, and there may be hundreds.
  setMaxListeners(0, ending.signal);
  const app = createApp(desk, log, ending.signal);
  const server = createServer(
    { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, keepAliveTimeout: 5_000, maxHeaderSize: 32 * 1024 },
    getRequestListener(app.fetch),
  );
  await listen(server, desk.settings.port, desk.settings.host);
  // Behind the first requests: a large import that a crash broke off takes a while to take away.
  const swept = sweep(desk, ending.signal).catch((failure: unknown) =>
    log.error({ err: failure }, 'sweeping imports failed'),
  );
  const checking = desk.settings.checks
    ? startChecking(desk, (failure) => log.error({ err: failure }, 'checking failed'))
    : undefined;
  const grammar =
    desk.settings.checks && desk.settings.grammar
      ? startGrammar(desk, (failure) => log.error({ err: failure }, 'the grammar engine failed'))
      : undefined;
  const answering = startAnswering(desk, (failure) => log.error({ err: failure }, 'second opinions failed'));
  return {
    address: addressOf(server, desk.settings.host),
    async close() {
      ending.abort();
      await Promise.all([checking?.stop(), grammar?.stop(), answering?.stop(), swept]);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
      const late = setTimeout(() => server.closeAllConnections(), FINISH_MS);
      await closed;
      clearInterval(sweep);
      clearTimeout(late);
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function addressOf(server: Server, host: string): string {
  const { port, address, family } = server.address() as AddressInfo;
  const name = /^[\w.-]+$/.test(host) ? host : family === 'IPv6' ? `[${address}]` : address;
  return `http://${name}:${port}`;
}
