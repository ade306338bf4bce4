import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable).each(['en', 'ar'] as const)('words by keyboard alone, in %s', (language) => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  let desk: Desk;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    ({ documentId, rows } = await smallDocument(server.desk, server.people.translator, server.people.projectId));
  });

  const open = async (who: 'translator' | 'reviewer' = 'reviewer', prepare?: (desk: Desk) => Promise<unknown>) => {
    desk = await sitDown(browser, server, server.people[who].personId, { language });
    await prepare?.(desk);
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    await desk.page.keyboard.press('j');
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await desk.page.keyboard.press(key);
  };
  const selected = () => desk.page.evaluate(() => String(getSelection()));
  const painted = (name: string) =>
    desk.page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range)), name);
  const current = () => desk.page.locator('.segment[aria-current="true"]').getAttribute('data-position');
  const flag = (k: number, side: 'source' | 'target', words: string, severity: 'minor' | 'major' = 'minor') => {
    const start = rows[k]![`${side}Text`].indexOf(words);
    return raiseFlag(server.desk, server.people.reviewer, {
      segmentId: rows[k]!.id,
      version: 1,
      side,
      span: { start, end: start + words.length },
      category: 'other',
      severity,
      comment: 'Look.',
      proposal: rows[k]!.targetText.replace(words, 'other words'),
    }).then(must);
  };
  const words = (text: string) => text.split(' ');

  it('arrows go from word to word on either side and over the gutter, with Shift they take more', async () => {
    await open();
    const english = words(rows[0]!.targetText);
    const arabic = words(rows[0]!.sourceText);
    await press('ArrowRight');
    expect(await selected()).toBe(english[0]);
    await press('ArrowRight', 'Shift+ArrowRight');
    expect(await selected()).toBe(`${english[1]} ${english[2]}`);
    await press('Shift+ArrowLeft', 'ArrowLeft');
    expect(await selected()).toBe(english[0]);
    // The Arabic begins on the other side of the gutter.
    await press('ArrowLeft');
    expect(await selected()).toBe(arabic[0]);
    await press('ArrowLeft', 'Shift+ArrowLeft');
    expect(await selected()).toBe(`${arabic[1]} ${arabic[2]}`);
    expect(await desk.page.locator('#announcer').textContent()).toBe(`${arabic[1]} ${arabic[2]}`);
    await press('Escape');
    expect(await selected()).toBe('');
    expect(await current()).toBe('1');
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('an omission is flagged on the Arabic side without a mouse', async () => {
    await open();
    const arabic = words(rows[0]!.sourceText);
    await press('ArrowLeft', 'ArrowLeft', 'Shift+ArrowLeft', 'f', '3', 'j');
    await press('Control+Enter');
    await desk.page.locator('[data-flag]').first().waitFor();
    const [made] = (await rowsOf(server.desk, documentId))[0]!.flags;
    expect(made).toMatchObject({
      side: 'source',
      category: 'accuracy/omission',
      severity: 'major',
      raisedText: `${arabic[1]} ${arabic[2]}`,
    });
    expect(await desk.page.evaluate(() => document.activeElement?.getAttribute('data-position'))).toBe('1');
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('b goes to the counterpart of the selected words', async () => {
    await open();
    await desk.page.evaluate(() => {
      const node = document.querySelector('.segment .text[data-side="target"]')!.firstChild as Text;
      const at = node.data.indexOf('Moscow');
      getSelection()!.setBaseAndExtent(node, at, node, at + 'Moscow'.length);
    });
    await press('b');
    await expect.poll(selected).toBe('موسكو');
    await press('b');
    await expect.poll(selected).toBe('Moscow');
    await desk.context.close();
  });

  it('a segment is split where a word is selected, on the Arabic side too', async () => {
    await open('translator');
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'g', 's');
    await desk.page.locator('dialog#repair[open] [data-repair-form]').waitFor();
    await press('Enter');
    await expect.poll(async () => (await rowsOf(server.desk, documentId)).length).toBe(4);
    const [first, second] = await rowsOf(server.desk, documentId);
    const arabic = words(rows[0]!.sourceText);
    expect(first!.sourceText).toBe(`${arabic[0]} ${arabic[1]}`);
    expect(second!.sourceText.startsWith(arabic[2]!)).toBe(true);
    await desk.page.locator('.passing-note').waitFor();
    await press('Control+z');
    await expect.poll(async () => (await rowsOf(server.desk, documentId)).length).toBe(3);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('e goes through what is marked; y accepts a correction, x dismisses with a usual reason', async () => {
    await flag(0, 'target', 'Moscow');
    await flag(1, 'source', words(rows[1]!.sourceText)[1]!);
    await open('translator');
    await press('e');
    expect(await selected()).toBe('Moscow');
    expect(await desk.page.locator('#announcer').textContent()).toContain('Moscow');
    await press('y');
    await expect.poll(async () => (await rowsOf(server.desk, documentId))[0]!.flags[0]!.state).toBe('fixed');
    await desk.page.locator('.segment').first().locator('.flag-fixed').waitFor();
    await press('e');
    expect(await current()).toBe('2');
    expect(await selected()).toBe(words(rows[1]!.sourceText)[1]);
    await press('e');
    expect(await selected()).toBe(words(rows[1]!.sourceText)[1]);
    await press('Shift+E');
    expect(await current()).toBe('1');
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('from a flag in the panel one goes to its words, which are painted while it has the focus', async () => {
    await flag(0, 'target', 'Moscow');
    await flag(0, 'target', 'Haftar', 'major');
    await open();
    const link = desk.page.locator('.segment').first().locator('[data-flag] a[data-words]').last();
    await link.focus();
    await expect.poll(() => painted('mark-pointed')).toEqual(['Haftar']);
    await press('Enter');
    expect(await selected()).toBe('Haftar');
    await expect.poll(() => painted('mark-pointed')).toEqual([]);
    expect(await desk.page.evaluate(() => document.activeElement?.getAttribute('data-position'))).toBe('1');
    await desk.context.close();
  });

  it('flags that overlap can be told apart: what both mark looks like neither', async () => {
    const text = rows[0]!.targetText;
    const at = text.indexOf('Haftar');
    const stretch = text.slice(at, at + 20);
    await flag(0, 'target', stretch);
    await flag(0, 'target', stretch.slice(8));
    await open();
    expect(await painted('mark-minor')).toEqual([stretch, stretch.slice(8)]);
    expect(await painted('mark-overlap')).toEqual([stretch.slice(8)]);
    await press('e');
    expect(await selected()).toBe(stretch);
    await press('e');
    expect(await selected()).toBe(stretch.slice(8));
    await desk.context.close();
  });

  it('without highlights the words are quoted beside their row, open or not', async () => {
    await flag(0, 'target', 'Moscow');
    await flag(1, 'source', words(rows[1]!.sourceText)[1]!);
    await open('reviewer', ({ page }) =>
      page.addInitScript(() => {
        Reflect.deleteProperty(CSS, 'highlights');
        Reflect.deleteProperty(Object.getPrototypeOf(CSS), 'highlights');
      }),
    );
    expect(await desk.page.evaluate(() => 'highlights' in CSS)).toBe(false);
    const quoted = desk.page.locator('.segment q:visible');
    await expect.poll(() => quoted.allTextContents()).toEqual(['Moscow', words(rows[1]!.sourceText)[1]]);
    await press('e', 'f');
    expect(await desk.page.locator('[data-marked-words]').textContent()).toBe('Moscow');
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });
});
