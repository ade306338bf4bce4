import { createHash } from 'node:crypto';
import { z } from 'zod';
import { doneOnce, isSame, type SendingBefore, SentBefore, sendingBefore } from '../actions/done-once.js';
import { placeAt } from './access.js';
import { readForm } from './forms.js';
import { message } from './page.js';
import { type PlacedRequest, type Request, type Route, wantsPiece } from './route.js';
import { readView, showRow, viewFields } from './workbench.js';

/**
 * The key of what the client's own code sends for a row: it sends again, under the same key, until it has an answer. As the
 * Idempotency-Key header of draft-ietf-httpapi-idempotency-key-header.
 */
export function sendingKey(request: Request, { method, scope }: Route): string | undefined {
  const key = request.c.req.header('Idempotency-Key') ?? '';
  const ofRow = scope === 'segment' || scope === 'flag' || scope === 'finding';
  return method === 'POST' && ofRow && request.person && wantsPiece(request) && KEY.test(key) ? key : undefined;
}

const KEY = /^[\w-]{16,64}$/;

/** A request under a key that something was sent under before, with the row that this was for. */
export interface SentAgain extends PlacedRequest {
  readonly before: SendingBefore;
}

/** Undefined where the key is new. What the request names may be gone by now. */
export async function sentBefore(request: Request, key: string): Promise<SentAgain | undefined> {
  const { desk, person } = request;
  const before = person && (await sendingBefore(desk.store.reader, { personId: person.id, key }));
  const place = before && (await placeAt(request, { segmentId: before.segmentId }));
  return place ? { ...request, person: person!, place, before } : undefined;
}

/** The row as it now is, as after the first time; refused where the first time something else was sent. */
export async function handleAgain(request: SentAgain): Promise<Response> {
  return showAgain(request, isSame(request.before, { digest: await digestOf(request) }));
}

async function showAgain(request: PlacedRequest, same: boolean): Promise<Response> {
  if (!same) return message(request, 422, 'bad-request', 'Idempotency-Key');
  return showRow(request, { view: readView(await readForm(request.c, z.object(viewFields))) });
}

/** Of where something was sent and of all its fields. */
async function digestOf({ c }: Request): Promise<string> {
  const hash = createHash('sha256').update(`${c.req.path}\n`);
  return hash.update(new Uint8Array(await c.req.arrayBuffer())).digest('base64url');
}

/** Has a route's handler do what is sent under a key, once. */
export async function handleOnce(request: PlacedRequest, key: string, handle: Route['handle']): Promise<Response> {
  const { desk, person, place } = request;
  if (!place.segmentId) return handle(request);
  try {
    const sending = { personId: person.id, key, segmentId: place.segmentId, digest: await digestOf(request) };
    return await handle({ ...request, desk: doneOnce(desk, sending) } as PlacedRequest);
  } catch (error) {
    // The first was still under way when this one came.
    if (error instanceof SentBefore) return showAgain(request, error.same);
    throw error;
  }
}
