import type { Browser, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { translator } from '../../views/locales/translate.js';
import { rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable).each(['en', 'ar'] as const)('a text that is saved by key, in %s', (language) => {
  const t = translator(language);
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let row: SegmentRow;
  let desk: Desk;
  let page: Page;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    const { people } = server;
    const made = await smallDocument(server.desk, people.translator, people.projectId);
    documentId = made.documentId;
    [row] = made.rows as [SegmentRow];
    desk = await sitDown(browser, server, people.translator.personId, { language });
    page = desk.page;
    await page.goto(`${server.address}/documents/${documentId}`);
    for (const key of ['j', 'Enter', 'Control+Home']) await page.keyboard.press(key);
    return async () => {
      expect(desk.complaints).toEqual([]);
      await desk.context.close();
    };
  });

  const stored = async () => {
    const { targetText, version } = (await rowsOf(server.desk, documentId))[0]!;
    return [targetText, version];
  };
  const text = () => page.locator(`#segment-${row.id} .text[data-side="target"]`);
  const saved = () => page.locator(`#segment-${row.id} .text[contenteditable][data-saved]`).waitFor();

  it('stays open, with the caret where it was, and is saved again', async () => {
    await page.keyboard.type('One. ');
    await page.keyboard.press('Control+s');
    await saved();
    expect(await stored()).toEqual([`One. ${row.targetText}`, 2]);
    expect(await page.locator('#announcer').textContent()).toContain(t('done.translation', { number: '1' }));
    await page.keyboard.type('Two. ');
    await page.keyboard.press('Control+s');
    await saved();
    expect(await stored()).toEqual([`One. Two. ${row.targetText}`, 3]);
    expect(await page.locator('.notice, .refusal').count()).toBe(0);
    // Nothing is left of it to be offered once it is left.
    await page.keyboard.press('Escape');
    await page.locator(`#segment-${row.id}:focus`).waitFor();
    expect(await page.locator('.notice.draft').count()).toBe(0);
    await page.keyboard.press('j');
    expect(await page.locator('.segment[aria-current="true"]').getAttribute('data-position')).toBe('2');
  });

  it('is taken back by key while nothing more was typed; what was typed since, the browser takes back', async () => {
    await page.keyboard.type('One. ');
    await page.keyboard.press('Control+s');
    await saved();
    await page.keyboard.type('x');
    await page.keyboard.press('Control+z');
    expect(await text().textContent()).toBe(`One. ${row.targetText}`);
    await page.keyboard.press('Control+s');
    await saved();
    expect(await stored()).toEqual([`One. ${row.targetText}`, 2]);
    await page.keyboard.press('Control+z');
    await expect.poll(stored).toEqual([row.targetText, 3]);
    await expect.poll(() => text().textContent()).toBe(row.targetText);
    await page.locator(`#segment-${row.id}:focus`).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(stored).toEqual([`One. ${row.targetText}`, 4]);
  });
});
