import { createHash } from 'node:crypto';
import { z } from 'zod';
import { doneOnce, isSame, type SendingBefore, SentBefore, sendingBefore } from '../actions/done-once.js';
import { placeAt } from './access.js';
import { optionalText, readForm } from './forms.js';
import { message } from './page.js';
import { type PlacedRequest, type Request, type Route, wantsPiece } from './route.js';
import { isUpload } from './uploads.js';
import { readView, showRow, viewFields } from './workbench.js';

/**
 * The key of what the client's own code sends to be done in a document: it sends again, under the same key, until it has an
 * answer. As the Idempotency-Key header of draft-ietf-httpapi-idempotency-key-header.
 */
export function sendingKey(request: Request, { method, scope, again }: Route): string | undefined {
  const key = request.c.req.header('Idempotency-Key') ?? '';
  const answered = again !== undefined || scope === 'segment' || scope === 'flag' || scope === 'finding';
  return method === 'POST' && answered && request.person && wantsPiece(request) && KEY.test(key) ? key : undefined;
}

const KEY = /^[\w-]{16,64}$/;

/**
 * The key of a plain form, which the server has put into its page: a second press of the button, and the form that a browser
 * sends again when the page is asked for anew, are known for what was done already.
 */
export async function formKey({ c }: Request, { again }: Route): Promise<string | undefined> {
  if (!again || isUpload(c)) return undefined;
  const { key = '' } = await readForm(c, z.object({ key: optionalText }));
  return KEY.test(key) ? key : undefined;
}

/** A request under a key that something was sent under before, with the place that this was for. */
export interface SentAgain extends PlacedRequest {
  readonly before: SendingBefore;
}

/** Undefined where the key is new. What the request names may be gone by now. */
export async function sentBefore(request: Request, key: string): Promise<SentAgain | undefined> {
  const { desk, person } = request;
  const before = person && (await sendingBefore(desk.store.reader, { personId: person.id, key }));
  if (!before) return undefined;
  const { segmentId, documentId } = before;
  const place = await placeAt(request, segmentId === null ? { documentId } : { segmentId });
  return place && { ...request, person, place, before };
}

/** What came of it the first time, or the row as it now is; refused where the first time something else was sent. */
export async function handleAgain(request: SentAgain, { again }: Route): Promise<Response> {
  const { before } = request;
  if (!isSame(before, { digest: await digestOf(request) }))
    return wantsPiece(request)
      ? message(request, 422, 'bad-request', 'Idempotency-Key')
      : message(request, 409, 'changed-meanwhile');
  if (again) return again(request, before.outcome);
  return showRow(request, { view: readView(await readForm(request.c, z.object(viewFields))) });
}

/** Of where something was sent and of all its fields. */
async function digestOf({ c }: Request): Promise<string> {
  const hash = createHash('sha256').update(`${c.req.path}\n`);
  return hash.update(new Uint8Array(await c.req.arrayBuffer())).digest('base64url');
}

/** Has a route's handler do what is sent under a key, once. */
export async function handleOnce(request: PlacedRequest, key: string, route: Route): Promise<Response> {
  const { desk, person, place } = request;
  const { documentId, segmentId = null } = place;
  if (documentId === undefined) return route.handle(request);
  const digest = await digestOf(request);
  const sending = { personId: person.id, key, documentId, segmentId, digest, keepsOutcome: Boolean(route.again) };
  try {
    const answer = await route.handle({ ...request, desk: doneOnce(desk, sending) } as PlacedRequest);
    // What was refused may have been so by what the first had just written, which was still under way when this one came.
    const before = answer.ok ? undefined : await sendingBefore(desk.store.reader, sending);
    return before ? handleAgain({ ...request, before }, route) : answer;
  } catch (error) {
    if (error instanceof SentBefore) return handleAgain({ ...request, before: error.before }, route);
    throw error;
  }
}
