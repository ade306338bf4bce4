import type { Browser, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../../src/actions/exchange/import-file.js';
import { exportDocument } from '../../src/actions/export-document.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

const xliff = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="f" source-language="ar" target-language="en" datatype="x"><body>
<trans-unit id="1"><source>قال <g id="1" ctype="bold">حفتر</g> هنا<x id="2" equiv-text="image"/> أمس</source><target>He <g id="1" ctype="bold">said</g> so here &lt;9&gt;</target></trans-unit>
<trans-unit id="2"><source>بلا رموز</source><target>No codes &lt;1&gt;</target></trans-unit>
</body></file></xliff>`;

describe.skipIf(!executable)('inline codes', () => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  let desk: Desk;
  let page: Page;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    const imported = await importFile(server.desk, server.people.translator, {
      projectId: server.people.projectId,
      title: 'x',
      name: 'x.xlf',
      bytes: new TextEncoder().encode(xliff),
    });
    if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
    documentId = imported.value.documentId;
    rows = await rowsOf(server.desk, documentId);
    desk = await sitDown(browser, server, server.people.reviewer.personId);
    page = desk.page;
    await page.goto(`${server.address}/documents/${documentId}`);
    return async () => {
      expect(desk.complaints).toEqual([]);
      await desk.context.close();
    };
  });

  const text = (k: number, side: 'source' | 'target') =>
    page.locator(`#segment-${rows[k]!.id} .text[data-side="${side}"]`);
  const chips = (k: number, side: 'source' | 'target') =>
    text(k, side)
      .locator('.code')
      .evaluateAll((all) => all.map((one) => [one.textContent, (one as HTMLElement).title]));
  const stored = async (k: number) => (await rowsOf(server.desk, documentId))[k]!.targetText;
  const typed = (k: number) => text(k, 'target').evaluate((one) => one.textContent);
  /** The caret's offset in the text that is open. */
  const caret = () =>
    page.evaluate(() => {
      const selection = getSelection()!;
      const before = new Range();
      before.setStart(selection.focusNode!.parentElement!.closest('.text')!, 0);
      before.setEnd(selection.focusNode!, selection.focusOffset);
      return before.toString().length;
    });
  const open = async (k: number) => {
    await page.evaluate((id) => document.getElementById(`segment-${id}`)!.focus(), rows[k]!.id);
    await text(k, 'target').click({ position: { x: 2, y: 8 } });
    await text(k, 'target').and(page.locator('[contenteditable]')).waitFor();
    await page.keyboard.press('Home');
  };

  it('are chips with their names, and what only looks like one is text', async () => {
    expect(rows[0]).toMatchObject({ targetText: 'He <1>said</1> so here <9>' });
    expect(await chips(0, 'source')).toEqual([
      ['<1>', 'bold'],
      ['</1>', 'bold'],
      ['<2/>', 'image'],
    ]);
    expect(await chips(0, 'target')).toEqual([
      ['<1>', 'bold'],
      ['</1>', 'bold'],
    ]);
    expect(await chips(1, 'target')).toEqual([]);
    expect(await text(0, 'target').evaluate((one) => one.textContent)).toBe(rows[0]!.targetText);
  });

  it('leave the offsets of a flag those of the stored text', async () => {
    await page.evaluate((id) => {
      const nodes = document.querySelector(`#segment-${id} .text[data-side="target"]`)!.childNodes;
      const last = nodes[nodes.length - 1] as Text;
      getSelection()!.setBaseAndExtent(last, last.data.indexOf('here'), last, last.data.indexOf('here') + 4);
    }, rows[0]!.id);
    await page.keyboard.press('f');
    await page.locator('form.flag-form').waitFor();
    const start = rows[0]!.targetText.indexOf('here');
    expect(await page.locator('form.flag-form input[name="start"]').inputValue()).toBe(String(start));
    expect(await page.locator('form.flag-form input[name="end"]').inputValue()).toBe(String(start + 4));
    expect(await page.locator('[data-marked-words]').textContent()).toBe('here');
  });

  it('are one thing each while a text is edited: for the caret, for what deletes, for a selection', async () => {
    await open(0);
    const before = rows[0]!.targetText;
    const start = before.indexOf('<1>');
    for (let k = 0; k < start; k++) await page.keyboard.press('ArrowRight');
    expect(await caret()).toBe(start);
    await page.keyboard.press('ArrowRight');
    await expect.poll(caret).toBe(start + 3);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(caret).toBe(start);
    await page.keyboard.press('Delete');
    expect(await typed(0)).toBe(before.replace('<1>', ''));
    await page.keyboard.press('Control+z');
    await expect.poll(() => typed(0)).toBe(before);
    // From behind, and a selection that began in words.
    await page.keyboard.press('Home');
    for (let k = 0; k < start; k++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('<1>');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Backspace');
    expect(await typed(0)).toBe(before.replace('<1>', ''));
    // What looks like one is deleted letter by letter.
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    expect(await typed(0)).toBe(before.replace('<1>', '').replace('<9>', '<9'));
  });

  it('are painted while they are edited, and chips again when it is left', async () => {
    await open(0);
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('mark-code')?.size ?? 0)).toBe(2);
    await page.keyboard.press('Escape');
    await expect.poll(() => chips(0, 'target')).toHaveLength(2);
    expect(await page.evaluate(() => CSS.highlights.get('mark-code')?.size ?? 0)).toBe(0);
  });

  it('that the English has not are offered, and stand in the file as it wrote them', async () => {
    await open(0);
    await page.keyboard.press('End');
    const missing = page.locator('.insertions button.code');
    expect(await missing.evaluateAll((all) => all.map((one) => [one.textContent, (one as HTMLElement).title]))).toEqual(
      [['<2/>', 'image']],
    );
    await missing.click();
    expect(await typed(0)).toBe(`${rows[0]!.targetText}<2/>`);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => stored(0)).toBe(`${rows[0]!.targetText}<2/>`);
    await expect.poll(() => chips(0, 'target')).toHaveLength(3);
    const file = must(await exportDocument(server.desk, { documentId, format: 'original' })).text;
    expect(file).toContain('so here &lt;9&gt;<x id="2" equiv-text="image"/></target>');
  });
});
