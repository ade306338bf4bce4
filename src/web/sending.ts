import { z } from 'zod';
import { doneOnce, SentBefore, segmentOfSending } from '../actions/done-once.js';
import { placeAt } from './access.js';
import { readForm } from './forms.js';
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

/** The request with the row that something sent before was for; undefined where it is new. What it named may be gone by now. */
export async function sentBefore(request: Request, key: string): Promise<PlacedRequest | undefined> {
  const { desk, person } = request;
  const segmentId = person && (await segmentOfSending(desk.store.reader, { personId: person.id, key }));
  const place = segmentId && (await placeAt(request, { segmentId }));
  return place ? { ...request, person, place } : undefined;
}

/** The row as it now is, as after the first time. */
export async function showAgain(request: PlacedRequest): Promise<Response> {
  return showRow(request, { view: readView(await readForm(request.c, z.object(viewFields))) });
}

/** Has a route's handler do what is sent under a key, once. */
export async function handleOnce(request: PlacedRequest, key: string, handle: Route['handle']): Promise<Response> {
  const { desk, person, place } = request;
  if (!place.segmentId) return handle(request);
  try {
    const sending = { personId: person.id, key, segmentId: place.segmentId };
    return await handle({ ...request, desk: doneOnce(desk, sending) } as PlacedRequest);
  } catch (error) {
    // The first was still under way when this one came.
    if (error instanceof SentBefore) return showAgain(request);
    throw error;
  }
}
