import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeSignInLink } from '../../src/actions/sign-in.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser } from './browser.js';

describe.skipIf(!executable).each([
  ['en', 390, 844],
  ['ar', 390, 844],
  ['ar', 820, 1180],
] as const)('with a finger, in %s at %i px', (locale, width, height) => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  serverAndBrowser((made) => ({ server, browser } = made));
  beforeAll(async () => {
    const { desk, people } = server;
    ({ documentId, rows } = await smallDocument(desk, people.translator, people.projectId));
  });

  it('a text is opened, edited above the keyboard of the screen, saved and flagged', async () => {
    const context = await browser.newContext({ locale, viewport: { width, height }, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(
      `${server.address}/sign-in/link/${await makeSignInLink(server.desk, server.people.reviewer.personId)}`,
    );
    await page.goto(`${server.address}/documents/${documentId}`);
    const row = page.locator(`#segment-${rows[2]!.id}`);
    // The two sides stand one above the other only where there is no room beside.
    const [arabic, english] = [await row.locator('.source').boundingBox(), await row.locator('.target').boundingBox()];
    expect(english!.y > arabic!.y + arabic!.height - 1).toBe(width < 760);
    await row.locator('.text[data-side="target"]').tap();
    await row.locator('.editor').waitFor();
    // The keyboard of the screen takes half of it.
    await page.setViewportSize({ width, height: Math.round(height / 2) });
    const inSight = async () => {
      const box = await row.locator('.editor button[name="confirm"]').boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= height / 2;
    };
    await expect.poll(inSight).toBe(true);
    const text = row.locator('.text[data-side="target"]');
    expect((await text.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('End');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' With a finger.');
    await row.locator('.editor button[type="submit"]:not([name])').tap();
    await page.locator(`#segment-${rows[2]!.id}[data-version="2"]`).waitFor();
    expect((await rowsOf(server.desk, documentId))[2]!.targetText).toBe(`${rows[2]!.targetText} With a finger.`);
    await page.setViewportSize({ width, height });
    await row.locator('[data-action="flag"]').tap();
    await row.locator('.flag-form label:has(input[value="major"])').tap();
    await row.locator('.flag-form textarea[name="comment"]').fill('?');
    await row.locator('.flag-form button[type="submit"]').tap();
    await row.locator('.flag-open').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await context.close();
  });
});
