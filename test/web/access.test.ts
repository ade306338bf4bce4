import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from '../../src/actions/people.js';
import { type ProjectPermission, permits } from '../../src/domain/permission.js';
import { roles } from '../../src/domain/role.js';
import type { Route } from '../../src/web/route.js';
import { ARABIC, must, rowsOf } from '../actions/desk.js';
import { forAdministrators, inProject, NO_ID, pathOf, places, table } from './places.js';
import { ask as askRaw } from './raw.js';
import { type TestServer, testServer, type Visitor } from './server.js';

let server: TestServer;
let ids: Record<string, string>;
const visitors = new Map<string, Visitor>();
const named = (list: readonly Route[]) => list.map((route) => [`${route.method} ${route.path}`, route] as const);

beforeAll(async () => {
  server = await testServer();
  const { people } = server;
  ids = await places(server);
  visitors.set('nobody', await server.as(null));
  visitors.set('stranger', await server.as(people.stranger));
  visitors.set('administrator', await server.as(people.administrator));
  for (const role of roles) visitors.set(role, await server.as(people[role].personId));
});
afterAll(() => server.end());

/** An empty form: whoever is let in is told what is missing or not possible now, and nothing changes. */
async function ask(who: string, route: Route, names = ids): Promise<{ status: number; text: string }> {
  const visitor = visitors.get(who)!;
  const path = pathOf(route, names);
  if (route.path.endsWith('/events')) {
    const stop = new AbortController();
    const response = await fetch(server.address + path, { headers: { Cookie: visitor.cookie() }, signal: stop.signal });
    stop.abort();
    return { status: response.status, text: '' };
  }
  const response = route.method === 'GET' ? await visitor.get(path, { Accept: '*/*' }) : await visitor.post(path);
  return { status: response.status, text: await response.text() };
}

const changesNothingWhenEmpty = (route: Route) => !/\/(document|discard|settings)$/.test(route.path);

describe('every route of the table', () => {
  it('has an access, and a scope in its path where that is a right in a project', () => {
    for (const route of table) expect(route.access).toBeTruthy();
    for (const route of inProject) expect(route.path).toContain(`:${route.scope}`);
  });

  it('that is open to everybody is one of these', () => {
    expect(table.filter((route) => route.access === 'public').map((route) => `${route.method} ${route.path}`)).toEqual([
      'POST /preferences',
      'GET /sign-in',
      'POST /sign-in',
      'GET /sign-in/link/:token',
      'GET /sign-in/invitation/:token',
      'POST /sign-in/invitation/:token',
      'POST /sign-out',
      'GET /static/:folder/:file{.+}',
      'GET /favicon.ico',
      'GET /healthz',
    ]);
  });

  it.each(named(table.filter((route) => route.access !== 'public')))('%s is closed to nobody', async (_name, route) => {
    expect((await ask('nobody', route)).status).toBe(401);
    if (route.method === 'GET') {
      const page = await visitors.get('nobody')!.get(pathOf(route, ids));
      expect(page.status).toBe(303);
      expect(page.headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(pathOf(route, ids))}`);
    }
  });

  it.each(named(inProject))('%s is not there for strangers, and tells them nothing', async (_name, route) => {
    const refused = await ask('stranger', route);
    expect(refused.status).toBe(404);
    expect(refused.text).not.toMatch(/Interview|Haftar|حفتر|Translator/);
    const absent = await ask('stranger', route, { ...ids, [route.scope!]: NO_ID });
    expect(absent.text.replaceAll(NO_ID, '')).toBe(refused.text.replaceAll(ids[route.scope!]!, ''));
  });

  it.each(named(inProject))('%s is not there for other ids', async (_name, route) => {
    for (const id of [
      NO_ID,
      '1',
      '0',
      '1e9',
      "' or 1=1--",
      '1;2',
      '%00',
      '%ff',
      '..%2f..',
      ids[route.scope!]!.toUpperCase(),
    ])
      expect((await ask('manager', route, { ...ids, [route.scope!]: id })).status).toBe(404);
    const kinds = ['project', 'document', 'segment', 'flag', 'draft'].filter((kind) => kind !== route.scope);
    for (const kind of kinds)
      expect((await ask('manager', route, { ...ids, [route.scope!]: ids[kind]! })).status).toBe(404);
  });

  it.each(named(inProject))('%s asks for its right', async (_name, route) => {
    for (const role of roles) {
      if (!permits(role, route.access as ProjectPermission)) expect((await ask(role, route)).status).toBe(403);
      else if (changesNothingWhenEmpty(route))
        expect([200, 303, 400, 409, 422]).toContain((await ask(role, route)).status);
    }
  });

  it.each(named(forAdministrators))('%s is for administrators alone', async (_name, route) => {
    for (const who of ['stranger', ...roles]) {
      const refused = await ask(who, route);
      expect(refused.status).toBe(403);
      expect(refused.text).not.toMatch(/translator2|tawazi-20/);
      expect((await ask(who, route, { ...ids, person: NO_ID, backup: 'x' })).status).toBe(403);
    }
    if (route.method === 'GET') expect((await ask('administrator', route)).status).toBe(200);
  });

  it('lets administrators stand as managers in projects that they are no members of', async () => {
    for (const route of inProject.filter(changesNothingWhenEmpty))
      expect([200, 303, 400, 409, 422]).toContain((await ask('administrator', route)).status);
  });

  it('wrote nothing, whoever asked so far', async () => {
    const rows = await rowsOf(server.desk, ids.document!);
    expect(rows.map((row) => row.version)).toEqual([1, 1, 1]);
    expect(rows[0]!.flags.map((flag) => flag.state)).toEqual(['open']);
    const events = await server.desk.store.reader.selectFrom('event').select('kind').execute();
    expect(events.map((event) => event.kind).filter((kind) => kind !== 'project.changed')).toEqual([
      'document.imported',
      'flag.raised',
    ]);
  });
});

describe('other methods', () => {
  it.each([...new Set(table.map((route) => route.path))])(
    'on %s are answered 405 with those there are',
    async (path) => {
      const known = table.filter((route) => route.path === path).map((route) => route.method);
      const address = pathOf(table.find((route) => route.path === path)!, ids);
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const) {
        if ((known as string[]).includes(method)) continue;
        const headers = { Cookie: visitors.get('manager')!.cookie(), Origin: server.address };
        const answer = await askRaw(server.address, address, { method, headers });
        expect(answer.status).toBe(405);
        expect(answer.headers.allow).toBe(known.flatMap((m) => (m === 'GET' ? ['GET', 'HEAD'] : [m])).join(', '));
      }
    },
  );

  it('HEAD is a GET without its body, and never a write', async () => {
    const cookie = visitors.get('manager')!.cookie();
    for (const route of table) {
      const answer = await askRaw(server.address, pathOf(route, ids), { method: 'HEAD', headers: { Cookie: cookie } });
      expect(answer.text).toBe('');
      if (!table.some((other) => other.path === route.path && other.method === 'GET')) expect(answer.status).toBe(405);
      else if (route.access === 'administrator') expect(answer.status).toBe(403);
      else expect([200, 301, 303, 401, 404]).toContain(answer.status);
    }
    expect((await visitors.get('manager')!.get('/', {})).status).toBe(200);
  });

  it('on unknown addresses are answered 404', async () => {
    for (const path of [
      '/nowhere',
      '/projects',
      '/.git/config',
      '/.env',
      '/data/tawazi.db',
      '/package.json',
      '//',
      '/%',
    ])
      expect([404, 405]).toContain((await askRaw(server.address, path)).status);
  });
});

describe('rights', () => {
  it('to make projects are the administrators’', async () => {
    expect((await visitors.get('manager')!.post('/projects', { name: 'Mine' })).status).toBe(403);
    expect((await visitors.get('administrator')!.post('/projects', { name: 'Another desk' })).status).toBe(303);
  });

  it('in one project say nothing in another', async () => {
    const other = must(await createProject(server.desk, { id: server.people.stranger }, { name: 'Other' }));
    const stranger = visitors.get('stranger')!;
    expect((await stranger.get(`/projects/${other.projectId}`)).status).toBe(200);
    expect(await (await stranger.get('/')).text()).not.toContain('Desk</');
    expect((await stranger.get(`/documents/${ids.document}`)).status).toBe(404);
    expect((await stranger.post(`/flags/${ids.flag}/dismissal`, { reason: 'x' })).status).toBe(404);
    const upload = new FormData();
    upload.set('sourceText', ARABIC);
    upload.set('targetText', 'x');
    upload.set('projectId', ids.project!);
    const staged = await stranger.post(`/projects/${other.projectId}/imports`, upload);
    expect(staged.status).toBe(303);
    const draft = staged.headers.get('location')!;
    expect((await visitors.get('manager')!.get(draft)).status).toBe(404);
    expect((await visitors.get('manager')!.post(`${draft}/document`)).status).toBe(404);
  });

  it('that were taken away or lowered are gone with the next request', async () => {
    const { people } = server;
    const manager = visitors.get('manager')!;
    const reviewer = await server.as(people.reviewer2.personId);
    const approve = () => reviewer.post(`/segments/${ids.segment}/approval`);
    expect((await approve()).status).toBe(400);
    const lower = { login: 'reviewer2', role: 'translator' };
    expect((await manager.post(`/projects/${ids.project}/members`, lower)).status).toBe(303);
    expect((await approve()).status).toBe(403);
    expect((await manager.post(`/projects/${ids.project}/members`, { ...lower, role: 'none' })).status).toBe(303);
    expect((await approve()).status).toBe(404);
  });

  it('to manage stay with somebody: the last manager cannot step down', async () => {
    const manager = visitors.get('manager')!;
    for (const role of ['translator', 'none'])
      expect((await manager.post(`/projects/${ids.project}/members`, { login: 'manager', role })).status).toBe(409);
    expect((await manager.get(`/projects/${ids.project}`)).status).toBe(200);
  });

  it('of four eyes hold against the forms too', async () => {
    const reviewer = visitors.get('reviewer')!;
    const [, row] = await rowsOf(server.desk, ids.document!);
    const address = `/segments/${row!.id}`;
    expect((await reviewer.post(`${address}/translation`, { text: 'My own words.', version: '1' })).status).toBe(303);
    expect((await reviewer.post(`${address}/approval`, { version: '2' })).status).toBe(403);
    expect((await rowsOf(server.desk, ids.document!))[1]!.state).toBe('initial');
  });
});
