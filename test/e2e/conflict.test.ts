import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveTranslation } from '../../src/actions/translate.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable).each(['en', 'ar'] as const)('a save that comes too late, in %s', (language) => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    ({ documentId, rows } = await smallDocument(server.desk, server.people.translator, server.people.projectId));
  });

  const stored = async () => (await rowsOf(server.desk, documentId))[0]!.targetText;
  /** Opens the first segment, has somebody else save it, types over a part of it and saves. */
  const collide = async (options: Parameters<typeof sitDown>[3], theirs: string, mine: string) => {
    const desk = await sitDown(browser, server, server.people.translator.personId, options);
    await desk.page.goto(`${server.address}/documents/${documentId}?edit=${rows[0]!.id}`);
    // Sent as it was typed on the old version, whatever the live stream tells meanwhile.
    const box = desk.page.locator(`#segment-${rows[0]!.id} .editor textarea`);
    await box.fill(mine);
    must(
      await saveTranslation(server.desk, server.people.translator2, {
        segmentId: rows[0]!.id,
        text: theirs,
        version: 1,
        confirm: false,
      }),
    );
    await desk.page.locator(`#segment-${rows[0]!.id} .editor button[type="submit"]:not([name])`).click();
    await desk.page.locator('.conflict').waitFor();
    return desk;
  };
  const theirs = 'Al-Mismari said that Haftar wants to meet with Moscow.';
  const mine = 'Al-Mismari stated that Haftar will to meet with Moscow.';

  it.each([true, false])('shows both changes and takes both where they do not meet (script: %s)', async (script) => {
    const desk = await collide({ language, script }, theirs, mine);
    expect(await desk.page.locator('.conflict ins').allTextContents()).toEqual(['wants', 'stated']);
    await desk.page.locator('.conflict button.primary').click();
    await expect.poll(stored).toBe('Al-Mismari stated that Haftar wants to meet with Moscow.');
    await desk.page.reload();
    expect(await desk.page.locator('.notice.draft').count()).toBe(0);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('takes mine, or leaves theirs, or what is written by hand', async () => {
    const first = await collide({ language }, theirs, 'Al-Mismari said that Haftar hopes to meet with Moscow.');
    expect(await first.page.locator('.conflict button').count()).toBe(1);
    await first.page.locator('.conflict button').click();
    await expect.poll(stored).toBe('Al-Mismari said that Haftar hopes to meet with Moscow.');
    await first.context.close();

    ({ documentId, rows } = await smallDocument(server.desk, server.people.translator, server.people.projectId));
    const second = await collide({ language }, theirs, mine);
    await second.page.locator('[data-action="leave-theirs"]').click();
    await second.page.locator('.conflict').waitFor({ state: 'detached' });
    expect(await stored()).toBe(theirs);
    expect(await second.page.locator('.notice.draft').count()).toBe(0);
    await second.context.close();

    ({ documentId, rows } = await smallDocument(server.desk, server.people.translator, server.people.projectId));
    const third = await collide({ language }, theirs, mine);
    await third.page.locator('.editor textarea').fill('By hand.');
    await third.page.locator('.editor button[type="submit"]:not([name])').click();
    await expect.poll(stored).toBe('By hand.');
    await third.context.close();
  });
});
