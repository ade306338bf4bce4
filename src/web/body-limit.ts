import type { MiddlewareHandler } from 'hono';
import type { Desk } from '../actions/desk.js';
import type { Route } from './route.js';

/** Ten times the longest segment in percent-encoded Arabic. */
const FORM_BYTES = 4 * 1024 * 1024;
/** A browser shows an answer only once it has sent its body: so much more is read and thrown away before the answer. */
const DRAIN_BYTES = 64 * 1024 * 1024;

/** Refuses a body over the route's limit with 413, without ever holding more of it than the limit. */
export function limitBody(
  route: Route,
  desk: Desk,
  answer: (c: Parameters<MiddlewareHandler>[0]) => Promise<Response>,
): MiddlewareHandler {
  const limit = route.bodyLimit?.(desk) ?? FORM_BYTES;
  return async (c, next) => {
    const encoding = c.req.header('Content-Encoding');
    if (encoding && encoding !== 'identity') return c.text('415 Unsupported Media Type: no encoded bodies', 415);
    const { body } = c.req.raw;
    if (!body) return next();
    const announced = Number(c.req.header('Content-Length') ?? Number.NaN);
    const kept = announced > limit ? undefined : await readUpTo(body, limit);
    if (kept === undefined) {
      if (announced > limit) await drain(body, Math.min(announced, DRAIN_BYTES));
      return answer(c);
    }
    c.req.raw = new Request(c.req.raw.url, { method: c.req.method, headers: c.req.raw.headers, body: kept });
    return next();
  };
}

async function readUpTo(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else if (size > limit + DRAIN_BYTES) return undefined;
    else chunks.length = 0;
  }
  return size <= limit ? new Uint8Array(Buffer.concat(chunks)) : undefined;
}

async function drain(body: ReadableStream<Uint8Array>, limit: number): Promise<void> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) return;
  }
}
