import type { Browser, Locator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { importTexts } from '../../src/actions/import-document.js';
import { must } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

const TITLE = 'Central bank holds rates as inflation slows';

describe.skipIf(!executable).each(['en', 'ar'] as const)('what stands above the segments, in %s', (language) => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeAll(async () => {
    const side = (text: string) => ({ name: 'text.txt', text, encoding: 'utf-8' });
    ({ documentId } = must(
      await importTexts(server.desk, server.people.translator, {
        projectId: server.people.projectId,
        title: TITLE,
        source: side('نعم.\n\nذهب الوزير إلى عمان يوم الأحد، ثم عاد.'),
        target: side('Yes.\n\nThe minister went to Amman on Sunday, then returned.'),
      }),
    ));
  });

  const at = async (width: number, height = 820): Promise<Desk> => {
    const desk = await sitDown(browser, server, server.people.manager.personId, { language });
    await desk.page.setViewportSize({ width, height });
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    return desk;
  };
  const box = async (part: Locator) => (await part.boundingBox())!;

  it.each([1280, 1024])('shows a title of forty letters whole, %i px wide', async (width) => {
    const { page, context } = await at(width);
    const [needed, has] = await page.locator('.desk-head h1').evaluate((h1) => [h1.scrollWidth, h1.clientWidth]);
    expect(needed).toBeLessThanOrEqual(has!);
    // In as much room as two lines take.
    expect((await box(page.locator('.desk-head'))).height).toBeLessThan(75);
    await context.close();
  });

  it('has what is seldom done behind one button, by key and by mouse', async () => {
    const { page, context, complaints } = await at(1280);
    const menu = page.locator('#desk-menu');
    expect(await menu.isVisible()).toBe(false);
    await page.locator('[popovertarget="desk-menu"]').focus();
    await page.keyboard.press('Enter');
    expect(await menu.locator(':is(a, button):visible').count()).toBe(7);
    const [button, list] = [await box(page.locator('[popovertarget="desk-menu"]')), await box(menu)];
    expect(Math.abs(list.y - button.y - button.height)).toBeLessThan(8);
    await page.keyboard.press('Escape');
    expect(await menu.isVisible()).toBe(false);
    await page.locator('[popovertarget="desk-menu"]').click();
    await menu.locator('[data-show-keys]').click();
    expect(await page.locator('dialog#keys').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('[popovertarget="desk-menu"]').click();
    await menu.locator('a[href$="/update"]').click();
    await page.waitForURL('**/update');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('has the way back from a save as soon as it is saved, and no longer the way forth from an older step', async () => {
    const { page, context, complaints } = await at(1280);
    const back = page.locator('[data-take-back="undo"]');
    const forth = page.locator('[data-take-back="redo"]');
    const save = async (text: string) => {
      await page.keyboard.press('Enter');
      await page.keyboard.press('End');
      await page.keyboard.insertText(text);
      await page.keyboard.press('Control+s');
      await page.locator('.segment').first().locator('.text[data-side="target"]', { hasText: text }).waitFor();
      await page.keyboard.press('Escape');
    };
    await page.keyboard.press('j');
    await save(' Once.');
    await back.waitFor();
    await page.keyboard.press('Control+z');
    await forth.waitFor();
    await save(' Twice.');
    await back.waitFor();
    await forth.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await forth.waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each([1400, 1280])(
    'what there is to do with words that were looked for covers nothing, %i px wide',
    async (width) => {
      const { page, context } = await at(width);
      await page.keyboard.press('/');
      await page.keyboard.insertText('minister');
      await page.keyboard.press('Enter');
      await page.waitForURL(/search=minister/);
      const [replace, jump] = [await box(page.locator('.search .act').last()), await box(page.locator('.jump'))];
      const apart = language === 'en' ? jump.x - (replace.x + replace.width) : replace.x - (jump.x + jump.width);
      expect(apart).toBeGreaterThanOrEqual(0);
      expect((await box(page.locator('.desk-head'))).height).toBeLessThan(75);
      await context.close();
    },
  );

  it('the buttons of a short row that is edited stand in one line, beside it', async () => {
    const { page, context } = await at(1280);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const form = page.locator('form.editor');
    const parts = await Promise.all(
      ['button[name="confirm"]', 'button[type="submit"]:not([name])', 'summary', '[data-action="leave"]'].map((part) =>
        box(form.locator(part)),
      ),
    );
    const middles = parts.map(({ y, height }) => y + height / 2);
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(6);
    const next = await box(page.locator('.segment').nth(1));
    for (const { y, height } of parts) expect(y + height).toBeLessThanOrEqual(next.y);
    await context.close();
  });
});
