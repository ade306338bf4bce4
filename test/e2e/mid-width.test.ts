import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { assignSegments } from '../../src/actions/assign.js';
import { must, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';
import { misfits } from './small-screens.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!executable).each(['en', 'ar'] as const)('on a screen of 1024 px, in %s', (language) => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let desk: Desk;
  let page: Page;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    const { people } = server;
    ({ documentId } = await smallDocument(server.desk, people.translator, people.projectId));
    desk = await sitDown(browser, server, people.reviewer.personId, { language });
    page = desk.page;
    await page.setViewportSize({ width: 1024, height: 768 });
    return async () => {
      expect(desk.complaints).toEqual([]);
      await desk.context.close();
    };
  });

  const open = async (query = '') => {
    await page.goto(`${server.address}/documents/${documentId}${query}`);
    await page.evaluate(() => document.fonts.ready);
    await page.keyboard.press('j');
  };
  const box = async (selector: string) => (await page.locator(selector).first().boundingBox())!;
  /** The tops of the filters and orders that are in sight, and what there is of them behind the button. */
  const chips = () =>
    page.evaluate(() => {
      const shown = [...document.querySelectorAll('#filters .chip')].filter((chip) => chip.checkVisibility());
      const nav = document.getElementById('filters')!;
      return {
        lines: new Set(shown.map((chip) => Math.round(chip.getBoundingClientRect().top))).size,
        beyond: nav.scrollWidth - nav.clientWidth,
        hidden: [...document.querySelectorAll('#more-filters a.chip')].map(({ textContent }) => textContent),
      };
    });

  it('the panel stands beside texts of a readable width, and no row is higher for being the current one', async () => {
    await open();
    const row = '.segment[aria-current="true"]';
    const panel = await box(`${row} .panel`);
    for (const side of ['source', 'target']) {
      const text = await box(`${row} .text[data-side="${side}"]`);
      expect(language === 'ar' ? panel.x + panel.width <= text.x : text.x + text.width <= panel.x).toBe(true);
      const letters = await page.locator(`${row} .text[data-side="${side}"]`).evaluate((at) => {
        const pen = document.createElement('canvas').getContext('2d')!;
        pen.font = getComputedStyle(at).font;
        const words = at.textContent!;
        return at.getBoundingClientRect().width / (pen.measureText(words).width / words.length);
      });
      expect(letters).toBeGreaterThan(37);
    }
    expect(panel.y).toBeLessThan((await box(`${row} .text`)).y + 20);
    const tops = () =>
      page.evaluate(() => [...document.querySelectorAll('.segment')].map((at) => at.getBoundingClientRect().top));
    const before = await tops();
    await page.keyboard.press('j');
    expect(await tops()).toEqual(before);
    expect(await misfits(page)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('axe finds nothing, with the filters open (%s)', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await open('?filter=unpaired&also=todo');
    await page.setViewportSize({ width: 800, height: 768 });
    await page.locator('[data-more-filters]').press('Enter');
    await page.locator('#more-filters a.chip').last().waitFor();
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id} ${nodes[0]!.html}`);
    });
    expect(found).toEqual([]);
  });

  it('the filters fit one line', async () => {
    await open();
    expect(await chips()).toMatchObject({ lines: 1, beyond: 0, hidden: [] });
  });

  it('what does not fit is behind a button, what is filtered by never is, and a wider page has all again', async () => {
    const { people } = server;
    for (const login of ['translator', 'translator2', 'reviewer'])
      must(
        await assignSegments(server.desk, people.manager, {
          documentId,
          login,
          of: { from: ['translator', 'translator2', 'reviewer'].indexOf(login) + 1, to: null },
        }),
      );
    await open('?filter=unpaired&also=todo');
    const { lines, beyond, hidden } = await chips();
    expect([lines, beyond]).toEqual([1, 0]);
    expect(hidden.length).toBeGreaterThan(1);
    for (const current of await page.locator('#filters [aria-current]').all())
      expect(await current.isVisible()).toBe(true);
    await page.setViewportSize({ width: 1900, height: 768 });
    await expect.poll(async () => (await chips()).hidden).toEqual([]);
    await page.setViewportSize({ width: 1024, height: 768 });
    await expect.poll(async () => (await chips()).hidden).toEqual(hidden);
    await page.locator('[data-more-filters]').press('Enter');
    const last = page.locator('#more-filters a.chip').last();
    await last.waitFor();
    const href = await last.getAttribute('href');
    await last.click();
    await page.waitForURL((url) => url.href.endsWith(href!));
    expect((await chips()).lines).toBe(1);
  });
});
