import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { saveTranslation } from '../../src/actions/translate.js';
import { ARABIC, ENGLISH, must, rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('bringing a document up to date in a browser', () => {
  let server: TestServer;
  let browser: Browser;

  serverAndBrowser((made) => ({ server, browser } = made));

  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  const newArabic = file('new.ar.txt', ARABIC.replace('40', '50'));
  const newEnglish = file(
    'new.en.txt',
    ENGLISH.replace('40', '50').replace('position yet', 'stance yet').trimEnd().concat(' It will speak tomorrow.\n'),
  );

  /** A document whose last sentence was corrected here, its form filled in. */
  async function begun(page: Page) {
    const { desk, people } = server;
    const { documentId, rows } = await smallDocument(desk, people.manager, people.projectId);
    const correction = { segmentId: rows[2]!.id, text: 'Moscow is silent.', version: 1, confirm: true };
    must(await saveTranslation(desk, people.translator, correction));
    await page.goto(`${server.address}/documents/${documentId}/update`);
    await page.locator('input[name="sourceFile"]').setInputFiles(newArabic);
    await page.locator('input[name="targetFile"]').setInputFiles(newEnglish);
    await page.locator('.update-form button').press('Enter');
    await page.waitForURL('**/imports/*/update');
    return { documentId, rows };
  }
  const english = async (documentId: string) =>
    (await rowsOf(server.desk, documentId)).map(({ targetText }) => targetText);

  it.each([
    ['en', true],
    ['ar', true],
    ['en', false],
  ] as const)(
    'in %s, with script: %s: shows the difference word by word, takes what is chosen by the keyboard, and is undone',
    async (language, script) => {
      const who = server.people.translator.personId;
      const { page, context, complaints } = await sitDown(browser, server, who, { language, script });
      const { documentId, rows } = await begun(page);
      const before = await english(documentId);
      const main = page.locator('main');
      expect(await main.locator('bdi').allTextContents()).toEqual(['new.ar.txt', 'new.en.txt']);
      // The number, on both sides of the segment that is as it was but for it.
      expect(await main.locator('[aria-labelledby="kind-both"] del').allTextContents()).toEqual(['40', '40']);
      expect(await main.locator('[aria-labelledby="kind-both"] ins').allTextContents()).toEqual(['50', '50']);
      const conflict = main.locator('[aria-labelledby="kind-conflict"]');
      expect(await conflict.locator('del').allTextContents()).toContain('is silent');
      expect((await conflict.locator('ins').allTextContents()).join(' ')).toContain('stance');
      const choice = conflict.locator(`input[name="english-${rows[2]!.id}"]`);
      expect(await choice.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked))).toEqual([
        true,
        false,
      ]);
      await choice.first().focus();
      await page.keyboard.press('ArrowDown');
      expect(await choice.last().isChecked()).toBe(true);
      expect(await english(documentId)).toEqual(before);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/documents/${documentId}`);
      const after = await english(documentId);
      expect(after[1]).toContain('50 officers');
      expect(after.slice(2).join(' ')).toBe('Moscow has not announced its stance yet. It will speak tomorrow.');
      await page.locator('form[action$="/undo"] button').first().click();
      await expect.poll(() => english(documentId)).toEqual(before);
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );

  it('shows anew what changed meanwhile, and does nothing before it was seen', async () => {
    const { page, context } = await sitDown(browser, server, server.people.translator.personId);
    const { documentId, rows } = await begun(page);
    const meanwhile = { segmentId: rows[1]!.id, text: 'Said by somebody else.', version: 1, confirm: true };
    must(await saveTranslation(server.desk, server.people.translator2, meanwhile));
    const before = await english(documentId);
    await page.locator('main form button.primary').press('Enter');
    await page.locator('[role="alert"]', { hasText: 'has changed meanwhile' }).waitFor();
    expect(await page.locator('main [aria-labelledby="kind-conflict"] li').count()).toBe(2);
    expect(await english(documentId)).toEqual(before);
    await page.locator('main form[action$="/discard"] button').press('Enter');
    await page.waitForURL((address) => !address.pathname.startsWith('/imports/'));
    expect(await english(documentId)).toEqual(before);
    await context.close();
  }, 60_000);
});
