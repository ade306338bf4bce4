import type { Browser, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type NewFinding, storeFindings } from '../../src/actions/store-findings.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import type { Language } from '../../views/context.js';
import { keyRows } from '../../views/keys.js';
import { translator } from '../../views/locales/translate.js';
import { rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

/** What each row of the key table does, on a document of three segments with its first row focused. */
type Case = (at: {
  readonly page: Page;
  readonly first: SegmentRow;
  readonly second: SegmentRow;
  readonly now: () => Promise<SegmentRow[]>;
}) => Promise<void>;

const position = (page: Page) => page.locator('.segment[aria-current="true"]').getAttribute('data-position');
const row = (page: Page, { id }: SegmentRow) => page.locator(`#segment-${id}`);
const type = async (page: Page, text: string) => {
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
};

const cases: Record<string, Case> = {
  'keys.next': async ({ page }) => {
    await page.keyboard.press('j');
    expect(await position(page)).toBe('2');
    await page.keyboard.press('k');
    expect(await position(page)).toBe('1');
    await page.keyboard.press('Alt+ArrowDown');
    expect(await position(page)).toBe('2');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await position(page)).toBe('1');
  },
  'keys.edit': async ({ page, first }) => {
    await page.keyboard.press('Enter');
    expect(await row(page, first).locator('.text[contenteditable]').count()).toBe(1);
  },
  'keys.leave': async ({ page, first, now }) => {
    await type(page, 'A draft.');
    await page.keyboard.press('Escape');
    expect(await row(page, first).locator('.text[contenteditable]').count()).toBe(0);
    expect(await row(page, first).locator('.notice.draft').count()).toBe(1);
    expect((await now())[0]!.targetText).toBe(first.targetText);
  },
  'keys.confirm': async ({ page, first, now }) => {
    await page.keyboard.press('Control+Enter');
    await row(page, first).and(page.locator('[data-state="translated"]')).waitFor();
    expect((await now())[0]!.state).toBe('translated');
    expect(await position(page)).toBe('2');
  },
  'keys.confirmTodo': async ({ page, first, second, now }) => {
    await page.keyboard.press('j');
    await page.keyboard.press('Control+Enter');
    await row(page, second).and(page.locator('[data-state="translated"]')).waitFor();
    await row(page, first).focus();
    await page.keyboard.press('Control+Shift+Enter');
    await row(page, first).and(page.locator('[data-state="translated"]')).waitFor();
    expect(await position(page)).toBe('3');
    expect((await now()).map(({ state }) => state)).toEqual(['translated', 'translated', 'initial']);
  },
  'keys.save': async ({ page, first, now }) => {
    await type(page, 'Saved and not confirmed.');
    await page.keyboard.press('Control+s');
    await row(page, first).and(page.locator('[data-version="2"]')).waitFor();
    expect((await now())[0]).toMatchObject({ targetText: 'Saved and not confirmed.', state: 'initial' });
  },
  'keys.words': async ({ page, first }) => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    const words = first.targetText.split(' ');
    expect(await page.evaluate(() => String(getSelection()))).toBe(`${words[0]} ${words[1]}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => String(getSelection()))).toBe(first.sourceText.split(' ')[0]);
  },
  'keys.across': async ({ page, first }) => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('b');
    const selected = () => page.evaluate(() => String(getSelection()));
    await expect.poll(async () => first.sourceText.includes((await selected()) || '-')).toBe(true);
  },
  'keys.marks': async ({ page }) => {
    await page.keyboard.press('e');
    expect(await page.evaluate(() => String(getSelection()))).toHaveLength(2);
  },
  'keys.accept': async ({ page, first, now }) => {
    await page.keyboard.press('f');
    await page.locator('.flag-form textarea[name="proposal"]').fill('A better sentence.');
    await page.keyboard.press('Control+Enter');
    await row(page, first).locator('[data-accept]').waitFor();
    await page.keyboard.press('y');
    await row(page, first).locator('.flag-fixed').waitFor();
    expect((await now())[0]!).toMatchObject({ targetText: 'A better sentence.', flags: [{ state: 'fixed' }] });
  },
  'keys.flag': async ({ page, first }) => {
    for (const key of ['f', 'Alt+f']) {
      await page.keyboard.press(key);
      await row(page, first).locator('.flag-form').waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => row(page, first).locator('.flag-form').count()).toBe(0);
    }
  },
  'keys.approve': async ({ page, second, now }) => {
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await row(page, second).and(page.locator('[data-state="reviewed"]')).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Alt+a');
    await expect.poll(async () => (await now())[2]!.state).toBe('reviewed');
  },
  'keys.request': async ({ page, first, now }) => {
    await page.keyboard.press('Alt+r');
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await page.keyboard.type('Say it plainly.');
    await page.keyboard.press('Control+Enter');
    await row(page, first).locator('.review').waitFor();
    expect((await now())[0]!.review).toMatchObject({ verdict: 'changes-requested', why: 'Say it plainly.' });
  },
  'keys.apply': async ({ page, first, now }) => {
    await page.keyboard.press('1');
    await row(page, first).and(page.locator('[data-version="2"]')).waitFor();
    expect((await now())[0]!.targetText).toBe(`XX${first.targetText.slice(2)}`);
  },
  'keys.dismiss': async ({ page, now }) => {
    await page.keyboard.press('x');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await now())[0]!.findings[0]!.dismissal?.reason).toBe('false-alarm');
  },
  'keys.search': async ({ page }) => {
    await page.keyboard.press('/');
    expect(await page.locator('[data-search-field]:focus').count()).toBe(1);
  },
  'keys.jump': async ({ page }) => {
    await page.keyboard.press('n');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    expect(await position(page)).toBe('3');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-position'))).toBe('3');
  },
  'keys.select': async ({ page }) => {
    await page.keyboard.press('v');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+V');
    expect(await page.locator('[data-choose]:checked').count()).toBe(3);
  },
  'keys.bar': async ({ page }) => {
    await page.keyboard.press('v');
    await page.keyboard.press('s');
    expect(await page.evaluate(() => document.activeElement?.closest('form')?.id)).toBe('selection');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-choose]:checked').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-position'))).toBe('1');
  },
  'keys.comment': async ({ page, now }) => {
    await page.keyboard.press('c');
    await page.keyboard.type('Is he a colonel?');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await now())[0]!.comments.length).toBe(1);
  },
  'keys.read': async ({ page }) => {
    await page.keyboard.press('d');
    await page.waitForURL(/\/read/);
  },
  'keys.term': async ({ page }) => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('t');
    await page.waitForURL('**/glossary?**');
    expect(await page.locator('[name="english"]').inputValue()).not.toBe('');
  },
  'keys.history': async ({ page, first }) => {
    await page.keyboard.press('h');
    await page.waitForURL(new RegExp(`${first.id}/history`));
  },
  'keys.repair': async ({ page }) => {
    await page.keyboard.press('g');
    expect(await page.locator('.segment .repair-tools').count()).toBe(1);
    await page.keyboard.press('g');
    expect(await page.locator('.segment .repair-tools').count()).toBe(0);
  },
  'keys.undo': async ({ page, first, now }) => {
    await type(page, 'Changed.');
    await page.keyboard.press('Control+s');
    await row(page, first).and(page.locator('[data-version="2"]')).waitFor();
    await row(page, first).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await now())[0]!.targetText).toBe(first.targetText);
    await row(page, first).and(page.locator('[data-version="3"]')).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await now())[0]!.targetText).toBe('Changed.');
    // A key pressed while a step is on its way waits for it.
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await now())[0]!).toMatchObject({ targetText: 'Changed.', version: 6 });
  },
  'keys.omissions': async ({ page }) => {
    await page.keyboard.press('o');
    expect(await page.locator('html').getAttribute('data-omissions')).toBe('on');
  },
  'keys.invisibles': async ({ page }) => {
    await page.keyboard.press('i');
    expect(await page.locator('html').getAttribute('data-invisibles')).toBe('on');
  },
  'keys.insert': async ({ page, first }) => {
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Alt+i');
    await page.keyboard.press('Enter');
    expect(await row(page, first).locator('.text[contenteditable]').textContent()).toBe(`${first.targetText}\u200e`);
  },
  'keys.code': async ({ page }) => {
    // Of a text without codes none is missing, which is told; test/e2e/codes.test.ts has those that are.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+c');
    const language = (await page.locator('html').getAttribute('lang')) as Language;
    await expect
      .poll(() => page.locator('#announcer').textContent())
      .toBe(translator(language)('client.noCodeMissing'));
  },
  'keys.swap': async ({ page }) => {
    await page.keyboard.press('w');
    expect(await page.locator('html').getAttribute('data-columns')).toBe('english-first');
  },
  'keys.help': async ({ page }) => {
    await page.keyboard.press('?');
    expect(await page.locator('dialog#keys').isVisible()).toBe(true);
  },
};

it('the table of keys has a case for each of its rows', () => {
  expect(Object.keys(cases).sort()).toEqual(keyRows.map(({ does }) => does).sort());
});

describe.skipIf(!executable).each(['en', 'ar'] as const)('every row of the table of keys, in %s', (language) => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  let desk: Desk;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    const { people } = server;
    ({ documentId, rows } = await smallDocument(server.desk, people.translator, people.projectId));
    await server.desk.write(({ db }) => storeFindings(server.desk, db, people.projectId, [someFinding(rows[0]!)]));
  });

  it.each(keyRows.map(({ does }) => does))('%s', async (does) => {
    desk = await sitDown(browser, server, server.people.reviewer.personId, { language });
    const { page } = desk;
    await page.goto(`${server.address}/documents/${documentId}`);
    await page.keyboard.press('j');
    expect(await position(page)).toBe('1');
    await cases[does]!({
      page,
      first: rows[0]!,
      second: rows[1]!,
      now: () => rowsOf(server.desk, documentId),
    });
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });
});

function someFinding({ id, version, sourceText, targetText }: SegmentRow): NewFinding {
  return {
    segment: { id, version, source_text: sourceText, target_text: targetText },
    finding: {
      check: 'empty',
      level: 'error',
      category: 'other',
      severity: 'minor',
      side: 'target',
      start: 0,
      end: 2,
      reason: { key: 'check.empty.target' },
      fix: { start: 0, end: 2, text: 'XX' },
    },
    traitKey: null,
  };
}
