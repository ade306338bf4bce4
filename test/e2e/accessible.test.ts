import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkNext } from '../../src/actions/check-segments.js';
import { stageImport } from '../../src/actions/draft-import.js';
import { loadSamples } from '../../src/actions/load-samples.js';
import { root } from '../../src/root.js';
import { documentsOf, projectsFor } from '../../src/store/queries/projects.js';
import { rowsOf } from '../actions/desk.js';
import { type TestServer, testServer } from '../web/server.js';
import { executable, launch, sitDown } from './browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!executable)('every page, in both languages and both themes', () => {
  let server: TestServer;
  let browser: Browser;
  let pages: string[];

  beforeAll(async () => {
    server = await testServer({ TAWAZI_MODEL_URL: 'http://127.0.0.1:1/v1', TAWAZI_MODEL: 'm' });
    browser = await launch();
    const { desk, people } = server;
    await loadSamples(desk, `${root}/data/samples`, people.administrator);
    const administrator = { id: people.administrator, login: '', name: '', administrator: true };
    const project = (await projectsFor(desk.store.reader, administrator)).find((card) => card.documents > 0)!;
    const [document] = await documentsOf(desk.store.reader, project.id);
    const rows = await rowsOf(desk, document!.id);
    const segment = rows.find((row) => row.version > 2)!.id;
    const bytes = new TextEncoder().encode('The meeting was held in the capital on Sunday and nobody came to it.');
    const staged = await stageImport(
      desk,
      { personId: people.administrator, role: 'manager' },
      {
        projectId: project.id,
        title: '',
        source: { name: 'a', bytes },
        target: { name: 'b', bytes },
      },
    );
    while ((await checkNext(server.desk)) > 0);
    pages = [
      '/',
      `/projects/${project.id}`,
      `/projects/${project.id}/checks`,
      `/projects/${project.id}/false-friends`,
      `/projects/${project.id}/second-opinion`,
      `/imports/${staged.ok ? staged.value : ''}`,
      `/documents/${document!.id}`,
      `/documents/${document!.id}?edit=${segment}`,
      `/documents/${document!.id}?flag=${segment}`,
      `/documents/${document!.id}/export`,
      `/documents/${document!.id}?filter=flagged&also=checks&search=libya`,
      `/documents/${document!.id}/read?show=changes&both=1&flags=1`,
      `/documents/${document!.id}/replacement?find=libya&put=x`,
      `/segments/${segment}/repair?kind=split`,
      `/segments/${segment}/alike`,
      `/documents/${document!.id}/report`,
      `/segments/${segment}/history`,
      '/settings',
      '/queue?of=all',
      '/inbox',
      '/nowhere',
    ];
  });
  afterAll(async () => {
    await browser.close();
    await server.end();
  });

  for (const language of ['en', 'ar'] as const)
    for (const theme of ['light', 'dark'] as const)
      it(`has nothing that axe finds, complains of nothing, asks no other host (${language}, ${theme})`, async () => {
        const desk = await sitDown(browser, server, server.people.administrator, { language, theme });
        // axe reads the page from a script that the page's own policy would refuse; playwright hands it to the engine itself.
        const found: string[] = [];
        for (const path of [...pages, '/sign-in']) {
          if (path === '/sign-in') await desk.context.clearCookies();
          await desk.page.goto(server.address + path);
          // What is shown once something is chosen.
          const [box] = await desk.page.locator('[data-choose]').all();
          await box?.check();
          await desk.page.evaluate(axe);
          const result = await desk.page.evaluate(() =>
            (
              globalThis as unknown as {
                axe: {
                  run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
                };
              }
            ).axe.run(),
          );
          for (const violation of result.violations)
            for (const node of violation.nodes.slice(0, 2))
              found.push(`${path} ${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 200)}`);
        }
        expect(found).toEqual([]);
        expect(desk.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
        await desk.context.close();
      }, 120_000);
});
