import type { Browser, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('many segments at once, in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    ({ documentId, rows } = await smallDocument(server.desk, server.people.translator, server.people.projectId));
  });

  const open = async (options: Parameters<typeof sitDown>[3] = {}, who = server.people.reviewer) => {
    const desk = await sitDown(browser, server, who.personId, options);
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    return desk;
  };
  const states = async () => (await rowsOf(server.desk, documentId)).map(({ state }) => state);
  const current = (page: Page) => page.locator('.segment[aria-current="true"]').getAttribute('data-position');
  const flagSecond = async () =>
    must(
      await raiseFlag(server.desk, server.people.reviewer2, {
        segmentId: rows[1]!.id,
        version: 1,
        side: null,
        span: null,
        category: 'other',
        severity: 'minor',
        comment: 'x',
        proposal: null,
      }),
    );

  it.each(['en', 'ar'] as const)('in %s: chosen by key, confirmed, and taken back with one key', async (language) => {
    const desk = await open({ language }, server.people.translator);
    const { page } = desk;
    expect(await page.locator('.selection').isVisible()).toBe(false);
    await page.keyboard.press('j');
    await page.keyboard.press('v');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+V');
    expect(await page.locator('[data-choose]:checked').count()).toBe(3);
    await page.locator('[data-step="confirmations"]').click();
    await expect.poll(states).toEqual(['translated', 'translated', 'translated']);
    await page.locator('.passing-note').waitFor();
    expect(await page.locator('.selection').isVisible()).toBe(false);
    await page.locator('.segment').first().focus();
    await page.keyboard.press('Control+z');
    await expect.poll(states).toEqual(['initial', 'initial', 'initial']);
    await page.locator('.segment[data-state="initial"]').nth(2).waitFor();
    await page.keyboard.press('v');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-choose]:checked').count()).toBe(0);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it.each([true, false])('says which were left and why (script: %s)', async (script) => {
    await flagSecond();
    const desk = await open({ script });
    const { page } = desk;
    for (const box of await page.locator('[data-choose]').all()) await box.check();
    await page.getByRole('button', { name: 'Approve', exact: true }).last().click();
    const note = page.locator('.selection-note');
    await note.waitFor();
    expect(await note.innerText()).toMatch(/2 segments approved[\s\S]*2 Settle the flags/);
    expect(await states()).toEqual(['reviewed', 'initial', 'reviewed']);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('goes to a number, in any digits', async () => {
    const desk = await open({ language: 'ar' });
    const { page } = desk;
    await page.keyboard.press('n');
    await page.keyboard.type('٣');
    await page.keyboard.press('Enter');
    await expect.poll(() => current(page)).toBe('3');
    await page.keyboard.press('n');
    await page.keyboard.type('2000');
    await page.keyboard.press('Enter');
    await page.waitForLoadState();
    expect(await current(page)).toBe('3');
    await desk.context.close();
  });

  it('shows where flags are in the whole document, and leads there', async () => {
    const desk = await open();
    const { page } = desk;
    await page.locator('.strip a').nth(2).waitFor();
    expect(await page.locator('.strip-flagged').count()).toBe(0);
    await flagSecond();
    await page.locator('.strip-flagged').waitFor();
    await page.locator('.strip-flagged').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-position'))).toBe('2');
    expect(await current(page)).toBe('2');
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });
});
