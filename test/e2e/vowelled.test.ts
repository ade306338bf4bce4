import type { Browser, Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { importTexts } from '../../src/actions/import-document.js';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import { saveTranslation } from '../../src/actions/translate.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

const ARABIC = 'كَتَبَ الوَلَدُ الدَّرْسَ، ثُمَّ ذَهَبَ.\n\nكلمة می\u200cخواهم هنا.\n';
const ENGLISH = 'The boy wrote "كَتَبَ الدَّرْسَ" here, and left.\n\nPersians say می\u200cخواهم here.\n';

describe.skipIf(!executable)('words with vowel signs and non-joiners', () => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    ({ documentId } = must(
      await importTexts(server.desk, server.people.translator, {
        projectId: server.people.projectId,
        title: 'Vowels',
        source: { name: 'a.txt', text: ARABIC, encoding: 'utf-8' },
        target: { name: 'b.txt', text: ENGLISH, encoding: 'utf-8' },
      }),
    ));
    rows = await rowsOf(server.desk, documentId);
    expect(rows.map(({ sourceText }) => sourceText)).toEqual(ARABIC.trim().split('\n\n'));
  });

  const open = async () => {
    const desk = await sitDown(browser, server, server.people.translator.personId);
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    return desk;
  };
  const textOf = (page: Page, row: SegmentRow, side = 'target') =>
    page.locator(`#segment-${row.id} .text[data-side="${side}"]`);
  const edit = async (page: Page, row: SegmentRow) => {
    await page.locator(`#segment-${row.id}`).focus();
    await page.keyboard.press('Enter');
    return textOf(page, row);
  };
  const caret = (page: Page) => page.evaluate(() => getSelection()!.focusOffset);
  const putCaret = (text: Locator, at: number) =>
    text.evaluate((element, at) => getSelection()!.collapse(element.firstChild, at), at);
  /** Places between what people see as characters. */
  const borders = (text: string) =>
    new Set([...[...new Intl.Segmenter('ar').segment(text)].map(({ index }) => index), text.length]);

  it('are split between words, wherever in a word one clicks', async () => {
    const { page, context } = await open();
    const [row] = rows as [SegmentRow];
    const text = textOf(page, row, 'source');
    await page.keyboard.press('j');
    await page.keyboard.press('g');
    const asked = new Map<number, number>();
    for (let at = 1; at < row.sourceText.length - 1; at += 2) {
      await putCaret(text, at);
      const [request] = await Promise.all([
        page.waitForRequest((made) => new URL(made.url()).pathname.endsWith('/repair')),
        page.keyboard.press('s'),
      ]);
      const place = new URL(request.url()).searchParams.get('source_at');
      if (place !== null) asked.set(at, Number(place));
      await page.locator('dialog#repair[open] form').first().waitFor();
      await page.keyboard.press('Escape');
    }
    const words = [...row.sourceText.matchAll(/\s(?=\S)/g)].map(({ index }) => index + 1);
    expect([...new Set(asked.values())]).toEqual(words);
    await context.close();
  });

  it('are not split between a letter and its signs, whoever asks', async () => {
    const visitor = await server.as(server.people.translator.personId);
    const [row] = rows as [SegmentRow];
    const good = borders(row.sourceText);
    for (let at = 1; at <= 12; at++) {
      const address = `/segments/${row.id}/repair?kind=split&source_at=${at}`;
      const page = await (await visitor.get(address, { 'HX-Request': 'true' })).text();
      expect(page.includes('data-repair-form'), `${at}`).toBe(good.has(at));
    }
  });

  it('are gone through letter by letter, with their signs', async () => {
    const { page, context } = await open();
    const [row] = rows as [SegmentRow];
    await edit(page, row);
    const reached = new Set<number>();
    for (const [start, key] of [
      ['Home', 'ArrowRight'],
      ['End', 'ArrowLeft'],
    ] as const) {
      await page.keyboard.press(start);
      for (let k = 0; k <= row.targetText.length; k++) {
        reached.add(await caret(page));
        await page.keyboard.press(key);
      }
    }
    const good = borders(row.targetText);
    expect([...reached].filter((at) => !good.has(at))).toEqual([]);
    expect(reached.size).toBeGreaterThanOrEqual(good.size - 1);
    await context.close();
  });

  it('lose one sign to Backspace, the letter with all of them to Delete', async () => {
    const { page, context } = await open();
    const [row] = rows as [SegmentRow];
    const text = await edit(page, row);
    const letter = 'دَّ';
    const at = row.targetText.indexOf(letter);
    await putCaret(text, at + letter.length);
    await page.keyboard.press('Backspace');
    expect(await text.textContent()).toBe(row.targetText.replace(letter, letter.slice(0, -1)));
    await page.keyboard.press('Control+z');
    expect(await text.textContent()).toBe(row.targetText);
    await putCaret(text, at);
    await page.keyboard.press('Delete');
    expect(await text.textContent()).toBe(row.targetText.replace(letter, ''));
    await context.close();
  });

  it('keep a non-joiner through the editor and lose it to one Backspace', async () => {
    const { page, context } = await open();
    const row = rows[1]!;
    const text = await edit(page, row);
    await page.keyboard.press('End');
    await page.keyboard.type(' Yes.');
    await putCaret(text, row.targetText.indexOf('\u200c') + 1);
    await page.keyboard.press('Backspace');
    expect(await text.textContent()).toBe(`${row.targetText.replace('\u200c', '')} Yes.`);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+s');
    await page.locator(`#segment-${row.id}[data-version="2"]`).waitFor();
    expect((await rowsOf(server.desk, documentId))[1]!.targetText).toBe(`${row.targetText} Yes.`);
    await context.close();
  });

  it('stay flagged when the text around them changes, and when a sign of theirs goes', async () => {
    const [row] = rows as [SegmentRow];
    const { desk, people } = server;
    const [word, bare] = ['الدَّرْسَ', 'الدرس'];
    const start = row.targetText.indexOf(word);
    must(
      await raiseFlag(desk, people.reviewer, {
        segmentId: row.id,
        version: 1,
        side: 'target',
        span: { start, end: start + word.length },
        category: 'other',
        severity: 'major',
        comment: '',
        proposal: null,
      }),
    );
    const { page, context } = await open();
    const painted = () =>
      page.evaluate(() => [...(CSS.highlights.get('mark-major') ?? [])].map((range) => String(range)));
    const save = async (version: number, text: string) => {
      must(await saveTranslation(desk, people.translator2, { segmentId: row.id, version, text, confirm: false }));
      await page.locator(`#segment-${row.id}[data-version="${version + 1}"]`).waitFor();
    };
    expect(await painted()).toEqual([word]);
    await save(1, `Yesterday, ${row.targetText}`);
    expect(await painted()).toEqual([word]);
    await save(2, `Yesterday, ${row.targetText}`.replace(word, bare));
    expect(await painted()).toEqual([bare]);
    await context.close();
  });
});
