import { type Context, Hono } from 'hono';
import type { Logger } from 'pino';
import type { Desk } from '../actions/desk.js';
import { personBySession } from '../actions/sign-in.js';
import { StoreBusy } from '../store/store.js';
import { decideAccess } from './access.js';
import { limitBody } from './body-limit.js';
import { BadForm } from './forms.js';
import { message, pageContext } from './page.js';
import type { Request, Route } from './route.js';
import { routes } from './routes/index.js';
import { refuseForeignHosts, refuseForeignWrites, securityHeaders } from './security.js';
import { readSession } from './session.js';

/**
 * The web application over a desk, made from the one table of routes. `ending` is raised when the server stops, so that
 * open live streams end.
 */
export function createApp(desk: Desk, log: Logger, ending: AbortSignal): Hono {
  const app = new Hono();
  app.use(securityHeaders(desk.settings));
  app.use(refuseForeignHosts(desk.settings));
  app.use(refuseForeignWrites(desk.settings));
  for (const route of routes(ending)) {
    app.on(
      route.method,
      route.path,
      limitBody(route, desk, async (c) => message(await request(c, desk), 413, 'too-large')),
      (c) => answer(c, desk, route),
    );
  }
  // What is left of a known path has the wrong method.
  for (const path of new Set(routes(ending).map((route) => route.path)))
    app.all(path, async (c) => message(await request(c, desk), 405, 'method-not-allowed'));
  app.notFound(async (c) => message(await request(c, desk), 404, 'not-found'));
  app.onError(async (error, c) => {
    if (error instanceof BadForm) return message(await request(c, desk), 400, 'bad-request', error.message);
    if (error instanceof StoreBusy || isDiskFull(error)) {
      c.header('Retry-After', '5');
      return message(await request(c, desk), 503, 'busy');
    }
    log.error({ err: error, method: c.req.method, path: c.req.path }, 'request failed');
    return message(await request(c, desk), 500, 'failed');
  });
  return app;
}

async function answer(c: Context, desk: Desk, route: Route): Promise<Response> {
  const found = await request(c, desk);
  const decision = await decideAccess(found, route);
  return decision instanceof Response ? decision : route.handle(decision);
}

async function request(c: Context, desk: Desk): Promise<Request> {
  const token = readSession(c, desk.settings);
  const person = token ? ((await personBySession(desk, token)) ?? null) : null;
  return { c, desk, person, place: null, page: pageContext(c, person) };
}

function isDiskFull(error: Error): boolean {
  return /^SQLITE_(FULL|IOERR|READONLY)/.test(String((error as { code?: unknown }).code));
}
