import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../web/server.js';
import { executable, launch, sitDown } from './browser.js';

const AR = 'قال الوزير إن الاجتماع عُقد في العاصمة يوم الأحد. ثم غادر الوفد إلى بلاده.\n';
const EN = 'The minister said that the meeting was held in the capital on Sunday. Then the delegation left.\n';
const TWICE = '<tu tuid="a"><tuv xml:lang="ar"><seg>قال</seg></tuv><tuv xml:lang="en"><seg>said</seg></tuv></tu>';
const long = (text: string) => Array.from({ length: 6_000 }, (_, k) => text.replace('.', ` ${k}.`)).join('');

describe.skipIf(!executable)('many files in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    server = await testServer();
    browser = await launch();
    folder = mkdtempSync(join(tmpdir(), 'tawazi-many-'));
    for (const language of ['ar', 'en']) mkdirSync(join(folder, 'given', language), { recursive: true });
    const files: Record<string, string> = {
      'given/ar/news.txt': AR,
      'given/en/news.txt': EN,
      'given/memory.tmx': `<tmx version="1.4"><header srclang="ar"/><body>${TWICE}${TWICE}</body></tmx>`,
      'given/lone.en.txt': EN,
      'given/.DS_Store': 'x',
      'long.ar.txt': long(AR),
      'long.en.txt': long(EN),
      'pairs.csv': 'ar,en\nقال,said\n',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await browser.close();
    await server.end();
  });

  const project = () => `${server.address}/projects/${server.people.projectId}`;
  const documents = () => server.desk.store.reader.selectFrom('document').select('title').orderBy('id').execute();

  /** Drops what lies on the disk, folders too, as somebody's hand would. */
  async function drop(page: Page, selector: string, paths: readonly string[]): Promise<void> {
    await page.locator(selector).scrollIntoViewIfNeeded();
    const box = (await page.locator(selector).boundingBox())!;
    const client = await page.context().newCDPSession(page);
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    const at = { x: box.x + box.width / 2, y: box.y + 20 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await client.send('Input.dispatchDragEvent', { type, ...at, data });
  }

  it('a folder is dropped: its files are paired by their folders, looked at, imported, and lead to their documents', async () => {
    const { page, context, complaints } = await sitDown(browser, server, server.people.translator.personId);
    await page.goto(project());
    await drop(page, 'form[data-import-box]:not([data-import-many])', [join(folder, 'given')]);
    await page.waitForFunction(() => document.activeElement?.textContent === 'Look at the files');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/batches/*');
    expect((await page.locator('.batch h2').allTextContents()).sort()).toEqual([
      'given/ar/news.txt + given/en/news.txt',
      'given/lone.en.txt',
      'given/memory.tmx',
    ]);
    const item = (name: string) => page.locator('.batch > li', { hasText: name });
    expect(await item('lone').textContent()).toContain('its Arabic is not among the files');
    expect(await item('memory').textContent()).toContain('An id that was there before');
    await page.locator('button.primary').press('Enter');
    await item('news').locator('a', { hasText: 'Open the document' }).waitFor();
    expect(await documents()).toEqual([{ title: 'news' }]);
    // One with a problem: looked at, chosen, and back to the list.
    await item('memory').locator('a', { hasText: 'Look and choose' }).press('Enter');
    await page.locator('input[name="problem-duplicate-id"][value="skip"]').check();
    await page.locator('main button', { hasText: 'Apply' }).press('Enter');
    await page.locator('a', { hasText: 'All files' }).press('Enter');
    await item('memory').locator('.state', { hasText: 'Ready' }).waitFor();
    await item('memory').locator('button', { hasText: 'Import' }).press('Enter');
    await item('memory').locator('a', { hasText: 'Open the document' }).press('Enter');
    await page.waitForURL('**/documents/*');
    expect(await documents()).toHaveLength(2);
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  it.each([
    ['Escape', true],
    ['the button, without script', false],
  ] as const)(
    'they go on one behind the other, seen by their progress, and are stopped by %s',
    async (_what, script) => {
      const options = { script, language: 'ar' } as const;
      const visit = await sitDown(browser, server, server.people.translator.personId, options);
      const { page, context, complaints } = visit;
      const before = await documents();
      await page.goto(project());
      const files = ['long.ar.txt', 'long.en.txt', 'pairs.csv'].map((name) => join(folder, name));
      await page.locator('input[name="files[]"]').setInputFiles(files);
      await page.locator('form[data-import-many] button').press('Enter');
      await page.waitForURL('**/batches/*');
      await page.locator('.batch').waitFor();
      await page.locator('button.primary').press('Enter');
      await page.locator('.state', { hasText: 'في انتظار دوره' }).waitFor();
      if (script) {
        await page.locator('.state', { hasText: 'محاذاة الجمل' }).waitFor({ timeout: 30_000 });
        await page.keyboard.press('Escape');
      } else await page.locator('form[action$="/stop"] button').press('Enter');
      await page.locator('form[action$="/stop"]').waitFor({ state: 'detached' });
      await expect.poll(() => page.locator('.state', { hasText: 'جاهز' }).count()).toBe(2);
      expect(await documents()).toEqual(before);
      await page.locator('form[action$="/discard"] button').first().press('Enter');
      await page.waitForURL(project());
      expect(complaints).toEqual([]);
      await context.close();
    },
    90_000,
  );
});
