import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestServer, testServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.end());

it('columns, encoding and what to do with problems are chosen in forms; the report is there afterwards', async () => {
  const visitor = await server.as(server.people.translator.personId);
  const form = new FormData();
  form.set('pairFile', new File(['x;y;z\nnote;He said;قال\nmore;He went;ذهب\n'], 'table.csv'));
  const address = (await visitor.post(`/projects/${server.people.projectId}/imports`, form)).headers.get('Location')!;
  expect(await (await visitor.get(address)).text()).toContain('name="column2"');
  const columns = { columns: '3', column0: 'note', column1: 'target', column2: 'source', header: '1' };
  expect((await visitor.post(`${address}/reading`, columns)).status).toBe(303);
  const page = await (await visitor.get(address)).text();
  expect(page).toMatch(/<option value="note" selected/);
  expect(page).toContain('<dd>2</dd>');
  expect((await visitor.post(`${address}/reading`, { columns: '3', column0: 'target' })).status).toBe(400);
  expect((await visitor.post(`${address}/reading`, { ...columns, column1: 'source' })).status).toBe(400);
  const refused = await visitor.post(`${address}/reading`, { encoding: 'utf-16be' });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('It is shown as it was read before.');
  const document = (await visitor.post(`${address}/document`)).headers.get('Location')!;
  const report = await visitor.get(`${document}/import-report.txt`);
  expect(await report.text()).toMatch(/^File: table\.csv\nFormat: csv\nEncoding: utf-8\n/);
  expect(report.headers.get('Content-Disposition')).toContain('attachment');
  expect(await (await visitor.get(`${document}/import-report.csv`)).text()).toMatch(/^file,problem/);
  expect(await (await visitor.get(`${document}/export`)).text()).toContain('import-report.csv');
});
