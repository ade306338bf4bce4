import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { personBySession } from '../actions/sign-in.js';
import type { Person } from '../domain/read-model.js';
import { eventsAfter, lastEventId } from '../store/queries/events.js';
import { standingIn } from '../store/queries/standing.js';
import { message } from './page.js';
import { makePresence, type Presence } from './presence.js';
import type { PlacedRequest } from './route.js';
import { readSession } from './session.js';

/** Writes of another process wake nobody here: they are looked for this often. */
const LOOK_MS = 1_000;
/** Proxies close a silent connection after a minute or less. */
const HEARTBEAT_MS = 20_000;
const EVENTS_AT_ONCE = 100;
/** More pages than anybody looks at; each stream asks the database once a second. */
const STREAMS_EACH = 40;

/**
 * A document's events as they are committed, from the id in Last-Event-ID (or `?after=`) on. A stream ends with the server and
 * with the session of who listens, and tells nothing more once their membership is over. Answers 429 over STREAMS_EACH.
 */
export function liveEvents(ending: AbortSignal): (request: PlacedRequest) => Promise<Response> {
  const open = new Map<string, number>();
  const presence = makePresence();
  return async (request) => {
    const { c, person } = request;
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
    const streams = open.get(person.id) ?? 0;
    if (streams >= STREAMS_EACH) {
      c.header('Retry-After', '60');
      return message(request, 429, 'busy');
    }
    const from = await startingPoint(request);
    open.set(person.id, (open.get(person.id) ?? 0) + 1);
    const response = streamSSE(c, async (stream) => {
      try {
        await follow(request, stream, { from, presence }, ending);
      } catch (error) {
        if (!ending.aborted) request.log.error({ err: error, path: c.req.path }, 'live stream failed');
      } finally {
        const left = (open.get(person.id) ?? 1) - 1;
        if (left > 0) open.set(person.id, left);
        else open.delete(person.id);
      }
    });
    response.headers.set('X-Accel-Buffering', 'no');
    return response;
  };
}

/** No later than the newest event: a client of a database that was since restored would wait for numbers long to come. */
async function startingPoint({ c, desk, place }: PlacedRequest): Promise<number> {
  const asked = Number(c.req.header('Last-Event-ID') ?? c.req.query('after') ?? 0);
  if (!Number.isSafeInteger(asked) || asked <= 0) return 0;
  return Math.min(asked, await lastEventId(desk.store.reader, place.documentId!));
}

async function follow(
  request: PlacedRequest,
  stream: SSEStreamingApi,
  { from, presence }: { readonly from: number; readonly presence: Presence },
  ending: AbortSignal,
): Promise<void> {
  const { desk, place } = request;
  const bell = makeBell();
  const documentId = place.documentId!;
  let told: string | undefined;
  const forget = desk.onEvent(bell.ring);
  const forgetPresence = presence.onChange(documentId, bell.ring);
  const leave = presence.enter(documentId, request.person);
  stream.onAbort(bell.ring);
  ending.addEventListener('abort', bell.ring);
  try {
    let last = from;
    let toldAt = performance.now();
    await stream.write('retry: 2000\n\n');
    while (!stream.aborted && !ending.aborted) {
      const events = await eventsAfter(desk.store.reader, place.documentId!, last, EVENTS_AT_ONCE);
      const quiet = performance.now() - toldAt > HEARTBEAT_MS;
      const person = await stillSignedIn(request);
      if (!person || ((events.length > 0 || quiet) && !(await standingIn(desk.store.reader, person, { documentId }))))
        return;
      const here = JSON.stringify(presence.in(documentId));
      if (here !== told) await stream.writeSSE({ event: 'presence', data: here });
      told = here;
      for (const event of events) {
        await stream.writeSSE({ id: String(event.id), event: 'change', data: JSON.stringify(event) });
        last = event.id;
      }
      if (events.length === 0 && quiet) await stream.write(': still here\n\n');
      if (events.length > 0 || quiet) toldAt = performance.now();
      if (events.length < EVENTS_AT_ONCE) await bell.wait(LOOK_MS);
    }
  } finally {
    forget();
    forgetPresence();
    leave();
    ending.removeEventListener('abort', bell.ring);
  }
}

/** Wakes who waits. A ring that comes while nobody waits is there for the next wait. */
function makeBell(): { ring(): void; wait(milliseconds: number): Promise<void> } {
  let rung = false;
  let wake: () => void = () => undefined;
  return {
    ring() {
      rung = true;
      wake();
    },
    async wait(milliseconds) {
      if (!rung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      rung = false;
    },
  };
}

async function stillSignedIn({ c, desk }: PlacedRequest): Promise<Person | undefined> {
  const token = readSession(c, desk.settings);
  return token === undefined ? undefined : personBySession(desk, token);
}
