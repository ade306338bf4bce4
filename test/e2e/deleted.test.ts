import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { deleteDocument } from '../../src/actions/delete-document.js';
import { renameDocument } from '../../src/actions/rename-document.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable).each(['en', 'ar'] as const)('a document that somebody has open, in %s', (language) => {
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

  const banner = () => desk.page.locator('#banner');
  const says = language === 'en' ? /Manager.*deleted.*Interview/ : /Manager.*Interview/;
  const remove = async () => must(await deleteDocument(server.desk, server.people.manager, { documentId }));

  it('shows its new title as soon as it has one, and does not disturb who is typing', async () => {
    await desk.page.locator(`#segment-${rows[0]!.id} .text[data-side="target"]`).click();
    await desk.page.keyboard.type('Being typed');
    must(await renameDocument(server.desk, server.people.manager, { documentId, title: 'Meeting', was: 'Interview' }));
    await desk.page.locator('h1', { hasText: 'Meeting' }).waitFor();
    expect(await desk.page.title()).toContain('Meeting');
    await desk.page.keyboard.type(' and on');
    const text = desk.page.locator(`#segment-${rows[0]!.id} .text[data-side="target"]`);
    expect(await text.textContent()).toContain('Being typed and on');
    expect(desk.complaints).toEqual([]);
  });

  it('says that it is gone and who deleted it, and leaves what is being typed where it is', async () => {
    await desk.page.locator(`#segment-${rows[0]!.id} .text[data-side="target"]`).click();
    await desk.page.keyboard.type('Typed before');
    await remove();
    await banner().getByText(says).waitFor({ timeout: 15_000 });
    expect(await banner().locator('a').getAttribute('href')).toContain(`/projects/${server.people.projectId}`);
    await desk.page.keyboard.type(' and after');
    await desk.page.keyboard.press('Control+Enter');
    await desk.page.waitForTimeout(500);
    await banner().getByText(says).waitFor();
    const text = desk.page.locator(`#segment-${rows[0]!.id} .text[data-side="target"]`);
    expect(await text.textContent()).toContain('Typed before and after');
    const drafts = await desk.page.evaluate(() => Object.values({ ...localStorage }));
    expect(drafts.some((draft) => String(draft).includes('Typed before and after'))).toBe(true);
    expect(desk.complaints.filter((complaint) => !/status of (404|410)/.test(complaint))).toEqual([]);
  });

  it('says so to a save that comes before the news', async () => {
    await desk.page.route('**/events**', (route) => route.abort());
    await desk.page.reload();
    await desk.page.locator(`#segment-${rows[0]!.id} .text[data-side="target"]`).click();
    await desk.page.keyboard.type('Typed');
    await remove();
    await desk.page.keyboard.press('Control+Enter');
    await banner().getByText(says).waitFor();
  });
});
