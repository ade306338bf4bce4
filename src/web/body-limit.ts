import type { Context } from 'hono';

/** A flag form with a comment and a proposal of the longest segment each (50,000 units), percent-encoded in Arabic, takes 0.6 MB. */
export const FORM_BYTES = 1024 * 1024;
/** A browser shows an answer only once it has sent its body: so much more is read and thrown away before the answer. */
const DRAIN_BYTES = 64 * 1024 * 1024;

export type Received = 'received' | 'too-large' | 'encoded' | 'broken-off';

/**
 * Takes a request's body in, so that the forms can be read from it. Never holds more of it than `limit` bytes. To be called
 * once somebody's right is decided: memory is for those who may use it.
 */
export async function receiveBody(c: Context, limit: number): Promise<Received> {
  const encoding = c.req.header('Content-Encoding');
  if (encoding && encoding !== 'identity') return 'encoded';
  const { body } = c.req.raw;
  if (!body) return 'received';
  if (announcedBytes(c) > limit) {
    await throwAwayBody(c);
    return 'too-large';
  }
  try {
    const kept = await readUpTo(body, limit);
    if (!kept) return 'too-large';
    c.req.raw = new Request(c.req.raw.url, { method: c.req.method, headers: c.req.raw.headers, body: kept });
    return 'received';
  } catch {
    // Only the other end can fail a body: it went away.
    return 'broken-off';
  }
}

/** Reads what nobody wants and keeps nothing of it; where it is too much even for that, the answer comes at once instead. */
export async function throwAwayBody(c: Context): Promise<void> {
  const { body } = c.req.raw;
  if (!body || body.locked || announcedBytes(c) > DRAIN_BYTES) return;
  let size = 0;
  try {
    for await (const chunk of body as ReadableStream<Uint8Array>) {
      size += chunk.length;
      if (size > DRAIN_BYTES) return;
    }
  } catch {
    // The other end went away: nothing is left to throw away.
  }
}

/** What the headers say; NaN for a body sent in pieces. */
function announcedBytes(c: Context): number {
  return Number(c.req.header('Content-Length') ?? Number.NaN);
}

/** No more than the limit, or undefined. Browsers say how long a form is: what does not say so and is too long is cut off at once. */
async function readUpTo(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
