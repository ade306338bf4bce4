import type { Browser, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { importTexts } from '../../src/actions/import-document.js';
import { type NewFinding, storeFindings } from '../../src/actions/store-findings.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { translator } from '../../views/locales/translate.js';
import { must, rowsOf } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

/** Rows of many heights, of which most are above or below what is seen. */
const numbers = Array.from({ length: 40 }, (_, k) => k + 1);
const longer = (k: number, words: string) => ` ${words}`.repeat((k * 7) % 5);

describe.skipIf(!executable).each(['en', 'ar'] as const)('what is read stays where it is, in %s', (language) => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  let desk: Desk;
  let page: Page;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    const { people } = server;
    const side = (name: string, text: string) => ({ name, text, encoding: 'utf-8' });
    const arabic = numbers.map((k) => `بلغت الميزانية ${k} ألف دينار${longer(k, 'في العام الماضي وفق بيان الوزارة')}.`);
    const english = numbers.map(
      (k) => `The budget was ${k} thousand dinars${longer(k, 'last year according to the ministry')}.`,
    );
    ({ documentId } = must(
      await importTexts(server.desk, people.translator, {
        projectId: people.projectId,
        title: 'Minutes',
        source: side('a.txt', arabic.join('\n')),
        target: side('b.txt', english.join('\n')),
      }),
    ));
    rows = await rowsOf(server.desk, documentId);
    await server.desk.write(({ db }) =>
      storeFindings(
        server.desk,
        db,
        people.projectId,
        [0, 4, 11, 15, 18, 21].map((start) => finding(rows[9]!, start)),
      ),
    );
    desk = await sitDown(browser, server, people.reviewer.personId, { language });
    page = desk.page;
    await page.setViewportSize({ width: 1280, height: 820 });
    await page.goto(`${server.address}/documents/${documentId}`);
    for (let k = 0; k < 10; k++) await page.keyboard.press('j');
    return async () => {
      expect(desk.complaints).toEqual([]);
      await desk.context.close();
    };
  });

  const row = () => page.locator(`#segment-${rows[9]!.id}`);
  const place = async () => Math.round((await row().boundingBox())!.y);
  const isSeen = (selector: string) =>
    row()
      .locator(selector)
      .last()
      .evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const over = [top + 3, bottom - 3].map((y) => document.elementFromPoint((left + right) / 2, y));
        return over.every((found) => found !== null && (element.contains(found) || found.contains(element)));
      });

  it('when a key opens something far down in a long panel', async () => {
    const before = await place();
    for (let k = 0; k < 6; k++) await page.keyboard.press('e');
    expect(await place()).toBe(before);
    await page.keyboard.press('x');
    await expect.poll(() => isSeen('[data-form-box="dismissal"][open] button[type="submit"]')).toBe(true);
    expect(await place()).toBe(before);
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await expect.poll(() => isSeen('.comment-form button[type="submit"]')).toBe(true);
    expect(await place()).toBe(before);
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await expect.poll(() => isSeen('[data-form-box="change-request"] button[type="submit"]')).toBe(true);
    expect(await place()).toBe(before);
  });

  it('or comes back, where the panel stands below the texts and is longer than the page', async () => {
    await page.setViewportSize({ width: 960, height: 600 });
    await page.keyboard.press('k');
    for (const keys of [
      ['j', 'x', 'Escape'],
      ['c', 'Escape'],
      ['e', 'e'],
    ]) {
      for (const key of keys) await page.keyboard.press(key);
      const bar = (await page.locator('.desk-bar').boundingBox())!;
      const text = (await row().locator('.text[data-side="target"]').boundingBox())!;
      expect(text.y).toBeGreaterThanOrEqual(bar.y + bar.height);
      expect(text.y + text.height).toBeLessThanOrEqual(600);
    }
  });

  it('when a save is taken back, done again and taken back, which is what is told', async () => {
    await page.keyboard.press('Enter');
    await page.keyboard.type(' More.');
    await page.keyboard.press('Control+s');
    await row().and(page.locator('[data-version="2"]')).waitFor();
    const before = await place();
    const told: (string | null)[] = [];
    for (const [k, keys] of ['Control+z', 'Control+Shift+z', 'Control+z'].entries()) {
      await page.keyboard.press(keys);
      await row()
        .and(page.locator(`[data-version="${k + 3}"]`))
        .waitFor();
      await page.waitForTimeout(300);
      // But for the fraction of a pixel that rows end at.
      expect(Math.abs((await place()) - before)).toBeLessThan(3);
      told.push(await page.locator('.passing-note').textContent());
    }
    // The panel lies over the rows below, as before they were put anew.
    await page.keyboard.press('r');
    await expect.poll(() => isSeen('[data-form-box="change-request"] button[type="submit"]')).toBe(true);
    expect(told[1]).toContain(translator(language)('undo.redone'));
    expect(told[2]).toContain(translator(language)('undo.undone'));
  });
});

function finding({ id, version, sourceText, targetText }: SegmentRow, start: number): NewFinding {
  return {
    segment: { id, version, source_text: sourceText, target_text: targetText },
    finding: {
      check: 'empty',
      level: 'error',
      category: 'other',
      severity: 'minor',
      side: 'target',
      start,
      end: start + 2,
      reason: { key: 'check.empty.target' },
    },
    traitKey: null,
  };
}
