import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveTranslation } from '../../src/actions/translate.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('the workbench in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    ({ documentId, rows } = await smallDocument(server.desk, server.people.translator, server.people.projectId));
  });

  const stored = async (k: number) => (await rowsOf(server.desk, documentId))[k]!;
  const open = async (
    who: 'translator' | 'reviewer' | 'translator2',
    options: Parameters<typeof sitDown>[3] = {},
  ): Promise<Desk> => {
    const desk = await sitDown(browser, server, server.people[who].personId, options);
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    return desk;
  };
  const target = (desk: Desk, k: number) => desk.page.locator(`#segment-${rows[k]!.id} .text[data-side="target"]`);
  const current = (desk: Desk) => desk.page.locator('.segment[aria-current="true"]').getAttribute('data-position');

  it('is used by keyboard alone: go, edit, confirm, go on', async () => {
    const desk = await open('translator');
    const { keyboard } = desk.page;
    await keyboard.press('j');
    await keyboard.press('j');
    expect(await current(desk)).toBe('2');
    await keyboard.press('k');
    expect(await current(desk)).toBe('1');
    await keyboard.press('Alt+ArrowDown');
    await keyboard.press('Alt+ArrowUp');
    await keyboard.press('Enter');
    await keyboard.press('Control+a');
    await keyboard.type('Al-Mismari said Haftar wants to meet Moscow. jkfar?');
    await keyboard.press('Control+Enter');
    await desk.page.locator(`#segment-${rows[0]!.id}[data-version="2"]`).waitFor();
    expect(await stored(0)).toMatchObject({
      targetText: 'Al-Mismari said Haftar wants to meet Moscow. jkfar?',
      state: 'translated',
    });
    // The next one is open, and what is typed goes there.
    await desk.page.locator(`#segment-${rows[1]!.id} .text[contenteditable]`).waitFor();
    expect(await current(desk)).toBe('2');
    expect(await desk.page.locator('#announcer').textContent()).not.toBe('');
    await keyboard.press('Escape');
    expect(await target(desk, 1).getAttribute('contenteditable')).toBeNull();
    expect(await target(desk, 1).textContent()).toBe(rows[1]!.targetText);
    await keyboard.press('?');
    expect(await desk.page.locator('dialog#keys').isVisible()).toBe(true);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it.each(['en', 'ar'] as const)(
    'keeps what was typed through a reload and a closed tab, and lets it be taken up again (%s)',
    async (language) => {
      const desk = await open('translator', { language });
      await desk.page.keyboard.press('j');
      await desk.page.keyboard.press('Enter');
      await desk.page.keyboard.press('End');
      await desk.page.keyboard.type(' Unsaved words.');
      await desk.page.close({ runBeforeUnload: false });
      const page = await desk.context.newPage();
      await page.goto(`${server.address}/documents/${documentId}`);
      const notice = page.locator(`#segment-${rows[0]!.id} .notice.draft`);
      await notice.locator('button').first().click();
      const editor = page.locator(`#segment-${rows[0]!.id} .text[contenteditable]`);
      expect(await editor.textContent()).toBe(`${rows[0]!.targetText} Unsaved words.`);
      await page.keyboard.press('Control+s');
      await page.locator(`#segment-${rows[0]!.id}[data-version="2"]`).waitFor();
      expect((await stored(0)).targetText).toBe(`${rows[0]!.targetText} Unsaved words.`);
      await page.reload();
      expect(await page.locator('.notice.draft').count()).toBe(0);
      await desk.context.close();
    },
  );

  it.each(['en', 'ar'] as const)(
    'shows both texts when somebody was quicker, and loses neither (%s)',
    async (language) => {
      const desk = await open('translator', { language });
      await desk.page.keyboard.press('j');
      await desk.page.keyboard.press('Enter');
      await desk.page.keyboard.press('Control+a');
      await desk.page.keyboard.type('Typed by the translator.');
      await saveTranslation(server.desk, server.people.reviewer, {
        segmentId: rows[0]!.id,
        text: 'Typed by the reviewer.',
        version: 1,
        confirm: false,
      });
      await desk.page.locator(`#segment-${rows[0]!.id} .notice.changed`).waitFor();
      await desk.page.keyboard.press('Control+Enter');
      const row = desk.page.locator(`#segment-${rows[0]!.id}`);
      await row.locator('.refusal').waitFor();
      expect(await row.locator('.diff ins').allTextContents()).toEqual([
        'Typed by the reviewer',
        'Typed by the translator',
      ]);
      expect(await row.locator('textarea[name="text"]').first().inputValue()).toBe('Typed by the translator.');
      expect((await stored(0)).targetText).toBe('Typed by the reviewer.');
      // Having seen it, the translator decides for the own text.
      await desk.page.keyboard.press('Control+Enter');
      await desk.page.locator(`#segment-${rows[0]!.id}[data-version="3"]`).waitFor();
      expect((await stored(0)).targetText).toBe('Typed by the translator.');
      await desk.context.close();
    },
  );

  it.each(['en', 'ar'] as const)(
    'waits for a lost connection to come back, and then saves once (%s)',
    async (language) => {
      const desk = await open('translator', { language });
      await desk.page.keyboard.press('j');
      await desk.page.keyboard.press('Enter');
      await desk.page.keyboard.press('Control+a');
      await desk.page.keyboard.type('Typed without a line.');
      await desk.context.setOffline(true);
      await desk.page.keyboard.press('Control+s');
      await desk.page.locator('#banner:not([hidden])').waitFor();
      expect((await stored(0)).version).toBe(1);
      await desk.context.setOffline(false);
      await desk.page.locator(`#segment-${rows[0]!.id}[data-version="2"]`).waitFor();
      expect(await stored(0)).toMatchObject({ targetText: 'Typed without a line.', version: 2 });
      expect(await desk.page.locator('#banner').isHidden()).toBe(true);
      await desk.context.close();
    },
  );

  it.each([
    ['source', 'يرغب'],
    ['target', 'will to meet'],
  ] as const)(
    'flags selected words on the %s side at their offsets, and the reviewer follows it to the end',
    async (side, words) => {
      const reviewer = await open('reviewer');
      const text = rows[0]![side === 'source' ? 'sourceText' : 'targetText'];
      const start = text.indexOf(words);
      await reviewer.page.keyboard.press('j');
      await reviewer.page.evaluate(
        ({ id, side, from, to }) => {
          const node = document.querySelector(`#segment-${id} .text[data-side="${side}"]`)!.firstChild!;
          getSelection()!.setBaseAndExtent(node, from, node, to);
        },
        { id: rows[0]!.id, side, from: start, to: start + words.length },
      );
      await reviewer.page.keyboard.press('f');
      expect(await reviewer.page.locator('[data-marked-words]:visible').textContent()).toBe(words);
      await reviewer.page.keyboard.press('j');
      await reviewer.page.keyboard.press('5');
      await reviewer.page.locator('.flag-form textarea[name="comment"]').fill('لا معنى له');
      await reviewer.page
        .locator('.flag-form textarea[name="proposal"]')
        .fill('Al-Mismari said that Haftar wants to meet with Moscow.');
      await reviewer.page.keyboard.press('Control+Enter');
      await reviewer.page.locator(`#segment-${rows[0]!.id} .flag-open`).waitFor();
      expect((await stored(0)).flags[0]).toMatchObject({
        side,
        start,
        end: start + words.length,
        category: 'fluency/grammar',
        severity: 'major',
      });
      const painted = await reviewer.page.evaluate(() =>
        [...(CSS.highlights.get('mark-major') ?? [])].map((range) => String(range)),
      );
      expect(painted).toEqual([words]);

      const translator = await open('translator');
      await translator.page.locator('[data-accept]').click();
      await translator.page.locator(`#segment-${rows[0]!.id} .flag-fixed`).waitFor();
      // The reviewer sees it without reloading.
      await reviewer.page.locator(`#segment-${rows[0]!.id} .flag-fixed`).waitFor();
      expect(await target(reviewer, 0).textContent()).toBe('Al-Mismari said that Haftar wants to meet with Moscow.');
      await reviewer.page.locator('[data-verify]').click();
      await reviewer.page.locator(`#segment-${rows[0]!.id} .flag-verified`).waitFor();
      await reviewer.page.keyboard.press('a');
      await reviewer.page.locator(`#segment-${rows[0]!.id}[data-state="reviewed"]`).waitFor();
      expect(await stored(0)).toMatchObject({ state: 'reviewed', flags: [{ state: 'verified' }] });
      expect([...reviewer.complaints, ...translator.complaints]).toEqual([]);
      await reviewer.context.close();
      await translator.context.close();
    },
  );

  it('asks for changes with a reason', async () => {
    const desk = await open('reviewer');
    await desk.page.keyboard.press('j');
    await desk.page.keyboard.press('r');
    await desk.page.keyboard.type('Who said so?');
    await desk.page.keyboard.press('Control+Enter');
    await desk.page.locator(`#segment-${rows[0]!.id} .review-changes-requested`).waitFor();
    expect((await stored(0)).review).toMatchObject({ verdict: 'changes-requested', why: 'Who said so?' });
    await desk.context.close();
  });

  it('is edited and confirmed without JavaScript', async () => {
    const desk = await open('translator', { script: false });
    const row = desk.page.locator(`#segment-${rows[1]!.id}`);
    await row.locator('[data-action="edit"]').click();
    await row.locator('textarea[name="text"]').fill('Two lines,\nnone lost.');
    await row.locator('button[name="confirm"]').click();
    expect(await stored(1)).toMatchObject({ targetText: 'Two lines,\nnone lost.', state: 'translated' });
    expect(await target(desk, 1).textContent()).toBe('Two lines,\nnone lost.');
    await desk.context.close();
  });

  it.each(['en', 'ar'] as const)(
    'sets both texts from the gutter outwards, in the interface in %s',
    async (language) => {
      const desk = await open('translator', { language });
      const box = async (side: string) =>
        (await desk.page.locator(`#segment-${rows[0]!.id} .cell.${side}`).boundingBox())!;
      const [arabic, english] = [await box('source'), await box('target')];
      expect(arabic.x + arabic.width).toBeLessThanOrEqual(english.x);
      const firstLetter = (side: string) =>
        desk.page.evaluate(
          ({ id, side }) => {
            const range = new Range();
            const node = document.querySelector(`#segment-${id} .text[data-side="${side}"]`)!.firstChild!;
            range.setStart(node, 0);
            range.setEnd(node, 1);
            const { left, right } = range.getBoundingClientRect();
            return { left, right };
          },
          { id: rows[0]!.id, side },
        );
      expect(Math.abs((await firstLetter('source')).right - (arabic.x + arabic.width))).toBeLessThan(2);
      expect(Math.abs((await firstLetter('target')).left - english.x)).toBeLessThan(2);
      expect(await desk.page.evaluate(() => document.documentElement.dir)).toBe(language === 'ar' ? 'rtl' : 'ltr');
      await desk.context.close();
    },
  );
});
