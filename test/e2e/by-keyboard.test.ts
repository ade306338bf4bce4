import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { addComment } from '../../src/actions/comment.js';
import { importTexts } from '../../src/actions/import-document.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

/** Long enough that the page scrolls. */
const PARAGRAPHS = 40;

describe.skipIf(!executable).each(['en', 'ar'] as const)('a day by keyboard alone, in %s', (language) => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  let desk: Desk;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    const text = (line: (k: number) => string) => Array.from({ length: PARAGRAPHS }, (_, k) => line(k)).join('\n\n');
    ({ documentId } = must(
      await importTexts(server.desk, server.people.translator, {
        projectId: server.people.projectId,
        title: 'Long',
        source: { name: 'a', text: text((k) => `هذه هي الفقرة رقم ${k + 1} من النص.`), encoding: 'utf-8' },
        target: { name: 'b', text: text((k) => `This is paragraph number ${k + 1} of the text.`), encoding: 'utf-8' },
      }),
    ));
    rows = await rowsOf(server.desk, documentId);
    expect(rows).toHaveLength(PARAGRAPHS);
    desk = await sitDown(browser, server, server.people.reviewer.personId, { language });
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    return () => desk.context.close();
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await desk.page.keyboard.press(key);
  };
  const focused = () => desk.page.evaluate(() => document.activeElement?.getAttribute('data-position') ?? null);
  const said = async () => (await desk.page.locator('#announcer').textContent())!.trim();
  const scrolled = () => desk.page.evaluate(() => scrollY);
  const goTo = async (number: number) => {
    await press('n');
    await desk.page.keyboard.type(String(number));
    await press('Enter');
    await expect.poll(focused).toBe(String(number));
  };

  it('a number leads to its segment on this page without loading it again, in sight', async () => {
    await desk.page.evaluate(() => Object.assign(globalThis, { sameInstance: true }));
    await goTo(30);
    expect(await desk.page.evaluate(() => 'sameInstance' in globalThis)).toBe(true);
    const { top, bottom } = await desk.page.evaluate(() => document.activeElement!.getBoundingClientRect());
    const bar = await desk.page.evaluate(() => document.querySelector('.desk-bar')!.getBoundingClientRect().bottom);
    expect(top).toBeGreaterThanOrEqual(bar - 1);
    expect(bottom).toBeLessThanOrEqual(900);
  });

  it('going to the search, or typing into it, does not move what is being read', async () => {
    await goTo(30);
    const before = await scrolled();
    expect(before).toBeGreaterThan(100);
    await press('/');
    await desk.page.keyboard.type('number');
    expect(await scrolled()).toBe(before);
    await press('Enter');
    await desk.page.waitForURL(/search=number/);
    await expect.poll(focused).toBe('1');
  });

  it('after the history or a reading one is where one was, on the screen too; Escape goes back from both', async () => {
    const top = () => desk.page.evaluate(() => document.activeElement!.getBoundingClientRect().top);
    await goTo(25);
    await press('k', 'k');
    await desk.page.evaluate(() => scrollBy(0, -60));
    const before = await top();
    const leave = () => press('Escape');
    for (const [key, place, back, ...keys] of [
      ['h', /history/, () => desk.page.goBack()],
      ['h', /history/, leave],
      ['d', /read\?/, leave, 'd'],
    ] as const) {
      await press(key);
      await desk.page.waitForURL(place);
      await press(...keys);
      if (keys.length > 0) await desk.page.waitForURL(/show=changes/);
      await back();
      await desk.page.waitForURL(/\/documents\/[^/]+$/);
      await expect.poll(focused).toBe('23');
      await desk.page.waitForLoadState();
      await desk.page.evaluate(async () => {
        for (let frames = 0; frames < 5; frames++) await new Promise(requestAnimationFrame);
      });
      expect(Math.abs((await top()) - before)).toBeLessThan(3);
    }
  });

  it('a comment is written beside the texts, however much stands in the panel', async () => {
    for (let k = 0; k < 12; k++)
      must(
        await addComment(server.desk, server.people.translator, { segmentId: rows[2]!.id, text: `${k}\n\n\nSaid.` }),
      );
    await desk.page.reload();
    await press('j', 'j', 'j');
    const before = await scrolled();
    await press('c');
    expect(await scrolled()).toBe(before);
    await desk.page.keyboard.type('Look.');
    await press('Escape');
    expect(await focused()).toBe('3');
    expect(await scrolled()).toBe(before);
  });

  it('Enter on the box of a row edits that row; a hundred boxes are no stops on the way', async () => {
    await press('j', 'Tab');
    expect(await desk.page.evaluate(() => document.activeElement?.matches('[data-choose]'))).toBe(true);
    expect(await desk.page.locator('[data-choose]:not([tabindex="-1"])').count()).toBe(1);
    await press('Enter');
    expect(await desk.page.locator('.segment').first().locator('.text[contenteditable]').count()).toBe(1);
    expect((await rowsOf(server.desk, documentId)).every(({ state }) => state === 'initial')).toBe(true);
  });

  it('what was chosen is approved from the bar, and the focus is back in the row', async () => {
    await press('j', 'v', 'j', 'j', 'Shift+V');
    expect(await said()).toContain('3');
    await press('s', 'Tab', 'Enter');
    await desk.page.locator('.passing-note').waitFor();
    expect((await rowsOf(server.desk, documentId)).slice(0, 4).map(({ state }) => state)).toEqual([
      'reviewed',
      'reviewed',
      'reviewed',
      'initial',
    ]);
    await expect.poll(focused).toBe('3');
  });

  it('a replacement is made by keyboard alone, from the search to its undoing', async () => {
    await press('/');
    await desk.page.keyboard.type('paragraph');
    await press('Enter');
    await desk.page.waitForURL(/search=/);
    await desk.page.goto(`${server.address}/documents/${documentId}/replacement?find=paragraph`);
    await desk.page.keyboard.type('section');
    await press('Enter');
    await desk.page.waitForURL(/put=section/);
    expect(await desk.page.locator('.segment').count()).toBe(0);
    expect((await rowsOf(server.desk, documentId))[0]!.targetText).toContain('paragraph');
    // From the head of the long list, which is where one is now.
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    await press('Tab', 'Enter');
    await desk.page.waitForURL((url) => !url.pathname.endsWith('/replacement'));
    expect((await rowsOf(server.desk, documentId)).every(({ targetText }) => /section/.test(targetText))).toBe(true);
    await press('Control+z');
    await expect
      .poll(async () => (await rowsOf(server.desk, documentId)).every(({ targetText }) => /paragraph/.test(targetText)))
      .toBe(true);
  });

  it('a save that goes on says both: what was saved, and that the next is being edited', async () => {
    await press('j', 'Enter', 'Control+Enter');
    await expect.poll(focused).toBe(null);
    await expect.poll(said).toMatch(/1.+·/);
  });

  it('a key that can do nothing says so, as do the ends of the document', async () => {
    await press('j');
    for (const key of ['y', 'x', '1', 'k']) {
      const before = await desk.page.locator('#announcer').textContent();
      await press(key);
      expect(await desk.page.locator('#announcer').textContent()).not.toBe(before);
      expect(await said()).not.toBe('');
    }
    expect(await focused()).toBe('1');
  });

  it('leaving the editor says that the draft is kept; undo says what it took back, and where', async () => {
    await press('j', 'j', 'Enter');
    await desk.page.keyboard.type('X');
    await press('Escape');
    const kept = await said();
    expect(kept).not.toBe('');
    await press('Enter', 'Control+a');
    await desk.page.keyboard.type('Changed.');
    await press('Control+s');
    await expect.poll(async () => (await rowsOf(server.desk, documentId))[1]!.targetText).toBe('Changed.');
    await desk.page.locator('.text[data-saved]').waitFor();
    await press('Control+z');
    await desk.page.locator('.passing-note').waitFor();
    const label = await desk.page.locator('.segment').nth(1).getAttribute('aria-label');
    expect(await said()).toContain(label!);
    expect((await said()).length).toBeGreaterThan(label!.length + 5);
    await expect.poll(focused).toBe('2');
  });
});
