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

  it.each(['en', 'ar'] as const)(
    'in %s: on paper both texts meet at the gutter, and flags stand in the margin beside their block',
    async (language) => {
      const { page, context } = await sitDown(browser, server, server.people.translator.personId, { language });
      await page.goto(`${server.address}/documents/${documentId}/read?show=changes&both=1&flags=1`);
      await page.emulateMedia({ media: 'print' });
      // A4.
      await page.setViewportSize({ width: 794, height: 1123 });
      const block = page.locator('.block', { has: page.locator('.margin-note') });
      const box = async (selector: string) => (await block.locator(selector).first().boundingBox())!;
      const [arabic, english, margin] = [
        await box(':lang(ar).text'),
        await box(':lang(en).text'),
        await box('.margin'),
      ];
      expect(arabic.x + arabic.width).toBeLessThanOrEqual(english.x);
      // The margin is the outer one, on the side where lines of the interface end.
      if (language === 'en') expect(margin.x).toBeGreaterThanOrEqual(english.x + english.width);
      else expect(margin.x + margin.width).toBeLessThanOrEqual(arabic.x);
      expect(Math.abs(margin.y - english.y)).toBeLessThan(english.height);
      const [quote, comment] = [await box('.margin-note q'), await box('.margin-note bdi')];
      expect(comment.y).toBeGreaterThanOrEqual(quote.y + quote.height - 1);
      for (const selector of ['.masthead', '.reading-bar'])
        expect(await page.locator(selector).isVisible()).toBe(false);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.length).toBeGreaterThan(10_000);
      await context.close();
    },
  );
});
