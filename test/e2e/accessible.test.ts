import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { backUpHere } from '../../src/actions/administration/backups.js';
import { checkNext } from '../../src/actions/check-segments.js';
import { deleteDocument } from '../../src/actions/delete-document.js';
import { stageImport } from '../../src/actions/draft-import.js';
import { loadSamples } from '../../src/actions/load-samples.js';
import { makeSignInLink } from '../../src/actions/sign-in.js';
import { addTerm } from '../../src/actions/terms/terms.js';
import { stageUpdate } from '../../src/actions/update/stage.js';
import { root } from '../../src/root.js';
import { documentsOf, projectsFor } from '../../src/store/queries/projects.js';
import { rowsOf, smallDocument } from '../actions/desk.js';
import { givenTogether, table } from '../web/places.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';
import { misfits } from './small-screens.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What GET answers that is no page: parts of pages, ways to pages, files. */
const noPages = [
  '/sign-in/link/:token',
  '/administration/backups/:backup',
  '/documents/:document/events',
  '/documents/:document/links',
  '/documents/:document/place',
  '/documents/:document/strip',
  '/documents/:document/archive',
  '/documents/:document/import-report.txt',
  '/documents/:document/import-report.csv',
  '/documents/:document/export/:format',
  '/documents/:document/report/flags.csv',
  '/documents/:document/report/mqm.tsv',
  '/projects/:project/false-friends.tsv',
  '/projects/:project/glossary.csv',
  '/projects/:project/glossary.tbx',
  '/segments/:segment',
  '/inbox/count',
  '/static/:folder/:file{.+}',
  '/favicon.ico',
  '/healthz',
];
/** An address or a path of the route table without its names. */
const shapeOf = (path: string) =>
  path.replace(/\?.*/, '').replace(/(?<=invitation\/)[\w-]{43}|:\w+|[0-9a-f]{8}(?:-[0-9a-f]{4,12}){4}/g, ':');

describe.skipIf(!executable)('every page, in both languages and both themes', () => {
  let server: TestServer;
  let browser: Browser;
  let pages: string[];
  let workbench: string;

  serverAndBrowser((made) => ({ server, browser } = made), {
    TAWAZI_MODEL_URL: 'http://127.0.0.1:1/v1',
    TAWAZI_MODEL: 'm',
  });
  beforeAll(async () => {
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
    const newer = await stageUpdate(
      desk,
      { personId: people.administrator, role: 'manager' },
      { documentId: document!.id, target: { name: 'c.txt', bytes } },
    );
    const batch = await givenTogether(desk, people, {
      'a.ar.txt': 'عقد الاجتماع في العاصمة يوم الأحد ولم يحضره أحد.',
      'a.en.txt': 'The meeting was held in the capital on Sunday and nobody came to it.',
      'b.ar.txt': 'عقد الاجتماع',
      'pairs.csv': 'id,ar,en\n1,قال,said\n',
    });
    const manager = { personId: people.administrator, role: 'manager' } as const;
    const typed = {
      arabic: 'مجلس الأمن',
      english: 'Security Council',
      allowed: 'Council',
      forbidden: 'Safety Council',
    };
    const rest = { note: 'As the UN writes it.', status: 'approved', caseMatters: true };
    const term = await addTerm(desk, manager, { projectId: project.id, typed: { ...typed, ...rest } });
    const proposal = { ...typed, ...rest, english: 'the Council', forbidden: '', status: 'proposed' };
    await addTerm(desk, manager, { projectId: project.id, typed: proposal });
    while ((await checkNext(server.desk)) > 0);
    const { documentId: gone } = await smallDocument(desk, manager, project.id);
    await deleteDocument(desk, manager, { documentId: gone });
    await backUpHere(desk, people.administrator);
    workbench = `/documents/${document!.id}`;
    // An import that goes on until the server ends.
    const running = '01a20afc-0000-7000-8000-00000000abcd';
    server.desk.imports.start(
      { draftId: running, projectId: project.id, title: 'A long text' },
      ({ signal, tell }) =>
        new Promise((_, reject) => {
          tell({ phase: 'aligning', share: 0.4 });
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    pages = [
      '/',
      `/projects/${project.id}`,
      `/projects/${project.id}/checks`,
      `/projects/${project.id}/false-friends`,
      `/projects/${project.id}/glossary?arabic=سلطة&english=authority`,
      `/projects/${project.id}/glossary/changes`,
      `/projects/${project.id}/terms/${term.ok ? term.value.id : ''}`,
      `/projects/${project.id}/second-opinion`,
      `/projects/${project.id}/imports/${running}`,
      `/documents/${document!.id}/update`,
      `/documents/${document!.id}/title`,
      `/documents/${document!.id}/deletion`,
      `/documents/${gone}`,
      `/projects/${project.id}?deleted=${gone}`,
      `/imports/${newer.ok ? newer.value : ''}/update`,
      `/documents/${document!.id}/report/report.html`,
      `/imports/${staged.ok ? staged.value : ''}`,
      `/batches/${batch}`,
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
      '/administration',
      `/administration/people/${people.stranger}`,
      `/administration/people/${people.administrator}`,
      '/administration/audit',
      '/administration/backups',
      `/sign-in/invitation/${await makeSignInLink(desk, people.stranger)}`,
      '/queue?of=all',
      '/inbox',
      '/nowhere',
    ];
  });

  it('are all of the route table', () => {
    const looked = new Set([...pages, '/sign-in'].map(shapeOf));
    const all = table.filter(({ method, path }) => method === 'GET' && !noPages.includes(path)).map(({ path }) => path);
    expect(all.filter((path) => !looked.has(shapeOf(path)))).toEqual([]);
  });

  // axe reads the page from a script that the page's own policy would refuse; playwright hands it to the engine itself.
  const violations = async ({ page }: Desk, where: string): Promise<string[]> => {
    await page.evaluate(axe);
    // Rows that are laid out only when they come into view move the ones below while axe looks, which then measures a number of
    // one row on a button of another.
    await page.evaluate(() => {
      const all = new CSSStyleSheet();
      all.replaceSync('* { content-visibility: visible !important; }');
      document.adoptedStyleSheets = [all];
    });
    const result = await page.evaluate(() =>
      (
        globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
        }
      ).axe.run(),
    );
    return result.violations.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 2)
        .map((node) => `${where} ${id}: ${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 200)}`),
    );
  };

  describe.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ar', 'light'],
    ['ar', 'dark'],
  ] as const)('in %s, %s', (language, theme) => {
    it('have nothing that axe finds, complain of nothing, ask no other host', async () => {
      const desk = await sitDown(browser, server, server.people.administrator, { language, theme });
      const found: string[] = [];
      for (const path of [...pages, '/sign-in']) {
        if (path === '/sign-in') await desk.context.clearCookies();
        // A file to be kept: it is read where nothing of the desk is around it.
        if (path.endsWith('.html')) {
          await desk.page.goto('about:blank');
          await desk.page.setContent(await (await desk.context.request.get(server.address + path)).text());
        } else await desk.page.goto(server.address + path);
        // What is shown once something is chosen.
        const [box] = await desk.page.locator('[data-choose]').all();
        await box?.check();
        found.push(...(await violations(desk, path)));
      }
      expect(found).toEqual([]);
      expect(desk.complaints.filter((complaint) => !/404|410/.test(complaint))).toEqual([]);
      await desk.context.close();
    }, 120_000);

    it('have nothing that axe finds in what keys open', async () => {
      const desk = await sitDown(browser, server, server.people.administrator, { language, theme });
      const { page } = desk;
      const found: string[] = [];
      const states: [name: string, keys: string[], wait: string][] = [
        ['editor', ['j', 'Enter'], '.text[contenteditable]'],
        ['flag form', ['f'], '.flag-form'],
        ['dismissal', ['e', 'x'], '[data-form-box="dismissal"][open]'],
        ['comment', ['j', 'c', '@'], '.mention-list'],
        ['keys', ['?'], 'dialog#keys[open]'],
        ['repair', ['j', 'g', 's'], 'dialog#repair[open] [data-repair-form]'],
        ['words alone, invisible characters', ['o', 'i'], 'html[data-invisibles="on"]'],
      ];
      for (const [name, keys, wait] of states) {
        await page.goto(server.address + workbench);
        for (const key of keys) await page.keyboard.press(key);
        await page.locator(wait).first().waitFor();
        found.push(...(await violations(desk, name)));
      }
      // Both are remembered for whoever looks next.
      for (const [key, off] of [
        ['o', 'omissions'],
        ['i', 'invisibles'],
      ] as const) {
        const remembered = page.waitForResponse('**/preferences');
        await page.keyboard.press(key);
        await remembered;
        await page.locator(`html[data-${off}="off"]`).waitFor();
      }
      expect(found).toEqual([]);
      expect(desk.complaints).toEqual([]);
      await desk.context.close();
    }, 120_000);

    it('fit on a telephone and a tablet, and what is pressed has room for a finger', async () => {
      const desk = await sitDown(browser, server, server.people.administrator, { language, theme });
      await desk.page.setViewportSize({ width: 390, height: 800 });
      const found: string[] = [];
      // The looks do not change what fits; a file to be kept is on no screen of the desk.
      for (const path of theme === 'light' ? pages.filter((path) => !path.endsWith('.html')) : [])
        for (const width of [390, 820]) {
          await desk.page.setViewportSize({ width, height: 800 });
          await desk.page.goto(server.address + path);
          found.push(...(await misfits(desk.page)).map((what) => `${path} at ${width}: ${what}`));
        }
      await desk.page.setViewportSize({ width: 390, height: 800 });
      const batch = pages.find((path) => path.startsWith('/batches/'))!;
      for (const path of [workbench, `${workbench}/read?both=1&flags=1`, '/queue?of=all', batch]) {
        await desk.page.goto(server.address + path);
        found.push(...(await violations(desk, path)));
      }
      expect(found).toEqual([]);
      await desk.context.close();
    }, 240_000);
  });
});
