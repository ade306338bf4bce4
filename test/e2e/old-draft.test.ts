import type { Browser, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable).each(['en', 'ar'] as const)(
  'a draft of a text that has changed since, in %s',
  (language) => {
    let server: TestServer;
    let browser: Browser;
    let documentId: string;
    let rows: SegmentRow[];
    let mine: Desk;
    let theirs: Desk;

    serverAndBrowser((made) => ({ server, browser } = made));
    beforeEach(async () => {
      const { desk, people } = server;
      ({ documentId, rows } = await smallDocument(desk, people.translator, people.projectId));
      mine = await sitDown(browser, server, people.translator.personId, { language });
      theirs = await sitDown(browser, server, people.translator2.personId, { language });
      for (const { page } of [mine, theirs]) await page.goto(`${server.address}/documents/${documentId}`);
      return async () => {
        expect([...mine.complaints, ...theirs.complaints]).toEqual([]);
        await Promise.all([mine.context.close(), theirs.context.close()]);
      };
    });

    const row = (page: Page) => page.locator(`#segment-${rows[0]!.id}`);
    const english = (page: Page) => row(page).locator('.text[data-side="target"]');
    const stored = async () => (await rowsOf(server.desk, documentId))[0]!.targetText;
    /** Writes in place of the first word that is so written. */
    const change = (text: string, from: string, to: string) => text.replace(from, to);
    const write = async (page: Page, text: string) => {
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    };
    const own = () => change(rows[0]!.targetText, 'said', 'stated');
    const other = () => change(rows[0]!.targetText, 'will to meet', 'wants to meet');

    /** Mine is left as a draft, theirs is saved, and mine is gone back to by key. */
    const collide = async (reload: boolean) => {
      await mine.page.keyboard.press('j');
      await write(mine.page, own());
      await mine.page.keyboard.press('Escape');
      await theirs.page.keyboard.press('j');
      await write(theirs.page, other());
      await theirs.page.keyboard.press('Control+s');
      await expect.poll(stored).toBe(other());
      if (reload) await mine.page.reload();
      // The row is shown as it now is, and what was left is still offered.
      await expect.poll(() => english(mine.page).textContent()).toBe(other());
      await row(mine.page).locator('.notice.draft').waitFor();
      if (reload) await mine.page.keyboard.press('j');
      await mine.page.keyboard.press('Enter');
      await expect.poll(() => english(mine.page).textContent()).toBe(own());
    };

    it.each([false, true])(
      'is no longer on the stored text, which is said; saved, both changes are shown (reload: %s)',
      async (reload) => {
        await collide(reload);
        await row(mine.page).locator('.notice.changed').waitFor();
        await mine.page.keyboard.press('End');
        await mine.page.keyboard.type(' Mine.');
        await mine.page.keyboard.press('Control+Enter');
        await row(mine.page).locator('.conflict').waitFor();
        expect(await stored()).toBe(other());
        expect(await row(mine.page).locator('.conflict ins').allTextContents()).toEqual(['wants', 'stated', ' Mine.']);
        expect(await row(mine.page).locator('.editor textarea').inputValue()).toBe(`${own()} Mine.`);
        // Not even leaving now loses it.
        await mine.page.reload();
        await row(mine.page).locator('.notice.draft').waitFor();
        await mine.page.keyboard.press('j');
        await mine.page.keyboard.press('Enter');
        await expect.poll(() => english(mine.page).textContent()).toBe(`${own()} Mine.`);
      },
    );

    it('is merged by one button where the changes do not meet', async () => {
      await collide(false);
      await mine.page.keyboard.press('Control+Enter');
      await row(mine.page).locator('.conflict').waitFor();
      await row(mine.page).locator('.conflict button.primary').click();
      await expect.poll(stored).toBe(change(other(), 'said', 'stated'));
      await expect.poll(() => mine.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    });
  },
);
