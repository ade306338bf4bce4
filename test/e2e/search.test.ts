import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('searching in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    ({ documentId, rows } = await smallDocument(server.desk, server.people.translator, server.people.projectId));
  });

  const open = async (options: Parameters<typeof sitDown>[3] = {}) => {
    const desk = await sitDown(browser, server, server.people.translator.personId, options);
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    return desk;
  };

  it.each([
    ['en', 'moscow', ['Moscow', 'Moscow']],
    ['ar', 'مُوسكو', ['موسكو', 'موسكو']],
  ] as const)(
    'in %s: / takes the words, what holds them is shown and painted, and the address keeps it',
    async (language, words, painted) => {
      const desk = await open({ language });
      const { page } = desk;
      await page.keyboard.press('/');
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await page.waitForURL(/search=/);
      const shown = () =>
        page.evaluate(() => ({
          rows: [...document.querySelectorAll<HTMLElement>('.segment')].map((row) => row.dataset.position),
          painted: [...(CSS.highlights.get('mark-search') ?? [])].map((range) => String(range)),
        }));
      expect(await shown()).toEqual({ rows: ['1', '3'], painted });
      // A save under a search keeps to it; the back button goes back.
      await page.keyboard.press('Control+Enter');
      await page.locator(`#segment-${rows[0]!.id}[data-state="translated"]`).waitFor();
      expect(await shown()).toEqual({ rows: ['1', '3'], painted });
      await page.goBack();
      expect((await shown()).rows).toEqual(['1', '2', '3']);
      expect(desk.complaints).toEqual([]);
      await desk.context.close();
    },
  );

  it('passes several filters at once, in the address', async () => {
    const desk = await open();
    await desk.page.locator('#filters a', { hasText: 'To do' }).click();
    await desk.page.locator('.chip-also[aria-label*="Unpaired"]').click();
    await desk.page.waitForURL(/filter=todo&also=unpaired/);
    expect(await desk.page.locator('.segment').count()).toBe(0);
    await desk.page.locator('.chip-also[aria-current]').click();
    expect(await desk.page.locator('.segment').count()).toBe(3);
    await desk.context.close();
  });

  it.each([true, false])('replaces what is chosen and takes it back at once (script: %s)', async (script) => {
    const desk = await open({ script });
    const { page } = desk;
    await page.locator('[popovertarget="desk-menu"]').click();
    await page.locator('#desk-menu a', { hasText: 'Replace' }).click();
    await page.getByLabel('Find').fill('moscow');
    await page.getByLabel('Replace with').fill('the Kremlin');
    await page.getByRole('button', { name: 'Show the changes' }).click();
    expect(await page.locator('.replacements ins').first().textContent()).toBe('the Kremlin');
    expect(await page.locator('.replacements li').count()).toBe(2);
    await page.locator('.replacements input').last().uncheck();
    await page.getByRole('button', { name: 'Replace in the chosen segments' }).click();
    const english = async () => (await rowsOf(server.desk, documentId)).map(({ targetText }) => targetText);
    expect(await english()).toEqual([
      rows[0]!.targetText.replace('Moscow', 'the Kremlin'),
      rows[1]!.targetText,
      rows[2]!.targetText,
    ]);
    await page.locator('form[data-take-back="undo"] button').click();
    await expect.poll(english).toEqual(rows.map(({ targetText }) => targetText));
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it.each([true, false])(
    'replaces nothing by words that were typed after the changes were shown (script: %s)',
    async (script) => {
      const desk = await sitDown(browser, server, server.people.translator.personId, { script });
      const { page } = desk;
      await page.goto(`${server.address}/documents/${documentId}/replacement?find=moscow&put=the+Kremlin`);
      await page.getByLabel('Replace with').fill('Cairo');
      await page.getByRole('button', { name: 'Replace in the chosen segments' }).click();
      await page.locator('.refusal', { hasText: 'Nothing was replaced' }).waitFor();
      expect(await page.locator('.replacements ins').first().textContent()).toBe('Cairo');
      const english = async () => (await rowsOf(server.desk, documentId)).map(({ targetText }) => targetText);
      expect(await english()).toEqual(rows.map(({ targetText }) => targetText));
      // Enter in a field shows, and makes nothing.
      await page.getByLabel('Replace with').fill('Tunis');
      await page.keyboard.press('Enter');
      await page.locator('.replacements ins', { hasText: 'Tunis' }).first().waitFor();
      expect(await english()).toEqual(rows.map(({ targetText }) => targetText));
      // Two presses are one.
      await page.getByRole('button', { name: 'Replace in the chosen segments' }).dblclick();
      await page.waitForURL(/\/documents\/[^/]*$/);
      await expect.poll(english).toEqual(rows.map(({ targetText }) => targetText.replace('Moscow', 'Tunis')));
      await page.getByText('2 segments were changed.').first().waitFor();
      expect((await rowsOf(server.desk, documentId)).map(({ version }) => version)).toEqual([2, 1, 2]);
      await desk.context.close();
    },
  );
});
