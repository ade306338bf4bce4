import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('what is pressed and typed before the page’s code is there', () => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  let desk: Desk;
  let page: Page;
  let letThrough: () => void;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    ({ documentId, rows } = await smallDocument(server.desk, server.people.translator, server.people.projectId));
    desk = await sitDown(browser, server, server.people.translator.personId);
    page = desk.page;
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/client/main.js', async (route) => {
      await held;
      await route.continue();
    });
  });
  afterEach(async () => {
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  /** Shows the page while its code is held back. */
  const open = (query = '') =>
    page.goto(`${server.address}/documents/${documentId}${query}`, { waitUntil: 'commit' }).then(async () => {
      await page.locator('.pages, dialog#keys').first().waitFor({ state: 'attached' });
      expect(await page.locator('[data-show-keys]').isVisible()).toBe(false);
    });
  const row = (k: number) => page.locator(`#segment-${rows[k]!.id}`);
  const english = (k: number) => row(k).locator('.text[data-side="target"]');
  const stored = async (k: number) => (await rowsOf(server.desk, documentId))[k]!.targetText;

  it('moves, opens and types once the code is there, in the order in which it was pressed', async () => {
    await open();
    for (const key of ['j', 'j', 'j', 'k', 'Enter']) await page.keyboard.press(key);
    await page.keyboard.type(' Typed earlyy');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('.');
    letThrough();
    await page.keyboard.type(' And late.');
    await expect.poll(() => english(1).textContent()).toBe(`${rows[1]!.targetText} Typed early. And late.`);
    await page.keyboard.press('Control+s');
    await expect.poll(() => stored(1)).toBe(`${rows[1]!.targetText} Typed early. And late.`);
  });

  it('waits for what the key before began', async () => {
    await open();
    await page.keyboard.press('j');
    await page.keyboard.press('f');
    await page.keyboard.press('3');
    letThrough();
    await row(0).locator('.flag-form').waitFor();
    await expect
      .poll(() =>
        row(0)
          .locator('input[name="category"]')
          .evaluateAll((all) => all.findIndex((one) => (one as HTMLInputElement).checked)),
      )
      .toBe(2);
  });

  it('leaves the browser’s own keys, and those on a link or in a field, to the browser', async () => {
    await open();
    await page.locator('[data-search-field]').focus();
    await page.keyboard.type('jk');
    expect(await page.locator('[data-search-field]').inputValue()).toBe('jk');
    await page.locator('.chip').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/filter=todo/, { waitUntil: 'commit' });
    letThrough();
  });

  it('leaves it to the browser to take back what was typed in a field', async () => {
    await open(`?edit=${rows[0]!.id}`);
    const field = row(0).locator('.editor textarea');
    await field.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('X');
    expect(await field.inputValue()).toContain('X');
    await page.keyboard.press('Control+z');
    await expect.poll(() => field.inputValue()).toBe(rows[0]!.targetText);
    letThrough();
  });

  it('keeps no keys from a page whose code does not come', async () => {
    await page.unroute('**/client/main.js');
    await page.route('**/client/main.js', (route) => route.abort());
    await page.goto(`${server.address}/documents/${documentId}`);
    await page.evaluate(() =>
      addEventListener('keydown', ({ key, defaultPrevented }) => {
        document.title = `${key} ${defaultPrevented}`;
      }),
    );
    await page.keyboard.press('j');
    await expect.poll(() => page.title()).toBe('j false');
  });

  it('in a row that a plain link opened what was typed is a draft and can be saved', async () => {
    await open(`?edit=${rows[0]!.id}`);
    const field = row(0).locator('.editor textarea');
    await field.fill('Typed before.');
    letThrough();
    await expect.poll(() => page.evaluate(() => Object.values(localStorage))).toContain('Typed before.');
    expect(await field.inputValue()).toBe('Typed before.');
    await page.reload();
    // Nobody has thrown it away.
    await expect.poll(() => field.inputValue()).toBe('Typed before.');
    await page.keyboard.press('Control+s');
    await expect.poll(() => stored(0)).toBe('Typed before.');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  it('what is typed on right after a plain link was followed goes into the row that it opens', async () => {
    await open(`?edit=${rows[0]!.id}`);
    await page.keyboard.type('jX');
    letThrough();
    const field = row(0).locator('.editor textarea');
    await expect.poll(() => field.inputValue()).toBe(`${rows[0]!.targetText}jX`);
    await page.keyboard.press('Control+s');
    await expect.poll(() => stored(0)).toBe(`${rows[0]!.targetText}jX`);
  });
});
