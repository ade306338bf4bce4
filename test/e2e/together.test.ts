import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import { saveTranslation } from '../../src/actions/translate.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable).each(['en', 'ar'] as const)('two people at one document, in %s', (language) => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  let desk: Desk;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    ({ documentId, rows } = await smallDocument(server.desk, server.people.translator, server.people.projectId));
    desk = await sitDown(browser, server, server.people.translator.personId, { language });
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    return () => desk.context.close();
  });

  const text = (k: number) => desk.page.locator(`#segment-${rows[k]!.id} .text[data-side="target"]`);
  const othersSave = async (k: number, words: string, version = 1) =>
    must(
      await saveTranslation(server.desk, server.people.reviewer, {
        segmentId: rows[k]!.id,
        text: words,
        version,
        confirm: false,
      }),
    );
  const shows = (k: number, words: string) =>
    desk.page.waitForFunction(
      ({ id, words }) => document.querySelector(`#segment-${id} .text[data-side="target"]`)?.textContent === words,
      { id: rows[k]!.id, words },
      { timeout: 15_000 },
    );

  it("see each other's edits, flags and counts without reloading", async () => {
    await othersSave(1, 'Changed by somebody else.');
    await shows(1, 'Changed by somebody else.');
    must(
      await raiseFlag(server.desk, server.people.reviewer, {
        segmentId: rows[2]!.id,
        version: 1,
        side: null,
        span: null,
        category: 'other',
        severity: 'minor',
        comment: 'Look.',
        proposal: null,
      }),
    );
    await desk.page.locator('#filters [data-count="flagged"]', { hasText: '1' }).waitFor();
    expect(desk.complaints).toEqual([]);
  });

  it('catch up with what was changed while the line was lost', async () => {
    await desk.context.setOffline(true);
    await othersSave(0, 'First change in the dark.');
    await othersSave(0, 'Second change in the dark.', 2);
    await othersSave(2, 'Another row in the dark.');
    // Long enough for the page to hear of it where the stream outlives the line, and to fail at asking for the rows.
    await desk.page.waitForTimeout(2_000);
    expect(await text(0).textContent()).toBe(rows[0]!.targetText);
    await desk.context.setOffline(false);
    await shows(0, 'Second change in the dark.');
    await shows(2, 'Another row in the dark.');
    expect(await desk.page.locator('#banner').isHidden()).toBe(true);
  });

  it('are not disturbed at what they began to type before the line came back', async () => {
    await desk.context.setOffline(true);
    await othersSave(0, 'Changed in the dark.');
    await desk.page.waitForTimeout(2_000);
    await desk.page.keyboard.press('j');
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.press('Control+a');
    await desk.page.keyboard.type('Still being typed');
    await desk.context.setOffline(false);
    await desk.page.locator(`#segment-${rows[0]!.id} .notice.changed`).waitFor({ timeout: 15_000 });
    await desk.page.keyboard.type(' and on.');
    expect(await text(0).textContent()).toBe('Still being typed and on.');
  });

  it('see who else is here, and that they left', async () => {
    const other = await sitDown(browser, server, server.people.translator2.personId, { language });
    await other.page.goto(desk.page.url());
    await expect.poll(() => desk.page.locator('#presence bdi').allTextContents()).toEqual(['Translator2']);
    await expect.poll(() => other.page.locator('#presence bdi').count()).toBe(1);
    await other.context.close();
    await expect.poll(() => desk.page.locator('#presence').isHidden()).toBe(true);
  });

  it('catch up after the stream itself was refused', async () => {
    let refuse = true;
    await desk.page.route('**/events**', (route) => (refuse ? route.fulfill({ status: 503 }) : route.continue()));
    await desk.page.reload();
    await othersSave(0, 'Said while nobody listened.');
    await desk.page.waitForTimeout(1_000);
    refuse = false;
    await shows(0, 'Said while nobody listened.');
  });
});
