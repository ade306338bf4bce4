import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { translator } from '../../views/locales/translate.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const arabic = file('نص.txt', 'ذهب الوزير إلى عمان يوم الأحد.');
const english = file('text.txt', 'The minister went to Amman on Sunday.');

describe.skipIf(!executable).each(['en', 'ar'] as const)('a field for files, in %s', (language) => {
  let server: TestServer;
  let browser: Browser;
  const t = translator(language);
  serverAndBrowser((made) => ({ server, browser } = made));

  const open = async (script: boolean) => {
    const desk = await sitDown(browser, server, server.people.manager.personId, { language, script });
    await desk.page.goto(`${server.address}/projects/${server.people.projectId}`);
    return desk;
  };

  it('speaks the page’s language, is reached by key, and names what was chosen', async () => {
    const desk = await open(true);
    const { page } = desk;
    const label = page.locator('label.file', { has: page.locator('[name="sourceFile"]') });
    expect(await label.locator('.file-chosen').innerText()).toContain(t('file.choose'));
    expect(await label.locator('[data-no-file]').textContent()).toBe(t('file.none'));
    // What a browser writes in its own language is not seen.
    expect((await label.locator('input').boundingBox())!.width).toBeLessThanOrEqual(2);
    await label.locator('input').focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('sourceFile');
    expect(await label.locator('.button').evaluate((button) => getComputedStyle(button).outlineStyle)).toBe('solid');
    for (const press of [() => label.locator('.button').click(), () => page.keyboard.press('Enter')]) {
      const chooser = page.waitForEvent('filechooser');
      await label.locator('input').focus();
      await press();
      await (await chooser).setFiles(arabic);
      expect(await label.locator('[data-no-file]').textContent()).toContain(arabic.name);
    }
    await page.locator('[name="files[]"]').setInputFiles(Array.from({ length: 7 }, (_, k) => file(`${k}.txt`, 'x')));
    expect(await page.locator('label.file:has([name="files[]"]) [data-no-file]').textContent()).toContain('(7)');
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('works without script as the browser shows it; the way back from what was found names the project', async () => {
    const { page, context } = await open(false);
    expect(await page.locator('.file-chosen:visible').count()).toBe(0);
    await page.locator('[name="sourceFile"]').setInputFiles(arabic);
    await page.locator('[name="targetFile"]').setInputFiles(english);
    await page.locator('form:has([name="sourceFile"]) button[type="submit"]').click();
    await page.waitForURL('**/imports/**');
    expect(await page.locator('main').innerText()).toContain(english.name);
    expect(await page.locator('.trail a').allTextContents()).toEqual(['Desk']);
    await page.locator('.trail a').click();
    await page.locator('[name="files[]"]').setInputFiles([arabic, english, file('other.ar.txt', 'ذهب الوزير.')]);
    await page.locator('form:has([name="files[]"]) button[type="submit"]').click();
    await page.waitForURL('**/batches/**');
    expect(await page.locator('.trail a').allTextContents()).toEqual(['Desk']);
    await context.close();
  });
});
