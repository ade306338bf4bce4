import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import { dismissFlag } from '../../src/actions/settle-flag.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('what waits, and what was said', () => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    await server.desk.write(({ db }) => db.deleteFrom('notice').execute());
    ({ documentId, rows } = await smallDocument(server.desk, server.people.translator, server.people.projectId));
  });

  it.each(['en', 'ar'] as const)(
    'in %s: a comment by key with a name offered, seen by another at once, told by the bell',
    async (language) => {
      const reviewer = await sitDown(browser, server, server.people.reviewer.personId, { language });
      const translator = await sitDown(browser, server, server.people.translator2.personId, { language });
      await reviewer.page.goto(`${server.address}/documents/${documentId}`);
      await translator.page.goto(`${server.address}/documents/${documentId}`);
      const { keyboard } = reviewer.page;
      await keyboard.press('j');
      await keyboard.press('c');
      await keyboard.type('Who said so, @translator2');
      await reviewer.page.locator('.mention-list [role="option"]').waitFor();
      await keyboard.press('Enter');
      await keyboard.type('?');
      expect(await reviewer.page.locator('.comment-form textarea').inputValue()).toBe('Who said so, @translator2 ?');
      await keyboard.press('Control+Enter');
      await reviewer.page.locator('.said').waitFor();
      expect((await rowsOf(server.desk, documentId))[0]!.comments).toHaveLength(1);
      await translator.page.locator(`#segment-${rows[0]!.id} .said`).waitFor({ state: 'attached' });
      await translator.page.goto(`${server.address}/`);
      expect(await translator.page.locator('[data-count-unread]').textContent()).toMatch(/^[1١]$/);
      await Promise.all([translator.page.waitForURL('**/inbox'), translator.page.locator('.bell').click()]);
      await translator.page.keyboard.press('j');
      await Promise.all([translator.page.waitForURL(new RegExp(documentId)), translator.page.keyboard.press('Enter')]);
      await translator.page.goto(`${server.address}/inbox`);
      expect(await translator.page.locator('.waiting .unread').count()).toBe(0);
      expect([...reviewer.complaints, ...translator.complaints]).toEqual([]);
      await reviewer.context.close();
      await translator.context.close();
    },
  );

  it.each(['en', 'ar'] as const)(
    'in %s: a name with a space is offered and told; the bell counts in another tab at once, and forgets what was read',
    async (language) => {
      const { personId } = server.people.translator2;
      await server.desk.store.write((db) =>
        db.updateTable('user').set({ name: 'سلمى حداد' }).where('id', '=', personId).execute(),
      );
      const reviewer = await sitDown(browser, server, server.people.reviewer.personId, { language });
      const translator = await sitDown(browser, server, personId, { language });
      await translator.page.goto(`${server.address}/documents/${documentId}`);
      const second = await translator.context.newPage();
      await second.goto(`${server.address}/documents/${documentId}`);
      const bell = translator.page.locator('[data-count-unread]');
      const bellThere = second.locator('[data-count-unread]');
      expect(await bell.isHidden()).toBe(true);
      await reviewer.page.goto(`${server.address}/documents/${documentId}`);
      const { keyboard } = reviewer.page;
      await keyboard.press('j');
      await keyboard.press('c');
      const offered = reviewer.page.locator('.mention-list [role="option"]');
      for (const begun of ['@سلمى ح', '@حداد']) {
        await keyboard.press('Control+a');
        await keyboard.type(begun);
        await offered.waitFor();
        expect(await offered.allTextContents()).toEqual(['\u2068@translator2\u2069 · \u2068سلمى حداد\u2069']);
      }
      await keyboard.press('Tab');
      const field = reviewer.page.locator('.comment-form textarea');
      expect(await field.inputValue()).toBe('@translator2 ');
      // Written out it is known too.
      await field.fill('ما رأيك يا @سلمى حداد؟');
      await keyboard.press('Control+Enter');
      // Both stand open, and the page is not asked for again.
      for (const number of [bell, bellThere])
        await expect.poll(() => number.textContent(), { timeout: 5_000 }).toMatch(/^[1١]$/);
      await translator.page.goto(`${server.address}/inbox`);
      await translator.page.locator('[data-notice] a, a[data-notice]').first().click();
      await translator.page.waitForURL(/documents/);
      await second.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await expect.poll(() => bellThere.isHidden()).toBe(true);
      expect([...reviewer.complaints, ...translator.complaints]).toEqual([]);
      await reviewer.context.close();
      await translator.context.close();
    },
  );

  it.each(['en', 'ar'] as const)(
    'in %s: what somebody else settles says so where it stands, and what has come in is offered',
    async (language) => {
      const raise = (k: number, severity: string) =>
        raiseFlag(server.desk, server.people.reviewer, {
          segmentId: rows[k]!.id,
          version: 1,
          side: null,
          span: null,
          category: 'other',
          severity,
          comment: '',
          proposal: null,
        });
      const [first] = must(await raise(0, 'minor')).flags;
      must(await raise(1, 'critical'));
      const { page, context, complaints } = await sitDown(browser, server, server.people.translator.personId, {
        language,
      });
      await page.goto(`${server.address}/queue?of=all`);
      const entries = page.locator(`[data-entry*="${rows[0]!.id}"], [data-entry*="${rows[1]!.id}"]`);
      // The gravest first; earlier ones of other documents before it.
      expect(await entries.first().getAttribute('data-entry')).toContain(rows[1]!.id);
      const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.entry ?? '');
      await expect
        .poll(async () => {
          await page.keyboard.press('j');
          return focused();
        })
        .toContain(rows[1]!.id);
      const before = await entries.nth(1).boundingBox();
      must(await dismissFlag(server.desk, server.people.translator2, { flagId: first!.id, reason: 'no-error' }));
      must(await raise(2, 'minor'));
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await page.locator('.settled').waitFor();
      expect(await page.locator('.settled').getAttribute('data-entry')).toContain(rows[0]!.id);
      expect(await page.locator('.settled').textContent()).toMatch(/no longer waits|لم يعد منتظرًا/);
      expect((await entries.nth(1).boundingBox())!.y).toBeCloseTo(before!.y, 0);
      expect(await focused()).toContain(rows[1]!.id);
      await page.locator('#banner a').click();
      await page.locator(`[data-entry*="${rows[2]!.id}"]`).waitFor();
      expect(await page.locator('.settled').count()).toBe(0);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it('assigns a range, and the queue leads to what waits; without script too', async () => {
    const manager = await sitDown(browser, server, server.people.manager.personId, { script: false });
    await manager.page.goto(`${server.address}/documents/${documentId}`);
    await manager.page.locator('.assignment summary').click();
    await manager.page.locator('.assignment select').selectOption('translator');
    await manager.page.locator('.assignment input[name="to"]').fill('2');
    await manager.page.locator('.assignment button').click();
    expect((await rowsOf(server.desk, documentId)).map(({ assignedTo }) => assignedTo)).toEqual([
      'Translator',
      'Translator',
      null,
    ]);
    // Whose they are is shown, and the part of one person is a filter that goes with the others and the search.
    const numbers = () => manager.page.locator('.segment .number').allTextContents();
    const theirs = manager.page.locator('#filters a', { hasText: 'For \u2068Translator\u2069 2' });
    await theirs.click();
    expect(await numbers()).toEqual(['1', '2']);
    await manager.page.locator('#filters a.chip', { hasText: 'To review' }).click();
    expect(await numbers()).toEqual([]);
    await manager.page.locator('#filters a.chip', { hasText: 'To do' }).click();
    await manager.page.locator('[data-search-field]').fill('12 May');
    await manager.page.locator('[data-search-field]').press('Enter');
    await manager.page.waitForURL(/search=12/);
    expect(await numbers()).toEqual(['2']);
    await theirs.click();
    expect(await numbers()).toEqual(['2']);
    expect(manager.page.url()).not.toContain('for-');
    must(
      await raiseFlag(server.desk, server.people.reviewer, {
        segmentId: rows[1]!.id,
        version: 1,
        side: null,
        span: null,
        category: 'other',
        severity: 'critical',
        comment: 'Wrong.',
        proposal: null,
      }),
    );
    const translator = await sitDown(browser, server, server.people.translator.personId, { script: false });
    await translator.page.goto(`${server.address}/queue`);
    await translator.page.setViewportSize({ width: 390, height: 800 });
    expect(await translator.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await translator.page.goto(`${server.address}/documents/${documentId}`);
    await translator.page.locator('#filters a', { hasText: 'For me 2' }).click();
    expect(await translator.page.locator('.segment').count()).toBe(2);
    await translator.page.goto(`${server.address}/queue`);
    await translator.page.locator('[data-entry]').first().click();
    expect(translator.page.url()).toContain(`segment=${rows[1]!.id}`);
    await translator.page.locator(`#segment-${rows[1]!.id} [data-action="comment"]`).click();
    await translator.page.locator('.comment-form textarea').fill('Seen.');
    await translator.page.locator('.comment-form button').click();
    expect((await rowsOf(server.desk, documentId))[1]!.comments).toMatchObject([{ text: 'Seen.' }]);
    await manager.context.close();
    await translator.context.close();
  });
});
