import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { setOwnApproval } from '../../src/actions/people.js';
import { saveTranslation } from '../../src/actions/translate.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable).each(['en', 'ar'] as const)('four eyes, in %s', (language) => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    const { desk, people } = server;
    ({ documentId, rows } = await smallDocument(desk, people.translator, people.projectId));
    const own = { segmentId: rows[0]!.id, version: 1, text: 'The words of the reviewer.', confirm: true };
    must(await saveTranslation(desk, people.reviewer, own));
  });

  const allow = async (allowed: boolean) =>
    must(await setOwnApproval(server.desk, server.people.manager, { projectId: server.people.projectId, allowed }));
  const open = async () => {
    const desk = await sitDown(browser, server, server.people.reviewer.personId, { language });
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    await desk.page.keyboard.press('j');
    return { ...desk, row: desk.page.locator(`#segment-${rows[0]!.id}`) };
  };
  const states = async () => (await rowsOf(server.desk, documentId)).map(({ state }) => state);
  const why = /You made the last change to this text|آخر تعديل في هذا النص لك/;

  it('who edited last cannot approve: neither by key, nor from the bar, nor by a request, and is told why', async () => {
    await allow(false);
    const { page, row, context, complaints } = await open();
    await page.keyboard.press('a');
    await row.locator('.refusal').waitFor();
    expect(await row.locator('.refusal').textContent()).toMatch(why);
    // The keyboard is where it was, and goes on.
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('v');
    await page.keyboard.press('j');
    await page.keyboard.press('v');
    await page.locator('[data-step="approvals"]').click();
    const told = page.locator('dialog#selection-told[open]');
    await told.waitFor();
    expect(await told.textContent()).toMatch(why);
    const visitor = await server.as(server.people.reviewer.personId);
    const answer = await visitor.post(`/segments/${rows[0]!.id}/approval`, { version: '2' });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toMatch(why);
    expect(await states()).toEqual(['translated', 'reviewed', 'initial']);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('where the project allows it, it is marked as own work, in the row and in its history', async () => {
    await allow(true);
    const { page, row, context } = await open();
    await page.keyboard.press('a');
    await page.locator(`#segment-${rows[0]!.id}[data-state="reviewed"]`).waitFor();
    expect(await row.locator('.review').textContent()).toMatch(/own work|من صاحب العمل نفسه/);
    const [first] = await rowsOf(server.desk, documentId);
    expect(first!.review).toMatchObject({ verdict: 'approved', ownWork: true });
    await page.keyboard.press('h');
    await page.waitForURL(/history/);
    expect(await page.locator('main').textContent()).toMatch(/own work|من صاحب العمل نفسه/);
    await allow(false);
    await context.close();
  });
});
