import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import { saveTranslation } from '../../src/actions/translate.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('reading in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    const { desk, people } = server;
    ({ documentId, rows } = await smallDocument(desk, people.translator, people.projectId));
    const segmentId = rows[0]!.id;
    const text = rows[0]!.targetText.replace('will to meet', 'wants to meet');
    must(await saveTranslation(desk, people.translator, { segmentId, text, version: 1, confirm: true }));
    must(
      await raiseFlag(desk, people.reviewer, {
        segmentId: rows[2]!.id,
        version: 1,
        side: 'target',
        span: { start: 0, end: 6 },
        category: 'style/awkward',
        severity: 'minor',
        comment: 'Who?',
        proposal: null,
      }),
    );
  });

  it.each(['en', 'ar'] as const)(
    'in %s: d opens it at the segment, and goes from clean to changes to the original',
    async (language) => {
      const desk = await sitDown(browser, server, server.people.translator.personId, { language });
      const { page } = desk;
      await page.goto(`${server.address}/documents/${documentId}`);
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('d');
      await page.waitForURL(new RegExp(`/read\\?segment=${rows[1]!.id}#`));
      const english = () => page.locator('.block .text[lang="en"]').allTextContents();
      expect(await english()).toEqual([
        'Al-Mismari said that Haftar wants to meet with Moscow. He added that the meeting would be held on 12 May with 40 officers present.',
        'Moscow has not announced its position yet.',
      ]);
      await page.keyboard.press('d');
      await page.waitForURL(/show=changes/);
      expect(await page.locator('del').allTextContents()).toEqual(['will']);
      expect(await page.locator('ins').allTextContents()).toEqual(['wants']);
      await page.keyboard.press('d');
      await page.waitForURL(/show=original/);
      expect((await english())[0]).toContain('will to meet');
      await page.locator('.reading-options a').first().click();
      const [arabic, text] = await Promise.all(
        ['ar', 'en'].map(async (side) => (await page.locator(`.block .text[lang="${side}"]`).first().boundingBox())!),
      );
      expect(arabic!.x + arabic!.width).toBeLessThanOrEqual(text!.x);
      await page.locator('.reading-options a').last().click();
      expect(await page.locator('.margin-note').textContent()).toContain('Who?');
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(desk.complaints).toEqual([]);
      await desk.context.close();
    },
  );
});
