import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stageImport } from '../../src/actions/draft-import.js';
import { createProject } from '../../src/actions/people.js';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import { permits } from '../../src/domain/permission.js';
import { type Role, roles } from '../../src/domain/role.js';
import type { Route } from '../../src/web/route.js';
import { routes } from '../../src/web/routes/index.js';
import { ARABIC, ENGLISH, must, smallDocument } from '../actions/desk.js';
import { type TestServer, testServer, type Visitor } from './server.js';

let server: TestServer;
let ids: Record<string, string>;
const visitors = new Map<string, Visitor>();
const table = routes(new AbortController().signal);
const inProject = table.filter((route) => !['public', 'signed-in', 'administrator'].includes(route.access));

beforeAll(async () => {
  server = await testServer();
  const { desk, people } = server;
  const { documentId, rows } = await smallDocument(desk, people.translator, people.projectId);
  const flagged = must(
    await raiseFlag(desk, people.reviewer, {
      segmentId: rows[0]!.id,
      version: 1,
      side: null,
      span: null,
      category: 'other',
      severity: 'minor',
      comment: 'x',
      proposal: null,
    }),
  );
  const encode = (text: string) => new TextEncoder().encode(text);
  const staged = await stageImport(desk, people.translator, {
    projectId: people.projectId,
    title: 't',
    source: { name: 'a', bytes: encode(ARABIC) },
    target: { name: 'b', bytes: encode(ENGLISH) },
  });
  if (!staged.ok) throw new Error(staged.problem.kind);
  ids = {
    project: people.projectId,
    document: documentId,
    segment: rows[0]!.id,
    flag: flagged.flags[0]!.id,
    draft: staged.value,
  };
  visitors.set('nobody', await server.as(null));
  visitors.set('stranger', await server.as(people.stranger));
  for (const role of roles) visitors.set(role, await server.as(people[role].personId));
});
afterAll(() => server.end());

const addressOf = (route: Route, names: Record<string, string>) =>
  route.path.replace(/:(\w+)(\{[^}]*\})?/g, (_whole, name: string) => names[name] ?? 'target-text');

/** An empty form: whoever is let in is told what is missing or not possible now, and nothing changes. */
async function ask(who: string, route: Route, names = ids): Promise<number> {
  const visitor = visitors.get(who)!;
  const path = addressOf(route, names);
  if (route.path.endsWith('/events')) {
    const stop = new AbortController();
    const response = await fetch(server.address + path, { headers: { Cookie: visitor.cookie() }, signal: stop.signal });
    stop.abort();
    return response.status;
  }
  return (route.method === 'GET' ? await visitor.get(path, { Accept: '*/*' }) : await visitor.post(path)).status;
}

const changesNothingWhenEmpty = (route: Route) => !/\/(document|discard|settings)$/.test(route.path);

describe('every route of the table', () => {
  it('names a scope where it wants a right in a project', () => {
    for (const route of inProject) expect(route.path).toContain(`:${route.scope}`);
  });

  it.each(inProject.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s is closed to those outside',
    async (_name, route) => {
      expect(await ask('nobody', route)).toBe(401);
      expect(await ask('stranger', route)).toBe(404);
      const elsewhere = { ...ids, [route.scope!]: '01a20afc-0000-7000-8000-000000000000' };
      expect(await ask('manager', route, elsewhere)).toBe(404);
      for (const id of ['1', "' or 1=1--", '%00', '..%2f..'])
        expect(await ask('manager', route, { ...ids, [route.scope!]: id })).toBe(404);
    },
  );

  it.each(inProject.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s asks for its right',
    async (_name, route) => {
      for (const role of roles) {
        if (!permits(role as Role, route.access as never)) expect(await ask(role, route)).toBe(403);
        else if (changesNothingWhenEmpty(route)) expect([200, 303, 400, 409, 422]).toContain(await ask(role, route));
      }
    },
  );

  it('answers other methods with 405, and unknown addresses with 404', async () => {
    const manager = visitors.get('manager')!;
    expect((await manager.get(`/segments/${ids.segment}/translation`)).status).toBe(405);
    expect((await manager.get('/sign-out')).status).toBe(405);
    expect((await manager.get('/nowhere')).status).toBe(404);
    const other = await fetch(`${server.address}/projects/${ids.project}`, {
      method: 'DELETE',
      headers: { Origin: server.address },
    });
    expect(other.status).toBe(405);
  });

  it('keeps the making of projects to administrators', async () => {
    expect((await visitors.get('manager')!.post('/projects', { name: 'Mine' })).status).toBe(403);
    const administrator = await server.as(server.people.administrator);
    expect((await administrator.post('/projects', { name: 'Another desk' })).status).toBe(303);
  });

  it('does not let an id of one project through the address of another', async () => {
    const other = must(await createProject(server.desk, { id: server.people.stranger }, { name: 'Other' }));
    const stranger = visitors.get('stranger')!;
    expect((await stranger.get(`/projects/${other.projectId}`)).status).toBe(200);
    expect((await stranger.get(`/documents/${ids.document}`)).status).toBe(404);
    expect((await stranger.post(`/flags/${ids.flag}/dismissal`, { reason: 'x' })).status).toBe(404);
  });
});
