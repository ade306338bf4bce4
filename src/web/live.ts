import { streamSSE } from 'hono/streaming';
import { personBySession } from '../actions/sign-in.js';
import { eventsAfter } from '../store/queries/events.js';
import { standingIn } from '../store/queries/standing.js';
import type { PlacedRequest } from './route.js';
import { readSession } from './session.js';

/** Writes of another process wake nobody here: they are looked for this often. */
const LOOK_MS = 1_000;
/** Proxies close a silent connection after a minute or less. */
const HEARTBEAT_MS = 20_000;
const EVENTS_AT_ONCE = 100;

/**
 * A document's events as they are committed, from the id in Last-Event-ID (or `?after=`) on. Ends with the server, and
 * with the session or the membership of who listens.
 */
export function liveEvents(request: PlacedRequest, ending: AbortSignal): Response {
  const { c, desk, place } = request;
  const documentId = place.documentId!;
  const from = Number(c.req.header('Last-Event-ID') ?? c.req.query('after') ?? 0);
  let last = Number.isSafeInteger(from) && from >= 0 ? from : 0;
  const response = streamSSE(c, async (stream) => {
    let open = true;
    let missed = false;
    let resume: (() => void) | undefined;
    const wake = () => {
      missed = true;
      resume?.();
    };
    const stop = () => {
      open = false;
      wake();
    };
    stream.onAbort(stop);
    ending.addEventListener('abort', stop);
    const forget = desk.onEvent(wake);
    try {
      await stream.write('retry: 2000\n\n');
      let beat = performance.now();
      while (open && !ending.aborted) {
        missed = false;
        const events = await eventsAfter(desk.store.reader, documentId, last, EVENTS_AT_ONCE);
        for (const { id, ...event } of events) {
          await stream.writeSSE({ id: String(id), event: 'change', data: JSON.stringify({ id, ...event }) });
          last = id;
        }
        if (events.length === EVENTS_AT_ONCE) continue;
        if (performance.now() - beat > HEARTBEAT_MS) {
          if (!(await stillAllowed(request))) break;
          await stream.write(': still here\n\n');
          beat = performance.now();
        }
        if (missed || !open) continue;
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, LOOK_MS);
          resume = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        resume = undefined;
      }
    } finally {
      forget();
      ending.removeEventListener('abort', stop);
    }
  });
  response.headers.set('X-Accel-Buffering', 'no');
  return response;
}

async function stillAllowed({ c, desk, place }: PlacedRequest): Promise<boolean> {
  const token = readSession(c, desk.settings);
  const person = token && (await personBySession(desk, token));
  return Boolean(person && (await standingIn(desk.store.reader, person, { documentId: place.documentId! })));
}
