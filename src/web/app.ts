import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import type { Logger } from 'pino';
import type { Desk } from '../actions/desk.js';
import { UPLOADS } from '../actions/large/stage-large.js';
import { personBySession } from '../actions/sign-in.js';
import type { Person } from '../domain/read-model.js';
import { unreadNotices } from '../store/queries/notices.js';
import { StoreBusy } from '../store/store.js';
import { decideAccess } from './access.js';
import { FORM_BYTES, type Received, receiveBody, throwAwayBody } from './body-limit.js';
import { BadForm } from './forms.js';
import { message, pageContext } from './page.js';
import type { PlacedRequest, Request, Route } from './route.js';
import { routes } from './routes/index.js';
import { refuseForeignHosts, refuseForeignWrites, securityHeaders } from './security.js';
import { formKey, handleAgain, handleOnce, sendingKey, sentBefore } from './sending.js';
import { readSession } from './session.js';
import { isUpload, receiveUpload } from './uploads.js';

/**
 * The web application over a desk, made from the one table of routes. `ending` is raised when the server stops, so that
 * open live streams end.
 */
export function createApp(desk: Desk, log: Logger, ending: AbortSignal): Hono {
  const app = new Hono();
  const parts: Parts = { desk, log };
  const table = routes(ending);
  app.use(securityHeaders(desk.settings));
  app.use(refuseForeignHosts(desk.settings));
  app.use(refuseForeignWrites(desk.settings));
  for (const route of table) app.on(route.method, route.path, (c) => answer(c, parts, route));
  for (const [path, methods] of methodsByPath(table))
    app.all(path, async (c) => {
      c.header('Allow', methods.join(', '));
      return message(await request(c, parts), 405, 'method-not-allowed');
    });
  app.notFound(async (c) => message(await request(c, parts), 404, 'not-found'));
  app.onError((error, c) => answerFailure(error, c, parts));
  return app;
}

type Parts = Pick<Request, 'desk' | 'log'>;

/** Who may is decided first, then the body is taken in, then the route's own handler answers. */
async function answer(c: Context, parts: Parts, route: Route): Promise<Response> {
  const found = await request(c, parts);
  const key = sendingKey(found, route);
  const again = key === undefined ? undefined : await sentBefore(found, key);
  const decision = again ?? (await decideAccess(found, route));
  if (decision instanceof Response) {
    await throwAwayBody(c);
    return decision;
  }
  if (route.uploads && isUpload(c)) {
    const upload = await receiveUpload(c, join(parts.desk.settings.data, UPLOADS), route.uploads(parts.desk));
    try {
      return await afterBody(upload.received, found, () => route.handle(decision));
    } finally {
      await upload.remove();
    }
  }
  const received = await receiveBody(c, route.bodyLimit?.(parts.desk) ?? FORM_BYTES);
  return afterBody(received, found, async () => {
    if (again) return handleAgain(again, route);
    const once = key ?? (await formKey(decision, route));
    return once === undefined ? route.handle(decision) : handleOnce(decision as PlacedRequest, once, route);
  });
}

function afterBody(
  received: Received | 'bad',
  found: Request,
  handle: () => Promise<Response> | Response,
): Promise<Response> | Response {
  switch (received) {
    case 'received':
      return handle();
    case 'bad':
      throw new BadForm('the form could not be read');
    case 'too-large':
      return message(found, 413, 'too-large');
    case 'encoded':
      return message(found, 415, 'bad-request', 'Content-Encoding');
    case 'broken-off':
      return message(found, 400, 'bad-request');
  }
}

async function request(c: Context, parts: Parts): Promise<Request> {
  const token = readSession(c, parts.desk.settings);
  const person = token ? ((await personBySession(parts.desk, token)) ?? null) : null;
  // Whole pages tell it; a piece of one does not.
  const told = person && c.req.header('HX-Request') !== 'true';
  return requestOf(c, parts, person, told ? await unreadNotices(parts.desk.store.reader, person.id) : 0);
}

function requestOf(c: Context, parts: Parts, person: Person | null, unread = 0): Request {
  return { c, ...parts, person, place: null, page: pageContext(c, person, unread) };
}

/** The one place where exceptions become answers. It asks nothing of the database, which may be what failed. */
async function answerFailure(error: Error, c: Context, parts: Parts): Promise<Response> {
  const nobody = requestOf(c, parts, null);
  if (error instanceof BadForm) {
    const somebody = await request(c, parts).catch(() => nobody);
    return message(somebody, 400, 'bad-request', error.message);
  }
  if (error instanceof StoreBusy || isDiskFull(error)) {
    c.header('Retry-After', '5');
    return message(nobody, 503, 'busy');
  }
  parts.log.error({ err: error, method: c.req.method, path: c.req.path }, 'request failed');
  return message(nobody, 500, 'failed');
}

function isDiskFull(error: Error): boolean {
  return /^(SQLITE_(FULL|IOERR|READONLY)|ENOSPC|EDQUOT)/.test(String((error as { code?: unknown }).code));
}

/** What a known path answers; any other method gets 405 with this list (RFC 9110, 15.5.6). */
function methodsByPath(table: readonly Route[]): Map<string, string[]> {
  const methods = new Map<string, string[]>();
  for (const { method, path } of table)
    methods.set(path, [...(methods.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  return methods;
}
