import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type NewFinding, storeFindings } from '../../src/actions/store-findings.js';
import { saveTranslation } from '../../src/actions/translate.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';
import { answered, loseAnswer } from './lost.js';

/** What is done to a document or to many of its rows, and nobody heard of: the line is cut between the two. */
describe.skipIf(!executable)('a lost answer', () => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    const { desk, people } = server;
    ({ documentId, rows } = await smallDocument(desk, people.translator, people.projectId));
  });

  const open = async (who: 'translator' | 'reviewer', language: 'en' | 'ar' = 'en') => {
    const desk = await sitDown(browser, server, server.people[who].personId, { language, intercepted: true });
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    await desk.page.keyboard.press('j');
    return desk;
  };
  const stored = () => rowsOf(server.desk, documentId);
  const english = async () => (await stored()).map(({ targetText }) => targetText);
  const done = async (desk: Desk) => {
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  };

  it('of taking back takes back one step, and of doing again does one', async () => {
    const { desk, people } = server;
    const before = await english();
    for (const [version, text] of ['Once.', 'Twice.'].entries())
      must(
        await saveTranslation(desk, people.translator, {
          segmentId: rows[0]!.id,
          version: version + 1,
          text,
          confirm: false,
        }),
      );
    const at = await open('translator');
    const undone = await loseAnswer(at, 'undo');
    await at.page.keyboard.press('Control+z');
    await answered(at, undone);
    expect((await english())[0]).toBe('Once.');
    await expect.poll(() => at.page.locator('.text[data-side="target"]').first().textContent()).toBe('Once.');
    await at.page.locator('.passing-note').waitFor();
    const redone = await loseAnswer(at, 'redo');
    await at.page.keyboard.press('Control+Shift+z');
    await answered(at, redone);
    expect(await english()).toEqual(['Twice.', ...before.slice(1)]);
    expect((await stored())[0]!.version).toBe(5);
    await done(at);
  });

  it.each(['en', 'ar'] as const)('of a repair mends once, and goes on where it was done, in %s', async (language) => {
    const desk = await open('translator', language);
    const { page } = desk;
    const sent = await loseAnswer(desk, 'repairs');
    for (const key of ['j', 'g', 'm']) await page.keyboard.press(key);
    await page.locator('dialog#repair[open] [data-repair-form]').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('dialog#repair[open] [role="alert"]').waitFor();
    await answered(desk, sent);
    await page.locator('.passing-note').waitFor();
    expect(await page.locator('dialog#repair[open]').count()).toBe(0);
    expect((await english()).length).toBe(2);
    await expect.poll(() => page.locator('.segment').count()).toBe(2);
    expect(await page.locator('.segment[aria-current="true"]').getAttribute('data-position')).toBe('2');
    await done(desk);
  });

  it('of a step on many rows tells what was done and what was left the first time', async () => {
    const { desk, people } = server;
    const at = await open('reviewer');
    const { page } = at;
    const choose = async () => {
      for (const box of await page.locator('[data-choose]').all()) await box.check();
    };
    // Nothing of it is left to confirm the second time.
    const confirmed = await loseAnswer(at, 'confirmations');
    await choose();
    await page.locator('[data-step="confirmations"]').click();
    await answered(at, confirmed);
    await expect.poll(() => page.locator('.passing-note').textContent()).toContain('3 segments');
    expect((await stored()).map(({ version }) => version)).toEqual([2, 2, 2]);

    await saveTranslation(desk, people.reviewer, {
      ...{ segmentId: rows[1]!.id, version: 2, text: 'By the one who approves.', confirm: true },
    });
    await page.reload();
    const approved = await loseAnswer(at, 'approvals');
    await choose();
    await page.locator('[data-step="approvals"]').click();
    await answered(at, approved);
    const note = page.locator('dialog#selection-told .selection-note');
    await note.waitFor();
    expect(await note.innerText()).toMatch(/2 segments approved[\s\S]*2/);
    expect((await stored()).map(({ state }) => state)).toEqual(['reviewed', 'translated', 'reviewed']);
    await page.keyboard.press('Escape');

    const assigned = await loseAnswer(at, 'assignments');
    await choose();
    await page.locator('.selection [name="login"]').selectOption('translator');
    await page.locator('[data-step="assignments"]').click();
    await answered(at, assigned);
    await expect.poll(() => page.locator('.passing-note').textContent()).toContain('3 segments');
    const told = await desk.store.reader
      .selectFrom('notice')
      .where('user_id', '=', people.translator.personId)
      .select('id')
      .execute();
    expect(told).toHaveLength(1);
    await done(at);
  });

  it('of a dismissal in many rows dismisses each once', async () => {
    const { desk, people } = server;
    const findings = rows.slice(0, 2).map(({ id, sourceText, targetText, version }): NewFinding => {
      const segment = { id, version, source_text: sourceText, target_text: targetText };
      const finding = {
        ...{ check: 'spelling', category: 'linguistic/spelling', severity: 'minor', level: 'warning' },
        ...{ side: 'target', start: 0, end: 3, reason: { key: 'check.spelling', values: {} } },
      } as unknown as NewFinding['finding'];
      return { segment, finding, traitKey: null, origin: 'grammar' };
    });
    await desk.write(({ db }) => storeFindings(desk, db, people.projectId, findings));
    const at = await open('reviewer');
    const sent = await loseAnswer(at, 'dismissals');
    for (const box of await at.page.locator('[data-choose]').all()) await box.check();
    await at.page.locator('[data-step="dismissals"]').click();
    await answered(at, sent);
    const note = at.page.locator('dialog#selection-told .selection-note');
    await note.waitFor();
    expect(await note.innerText()).toMatch(/2 segments/);
    expect(await desk.store.reader.selectFrom('dismissal').select('id').execute()).toHaveLength(2);
    await done(at);
  });
});
