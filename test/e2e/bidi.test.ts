import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { importTexts } from '../../src/actions/import-document.js';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

/** One case a paragraph, so that each is a segment of its own. */
const pairs = [
  ['قالت وكالة Reuters إن الاجتماع تأجل.', 'Reuters said the meeting was postponed.'],
  ['قال الوزير كلمته أمام الحضور.', 'The minister said "لا حل عسكري" before leaving.'],
  ['انخفض المؤشر إلى -15% هذا العام.', 'The index fell to -15% this year.'],
  ['هل وصل الوفد (أمس) إلى طرابلس؟', 'Did the delegation reach Tripoli (yesterday)?'],
  ['يستخدم الفارسيون كلمة می\u200cخواهم هنا.', 'Persians use a word here.'],
  ['كَتَبَ الوَلَدُ الدَّرسَ.', 'The boy wrote the lesson.'],
  ['لا سلام بلا عدالة في البلاد.', 'No peace without justice in the country.'],
  ['(BBC) تنقل الخبر عن مصادرها.', '(بي بي سي) carries the news first.'],
  ['هبط المؤشر هذا العام.', '-15% was the fall this year.'],
] as const;

/** Where stretches of a text are painted, in pixels from the left of the screen. */
function boxOf(page: Page, row: SegmentRow, side: 'source' | 'target', words: string) {
  return page.locator(`#segment-${row.id} .text[data-side="${side}"]`).evaluate((text, words) => {
    const node = text.firstChild as globalThis.Text;
    const start = node.data.indexOf(words);
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    const { left, right } = range.getBoundingClientRect();
    return { left, right };
  }, words);
}

describe.skipIf(!executable).each(['en', 'ar'] as const)('both directions in one line, interface in %s', (language) => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  let page: Page;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeAll(async () => {
    ({ documentId } = must(
      await importTexts(server.desk, server.people.translator, {
        projectId: server.people.projectId,
        title: 'Directions',
        source: { name: 'a.txt', text: `${pairs.map(([arabic]) => arabic).join('\n\n')}\n`, encoding: 'utf-8' },
        target: { name: 'b.txt', text: `${pairs.map(([, english]) => english).join('\n\n')}\n`, encoding: 'utf-8' },
      }),
    ));
    rows = await rowsOf(server.desk, documentId);
    expect(rows.map(({ sourceText }) => sourceText)).toEqual(pairs.map(([arabic]) => arabic));
    const desk = await sitDown(browser, server, server.people.translator.personId, { language });
    page = desk.page;
    await page.goto(`${server.address}/documents/${documentId}`);
  });

  /** That stretches stand from right to left, none over another. */
  const fromRight = async (row: SegmentRow, side: 'source' | 'target', ...words: string[]) => {
    const boxes = [];
    for (const word of words) boxes.push(await boxOf(page, row, side, word));
    for (const [k, box] of boxes.slice(1).entries()) expect(box.right, words[k + 1]).toBeLessThan(boxes[k]!.left + 1);
  };
  const fromLeft = (row: SegmentRow, side: 'source' | 'target', ...words: string[]) =>
    fromRight(row, side, ...words.reverse());

  /** How wide words are, each alone, set as a row's Arabic is. */
  const widthsOf = (row: SegmentRow, ...words: string[]) =>
    page.locator(`#segment-${row.id} .text[data-side="source"]`).evaluate(
      (text, words) =>
        words.map((word) => {
          const copy = document.createElement('span');
          copy.textContent = word;
          text.after(copy);
          copy.style.position = 'absolute';
          copy.className = 'text';
          copy.lang = 'ar';
          const { width } = copy.getBoundingClientRect();
          copy.remove();
          return width;
        }),
      words,
    );

  it('a Latin name stands in its place in the Arabic, and is read from the left', async () => {
    await fromRight(rows[0]!, 'source', 'قالت', 'وكالة', 'Reuters', 'الاجتماع');
    await fromLeft(rows[0]!, 'source', 'Re', 'ters');
  });

  it('an Arabic quotation stands in its place in the English, and is read from the right', async () => {
    await fromLeft(rows[1]!, 'target', 'minister', 'عسكري', 'before');
    await fromRight(rows[1]!, 'target', 'حل', 'عسكري');
  });

  it('a number keeps its minus sign before it and its percent sign beside it', async () => {
    await fromLeft(rows[2]!, 'target', 'to', '-', '15', '%', 'this');
    // In Arabic the whole stands between its neighbours, whichever side the signs take in it.
    await fromRight(rows[2]!, 'source', 'إلى', '15', 'هذا');
    const digits = await boxOf(page, rows[2]!, 'source', '15');
    for (const sign of ['-', '%']) {
      const box = await boxOf(page, rows[2]!, 'source', sign);
      expect(Math.min(Math.abs(box.right - digits.left), Math.abs(box.left - digits.right)), sign).toBeLessThan(8);
    }
    // Where a text begins with it the minus sign has no letter before it that would hold it.
    await fromLeft(rows[8]!, 'target', '-', '15', '%', 'was');
  });

  it('what ends a sentence stands at its end: left in Arabic, right in English', async () => {
    await fromRight(rows[3]!, 'source', 'هل', 'طرابلس', '؟');
    await fromLeft(rows[3]!, 'target', 'Did', 'yesterday', '?');
    await fromRight(rows[0]!, 'source', 'تأجل', '.');
  });

  it('brackets embrace their words on both sides', async () => {
    await fromRight(rows[3]!, 'source', '(', 'أمس', ')');
    await fromLeft(rows[3]!, 'target', '(', 'yesterday', ')');
    // Around words that run the other way, at the beginning of a text.
    await fromRight(rows[7]!, 'source', '(', 'BBC', ')', 'تنقل');
    await fromLeft(rows[7]!, 'target', '(', 'سي', ')', 'carries');
  });

  it('a non-joiner parts two letters and takes no room', async () => {
    const widths = await widthsOf(rows[4]!, 'می', 'می\u200c', 'خواهم', 'می\u200cخواهم', 'میخواهم');
    const [first, marked, second, parted, joined] = widths as [number, number, number, number, number];
    expect(marked).toBe(first);
    expect(Math.abs(parted - first - second)).toBeLessThan(1);
    expect(joined).toBeLessThan(parted - 1);
    await fromRight(rows[4]!, 'source', 'می', 'خواهم');
  });

  it('vowel signs stay over their letters, and the words in their order', async () => {
    await fromRight(rows[5]!, 'source', 'كَتَبَ', 'الوَلَدُ', 'الدَّرسَ');
    const letter = await boxOf(page, rows[5]!, 'source', 'كَ');
    const bare = await boxOf(page, rows[5]!, 'source', 'ك');
    expect(Math.abs(letter.right - bare.right)).toBeLessThan(2);
    const [vowelled, plain] = await widthsOf(rows[5]!, 'كَتَبَ الوَلَدُ', 'كتب الولد');
    expect(Math.abs(vowelled! - plain!)).toBeLessThan(1);
  });

  it('a flag over half of a ligature is painted over its letters alone, and the word stays whole', async () => {
    const row = rows[6];
    const at = row!.sourceText.indexOf('سلام') + 1;
    must(
      await raiseFlag(server.desk, server.people.reviewer, {
        segmentId: row!.id,
        version: row!.version,
        side: 'source',
        span: { start: at, end: at + 1 },
        category: 'other',
        severity: 'minor',
        comment: 'half of lam-alef',
        proposal: null,
      }),
    );
    await page.reload();
    const painted = await page.evaluate(() =>
      [...(CSS.highlights.get('mark-minor') ?? [])].map((range) => [String(range), range.startOffset, range.endOffset]),
    );
    expect(painted).toEqual([['ل', at, at + 1]]);
    const text = page.locator(`#segment-${row!.id} .text[data-side="source"]`);
    expect(await text.evaluate((element) => element.childNodes.length)).toBe(1);
    await fromRight(row!, 'source', 'سلام', 'بلا', 'عدالة');
    // The ligature is one shape still: the word takes the room that it takes where nothing is painted.
    const { left, right } = await boxOf(page, row!, 'source', 'سلام');
    const [alone] = await widthsOf(row!, 'سلام');
    expect(Math.abs(right - left - alone!)).toBeLessThan(1);
  });

  it('the caret goes through a change of direction one character at a time, and a selection keeps to the text', async () => {
    const row = rows[1]!;
    const text = page.locator(`#segment-${row.id} .text[data-side="target"]`);
    await page.locator(`#segment-${row.id}`).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Home');
    const offsets = new Set<number>();
    for (let k = 0; k <= row.targetText.length; k++) {
      offsets.add(await page.evaluate(() => getSelection()!.focusOffset));
      await page.keyboard.press('ArrowRight');
    }
    // Visual movement: every place of the text is reached.
    expect(offsets.size).toBeGreaterThanOrEqual(row.targetText.length - 1);
    await text.evaluate((element) => {
      const { data } = element.firstChild as globalThis.Text;
      const start = data.indexOf('said');
      getSelection()!.setBaseAndExtent(element.firstChild!, start, element.firstChild!, data.indexOf('حل') + 2);
    });
    expect(await page.evaluate(() => String(getSelection()))).toBe('said "لا حل');
    await page.keyboard.type('X');
    expect(await text.textContent()).toBe(row.targetText.replace('said "لا حل', 'X'));
    await page.keyboard.press('Escape');
  });
});
