import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('how a file is read is chosen in a browser', () => {
  let server: TestServer;
  let browser: Browser;

  serverAndBrowser((made) => ({ server, browser } = made));

  async function given(page: Page, name: string, content: string | Buffer): Promise<void> {
    await page.goto(`${server.address}/projects/${server.people.projectId}`);
    const buffer = Buffer.from(content);
    await page.locator('input[name="pairFile"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await page.locator('form[data-import-box] button.primary').first().press('Enter');
    await page.waitForURL('**/imports/*');
  }
  const pairs = (page: Page) => page.locator('[aria-labelledby="first-pairs"] .text').allTextContents();
  const unitsShown = async (page: Page) => (await pairs(page)).length / 2;
  async function imported(page: Page): Promise<string> {
    await page.locator('main form[action$="/document"] button').press('Enter');
    await page.waitForURL('**/documents/*');
    return new URL(page.url()).pathname.split('/').at(-1)!;
  }
  const twice = (id: string, said: string) =>
    `<tu tuid="${id}"><tuv xml:lang="ar"><seg>قال</seg></tuv><tuv xml:lang="en"><seg>${said}</seg></tuv></tu>\n`;
  const TWICE = `<tmx version="1.4"><header srclang="ar"/><body>\n${twice('a', 'said')}${twice('a', 'told')}${twice('b', 'spoke')}</body></tmx>`;

  describe.each([
    ['with script', true],
    ['without script', false],
  ] as const)('%s', (_what, script) => {
    const sit = () => sitDown(browser, server, server.people.translator.personId, { script });

    it('another encoding shows other letters, and is what the document is read in', async () => {
      const { page, context, complaints } = await sit();
      // "قال,said" in ISO-8859-6, which are other letters in Windows-1256.
      const line = [0xe2, 0xc7, 0xe4, 0x2c, 0x73, 0x61, 0x69, 0x64, 0x0a];
      await given(page, 'x.csv', Buffer.from([...line, ...line, ...line, ...line]));
      const first = (await pairs(page))[0]!.trim();
      const wanted = first === 'قال' ? 'windows-1256' : 'iso-8859-6';
      await page.locator('#encoding').selectOption(wanted);
      await page
        .locator('main form[action$="/reading"]', { has: page.locator('#encoding') })
        .locator('button')
        .press('Enter');
      await expect.poll(async () => (await pairs(page))[0]!.trim()).not.toBe(first);
      expect(await page.locator('#encoding').inputValue()).toBe(wanted);
      const shown = (await pairs(page))[0]!.trim();
      const [row] = await rowsOf(server.desk, await imported(page));
      expect(row).toMatchObject({ sourceText: shown, targetText: 'said' });
      expect(complaints).toEqual([]);
      await context.close();
    }, 60_000);

    it('columns are chosen where they were found otherwise; the same column twice is told', async () => {
      const { page, context, complaints } = await sit();
      await given(page, 'x.csv', 'remark;said;قيل\nfirst;"He said";قال الوزير\nsecond;"He went";ذهب الوفد\n');
      const form = page.locator('main form', { has: page.locator('select[name="column0"]') });
      for (const [column, part] of ['note', 'target', 'source'].entries())
        await form.locator(`select[name="column${column}"]`).selectOption(part);
      await form.locator('input[name="header"]').check();
      await form.locator('button').press('Enter');
      await expect.poll(() => pairs(page)).toHaveLength(4);
      expect((await pairs(page)).map((text) => text.trim())).toEqual(['قال الوزير', 'He said', 'ذهب الوفد', 'He went']);
      expect(
        await form.locator('select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
      ).toEqual(['note', 'target', 'source']);
      const rows = await rowsOf(server.desk, await imported(page));
      expect(rows.map(({ targetText, comments }) => [targetText, comments[0]?.text])).toEqual([
        ['He said', 'first'],
        ['He went', 'second'],
      ]);
      expect(complaints).toEqual([]);
      await context.close();
    }, 60_000);

    it('of units with a problem they are left out, or nothing is imported; the report stays', async () => {
      const { page, context, complaints } = await sit();
      await given(page, 'twice.tmx', TWICE);
      const problems = page.locator('[aria-labelledby="file-problems"]');
      expect(await problems.locator('li').allTextContents()).toEqual([
        expect.stringMatching(/An id that was there before.*\(line 3, column \d+\) \(unit \u2068a~2\u2069\)/),
      ]);
      expect(await unitsShown(page)).toBe(3);
      const choose = async (choice: string) => {
        await problems.locator(`input[name="problem-duplicate-id"][value="${choice}"]`).check();
        await problems.locator('button').press('Enter');
        await page.waitForLoadState();
        await expect.poll(() => problems.locator(`input[value="${choice}"]`).isChecked()).toBe(true);
      };
      await choose('stop');
      const before = await server.desk.store.reader.selectFrom('document').select('id').execute();
      await page.locator('main form[action$="/document"] button').press('Enter');
      await page.locator('.refusal', { hasText: 'An id that was there before' }).waitFor();
      expect(await server.desk.store.reader.selectFrom('document').select('id').execute()).toEqual(before);
      await page.goBack();
      await choose('skip');
      await expect.poll(() => unitsShown(page)).toBe(2);
      const documentId = await imported(page);
      expect((await rowsOf(server.desk, documentId)).map(({ targetText }) => targetText)).toEqual(['said', 'spoke']);
      await page.goto(`${server.address}/documents/${documentId}/export`);
      const report = page.locator('a[href$="/import-report.txt"]');
      const text = await (await context.request.get(server.address + (await report.getAttribute('href'))!)).text();
      expect(text).toContain('twice.tmx');
      expect(text).toMatch(/an id that was there before.*line 3/i);
      const table = await (
        await context.request.get(`${server.address}/documents/${documentId}/import-report.csv`)
      ).text();
      expect(table).toMatch(/duplicate-id.*skip/);
      expect(complaints).toEqual([]);
      await context.close();
    }, 60_000);
  });
});
