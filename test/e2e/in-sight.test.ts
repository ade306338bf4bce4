import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { importTexts } from '../../src/actions/import-document.js';
import { must } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('what somebody has to see or fill in next', () => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeAll(async () => {
    const side = (text: string) => ({ name: 'text.txt', text, encoding: 'utf-8' });
    for (let k = 0; k < 12; k++)
      ({ documentId } = must(
        await importTexts(server.desk, server.people.translator, {
          projectId: server.people.projectId,
          title: `Minister ${k}`,
          source: side('ذهب الوزير إلى عمان.'),
          target: side('The minister went to Amman.'),
        }),
      ));
  });

  it.each([true, false])('why an import was refused is in view below many documents (script: %s)', async (script) => {
    const desk = await sitDown(browser, server, server.people.translator.personId, { script });
    const { page } = desk;
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.goto(`${server.address}/projects/${server.people.projectId}`);
    await page.locator('[name="sourceText"]').fill('ذهب الوزير إلى عمان.');
    await page.locator('form[data-import-box] button.primary').click();
    const refusal = page.locator('.refusal');
    await refusal.waitFor();
    await expect.poll(() => refusal.evaluate((shown) => document.activeElement === shown)).toBe(true);
    const { y, height } = (await refusal.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(500);
    await desk.context.close();
  });

  it('the password after a wrong one, the name before any', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    await page.goto(`${server.address}/sign-in`);
    await expect.poll(focused).toBe('login');
    await page.keyboard.insertText('reviewer');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('not the password');
    await page.keyboard.press('Enter');
    await page.locator('.refusal').waitFor();
    await expect.poll(focused).toBe('password');
    await context.close();
  });

  it('a member whose role was changed', async () => {
    const desk = await sitDown(browser, server, server.people.manager.personId, { script: false });
    const { page } = desk;
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.goto(`${server.address}/projects/${server.people.projectId}`);
    await page.locator('[name="login"]').fill('reviewer');
    await page.locator('[name="role"]').selectOption('translator');
    await page.locator('form[action$="/members"] button').click();
    await page.waitForURL(/\?told=members$/);
    await page.locator('.told').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('told');
    const { y, height } = (await page.locator('.members').boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(500);
    await desk.context.close();
  });

  it('the texts of the current row are below the bar, whatever lines that takes', async () => {
    const line = (k: number, of: string) => `${of} `.repeat(1 + ((k * 7) % 40)).trim();
    const side = (word: string) => ({
      name: 'text.txt',
      text: Array.from({ length: 14 }, (_, k) => `${line(k, word)}.`).join('\n\n'),
      encoding: 'utf-8',
    });
    const long = must(
      await importTexts(server.desk, server.people.translator, {
        projectId: server.people.projectId,
        title: 'A title that is long enough to have the bar take several lines',
        source: side('وزير'),
        target: side('minister'),
      }),
    );
    const desk = await sitDown(browser, server, server.people.manager.personId, { language: 'ar' });
    const { page } = desk;
    await page.setViewportSize({ width: 820, height: 700 });
    await page.goto(`${server.address}/documents/${long.documentId}`);
    const bar = page.locator('.desk-bar');
    expect((await bar.boundingBox())!.height).toBeGreaterThan(140);
    for (const key of [...'jjjjjjjjjjjjkkkkkkkkkkk']) {
      await page.keyboard.press(key);
      const text = page.locator('.segment[aria-current="true"] .cell.target');
      const [under, at] = [(await bar.boundingBox())!, (await text.boundingBox())!];
      expect(at.y).toBeGreaterThanOrEqual(under.y + under.height);
    }
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('the form for a term has the focus in its first empty field, and the way back to the segment', async () => {
    const desk = await sitDown(browser, server, server.people.translator.personId);
    const { page } = desk;
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    await page.goto(`${server.address}/documents/${documentId}`);
    await page.keyboard.press('j');
    await page.keyboard.press('t');
    await page.waitForURL(/\/glossary/);
    await expect.poll(focused).toBe('arabic');
    await page.locator('a', { hasText: 'Back to the segment' }).click();
    await page.waitForURL(/\/documents\//);
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('t');
    await page.waitForURL(/\/glossary/);
    await expect.poll(focused).toBe('english');
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });
});
