import type { Browser, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

/** What of the page can be pressed, stands in sight, and has the banner over it. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const banner = document.getElementById('banner')!;
    const { top, bottom, left, right } = banner.getBoundingClientRect();
    return [...document.querySelectorAll<HTMLElement>('a, button, summary, select, input, textarea')]
      .filter((control) => !banner.contains(control) && control.checkVisibility() && !control.closest('.skip'))
      .filter((control) => {
        const box = control.getBoundingClientRect();
        // What is scrolled out at the top of the page is below nothing but the page's edge.
        const x = Math.max(0, Math.min(right, box.right) - Math.max(left, box.left));
        const y = Math.max(0, Math.min(bottom, box.bottom) - Math.max(top, box.top));
        const over = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        return x > 1 && y > 1 && over !== null && banner.contains(over);
      })
      .map((control) => control.outerHTML.slice(0, 120));
  });

describe.skipIf(!executable).each(['en', 'ar'] as const)('the notice that the checks are done, in %s', (language) => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    const { desk, people } = server;
    ({ documentId } = await smallDocument(desk, people.translator, people.projectId));
  });

  it.each([
    [1400, 900],
    [1024, 768],
    [820, 1180],
    [390, 800],
  ])('covers nothing that can be pressed and moves nothing, at %i px', async (width, height) => {
    const { desk, people } = server;
    const visitor = await sitDown(browser, server, people.reviewer.personId, { language });
    const { page } = visitor;
    await page.setViewportSize({ width, height });
    await page.goto(`${server.address}/documents/${documentId}`);
    await page.keyboard.press('j');
    const row = page.locator('.segment').nth(1);
    const top = async () => (await row.boundingBox())!.y;
    const before = await top();
    await desk.write(({ event }) =>
      event({ kind: 'document.checked', projectId: people.projectId, documentId, by: null }),
    );
    const banner = page.locator('#banner');
    await banner.locator('a').waitFor();
    expect(await covered(page)).toEqual([]);
    expect(Math.abs((await top()) - before)).toBeLessThan(1);
    // Nor does anything go below it where the page is scrolled: the filters stay in sight, under the banner.
    await page.setViewportSize({ width, height: 300 });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const { y, height: high } = (await banner.boundingBox())!;
    expect(y).toBe(0);
    expect((await page.locator('#filters').boundingBox())!.y).toBeGreaterThanOrEqual(high - 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // An answer to something else does not take it away.
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await rowsOf(desk, documentId))[0]!.version).toBe(2);
    await page.locator('.segment').first().and(page.locator('[data-version="2"]')).waitFor();
    expect(await banner.isVisible()).toBe(true);
    await banner.locator('a').click();
    await page.locator('#banner[hidden]').waitFor({ state: 'attached' });
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });
});
