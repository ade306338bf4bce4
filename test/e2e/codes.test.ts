import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { build } from 'rolldown';
import { beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../../src/actions/exchange/import-file.js';
import { exportDocument } from '../../src/actions/export-document.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { root } from '../../src/root.js';
import { translator } from '../../views/locales/translate.js';
import { must, rowsOf } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const xliff = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="f" source-language="ar" target-language="en" datatype="x"><body>
<trans-unit id="1"><source>قال <g id="1" ctype="bold">حفتر</g> هنا<x id="2" equiv-text="image"/> أمس</source><target>He <g id="1" ctype="bold">said</g> so here &lt;9&gt;</target></trans-unit>
<trans-unit id="2"><source>بلا رموز</source><target>No codes &lt;1&gt;</target></trans-unit>
<trans-unit id="3"><source>وصل <g id="1" ctype="bold">الوزير</g> اليوم</source><target>The word جاء<g id="1" ctype="bold">الوزير</g> here</target></trans-unit>
<trans-unit id="4"><source>وصل <g id="1" ctype="bold">الوزير</g> اليوم<x id="2" equiv-text="image"/></source><target>The minister came today</target></trans-unit>
</body></file></xliff>`;

describe.skipIf(!executable).each(['en', 'ar'] as const)('inline codes, in %s', (language) => {
  const t = translator(language);
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
    desk = await sitDown(browser, server, server.people.reviewer.personId, { language });
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
      [['<2/>', t('code.alone', { number: '2', name: 'image' })]],
    );
    await missing.click();
    expect(await typed(0)).toBe(`${rows[0]!.targetText}<2/>`);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => stored(0)).toBe(`${rows[0]!.targetText}<2/>`);
    await expect.poll(() => chips(0, 'target')).toHaveLength(3);
    const file = must(await exportDocument(server.desk, { documentId, format: 'original' })).text;
    expect(file).toContain('so here &lt;9&gt;<x id="2" equiv-text="image"/></target>');
  });

  /** What is heard. */
  const said = () => page.locator('#announcer').textContent();
  const selected = () => page.evaluate(() => String(getSelection()));
  const press = async (key: string, times: number) => {
    for (let k = 0; k < times; k++) await page.keyboard.press(key);
  };

  it('have names for those who listen', async () => {
    const names = await text(0, 'source')
      .locator('.code')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    expect(names).toEqual([
      t('code.start', { number: '1', name: 'bold' }),
      t('code.end', { number: '1', name: 'bold' }),
      t('code.alone', { number: '2', name: 'image' }),
    ]);
    await open(0);
    await press('ArrowRight', 3);
    await press('ArrowRight', 1);
    await expect.poll(said).toBe(names[0]);
  });

  it('that are missing come one after the other with Alt+C, around what is selected as a pair, and leave with undo', async () => {
    await open(3);
    await press('ArrowRight', 4);
    await press('Shift+ArrowRight', 'minister'.length);
    await page.keyboard.press('Alt+c');
    expect(await typed(3)).toBe('The <1>minister</1> came today');
    await page.keyboard.press('End');
    await page.keyboard.press('Alt+c');
    expect(await typed(3)).toBe('The <1>minister</1> came today<2/>');
    expect(await page.locator('.insertions button.code').count()).toBe(0);
    await page.keyboard.press('Alt+c');
    await expect.poll(said).toBe(t('client.noCodeMissing'));
    expect(await typed(3)).toBe('The <1>minister</1> came today<2/>');
    await page.keyboard.press('Control+z');
    expect(await typed(3)).toBe('The <1>minister</1> came today');
    expect(await page.locator('.insertions button.code').allTextContents()).toEqual(['<2/>']);
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => stored(3)).toBe('The <1>minister</1> came today<2/>');
    const file = must(await exportDocument(server.desk, { documentId, format: 'original' })).text;
    expect(file).toContain(
      '>The <g id="1" ctype="bold">minister</g> came today<x id="2" equiv-text="image"/></target>',
    );
  });

  it('come in by a click on the chip in the Arabic; what is there does not come twice', async () => {
    await open(0);
    await page.keyboard.press('End');
    const chip = (k: number) => text(0, 'source').locator('.code').nth(k);
    await chip(2).click();
    expect(await typed(0)).toBe(`${rows[0]!.targetText}<2/>`);
    expect(await caret()).toBe(rows[0]!.targetText.length + 4);
    await chip(0).click();
    await expect.poll(said).toBe(t('client.codeThere'));
    expect(await typed(0)).toBe(`${rows[0]!.targetText}<2/>`);
  });

  it('move as a whole: cut and put in elsewhere, and dragged', async () => {
    await open(0);
    await press('ArrowRight', 'He '.length);
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(selected).toBe('<1>');
    await page.keyboard.press('Control+x');
    expect(await typed(0)).toBe('He said</1> so here <9>');
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+v');
    expect(await typed(0)).toBe('<1>He said</1> so here <9>');
    // A drop in the middle of the other marker goes behind it.
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(selected).toBe('<1>');
    const placeOf = (at: number) =>
      page.evaluate(
        ([id, at]) => {
          const node = document.querySelector(`#segment-${id} .text[data-side="target"]`)!.firstChild!;
          const range = new Range();
          range.setStart(node, at as number);
          range.setEnd(node, (at as number) + 1);
          const { left, top, width, height } = range.getBoundingClientRect();
          return { x: left + width / 4, y: top + height / 2 };
        },
        [rows[0]!.id, at] as const,
      );
    const [from, to] = [await placeOf(1), await placeOf('<1>He said</'.length)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y + 1, { steps: 8 });
    await page.mouse.move(to.x, to.y, { steps: 2 });
    await page.mouse.up();
    await expect.poll(() => typed(0)).toBe('He said</1><1> so here <9>');
  });

  it('are passed in one step each way where the words around run from right to left', async () => {
    const whole = rows[2]!.targetText;
    await open(2);
    const [starts, ends] = [
      [...whole.matchAll(/<\/?1>/g)].map(({ index }) => index),
      [...whole.matchAll(/<\/?1>/g)].map(({ index, 0: marker }) => index + marker.length),
    ];
    for (const key of ['ArrowRight', 'ArrowLeft']) {
      const places: number[] = [];
      for (let k = 0; k <= whole.length; k++) {
        await page.keyboard.press(key);
        // The caret is put outside after the browser has moved it.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
        places.push(await caret());
      }
      const within = (at: number) => starts.some((start, k) => start < at && at < ends[k]!);
      expect(places.filter(within)).toEqual([]);
      expect(places.at(-1)).toBe(key === 'ArrowRight' ? whole.length : 0);
      for (const start of starts) expect(places).toContain(start);
    }
  });

  it('are in a flag across them, and marks stay on their words while the text is edited', async () => {
    await page.evaluate((id) => {
      const text = document.querySelector(`#segment-${id} .text[data-side="target"]`)!;
      const [first, last] = [text.firstChild as Text, text.lastChild as Text];
      getSelection()!.setBaseAndExtent(first, 0, last, last.data.indexOf('so') + 2);
    }, rows[0]!.id);
    await page.keyboard.press('f');
    await page.locator('form.flag-form').waitFor();
    expect(await page.locator('form.flag-form input[name="start"]').inputValue()).toBe('0');
    expect(await page.locator('form.flag-form input[name="end"]').inputValue()).toBe(
      String('He <1>said</1> so'.length),
    );
    await page.keyboard.press('Control+Enter');
    await page.locator(`#segment-${rows[0]!.id} [data-flag]`).first().waitFor();
    const painted = () =>
      page.evaluate(() =>
        [...CSS.highlights]
          .filter(([name]) => !name.includes('code'))
          .flatMap(([, marks]) => [...marks].map((range) => String(range))),
      );
    expect(await painted()).toContain('He <1>said</1> so');
    await open(0);
    expect(await painted()).toContain('He <1>said</1> so');
    await page.keyboard.press('Escape');
    await expect.poll(painted).toContain('He <1>said</1> so');
  });

  it('are given back by a selection that goes back over them, by key', async () => {
    await open(0);
    await press('ArrowRight', 'He'.length);
    await press('Shift+ArrowRight', 2);
    await expect.poll(selected).toBe(' <1>');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(selected).toBe(' ');
  });

  it('are whole in a flag that has a part of one, on both sides', async () => {
    for (const [side, marker] of [
      ['target', '</1>'],
      ['source', '<2/>'],
    ] as const) {
      await text(0, side).evaluate((one, wanted) => {
        const chip = [...one.querySelectorAll('.code')].find(({ textContent }) => textContent === wanted)!;
        getSelection()!.setBaseAndExtent(chip.firstChild!, 2, chip.nextSibling!, 3);
      }, marker);
      await page.keyboard.press('f');
      await page.locator('form.flag-form').waitFor();
      const whole = side === 'target' ? rows[0]!.targetText : rows[0]!.sourceText;
      const start = whole.indexOf(marker);
      const words = (await page.locator('[data-marked-words]').textContent())!;
      expect(await page.locator('form.flag-form input[name="start"]').inputValue()).toBe(String(start));
      expect(words.startsWith(marker) && words.length > marker.length && whole.startsWith(words, start)).toBe(true);
      await page.keyboard.press('Escape');
    }
  });

  it('are in a draft that a reload leaves, and chips again once it is saved', async () => {
    await open(0);
    await page.keyboard.press('End');
    await page.keyboard.type(' Yes');
    await page.keyboard.press('Alt+c');
    const draft = `${rows[0]!.targetText} Yes<2/>`;
    await page.reload();
    expect(await typed(0)).toBe(rows[0]!.targetText);
    await page.locator('.notice.draft button').first().click();
    expect(await typed(0)).toBe(draft);
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('mark-code')?.size ?? 0)).toBe(3);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => stored(0)).toBe(draft);
    await expect.poll(() => chips(0, 'target')).toHaveLength(3);
  });

  it('count in the place of a split', async () => {
    await page.goto(`${server.address}/documents/${documentId}`);
    await page.evaluate((id) => {
      const row = document.getElementById(`segment-${id}`)!;
      row.focus();
      const last = row.querySelector('.text[data-side="target"]')!.lastChild as Text;
      getSelection()!.collapse(last, last.data.indexOf('here') + 1);
    }, rows[0]!.id);
    await page.keyboard.press('g');
    const asked = page.waitForRequest(/\/repair\?/);
    await page.evaluate((id) => {
      const last = document.querySelector(`#segment-${id} .text[data-side="target"]`)!.lastChild as Text;
      getSelection()!.collapse(last, last.data.indexOf('here') + 1);
    }, rows[0]!.id);
    await page.keyboard.press('s');
    const { searchParams } = new URL((await asked).url());
    expect(searchParams.get('target_at')).toBe(String(rows[0]!.targetText.indexOf('here')));
  });

  it('leave nothing for axe to find, read or edited', async () => {
    const violations = async () => {
      await page.evaluate(axe);
      return page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await axe.run()).violations.map(({ id, nodes }) => `${id} ${nodes[0]!.html}`);
      });
    };
    expect(await violations()).toEqual([]);
    await open(0);
    expect(await violations()).toEqual([]);
  });

  it('can be read and edited without script', async () => {
    const plain = await sitDown(browser, server, server.people.reviewer.personId, { language, script: false });
    await plain.page.goto(`${server.address}/documents/${documentId}?edit=${rows[0]!.id}`);
    const row = plain.page.locator(`#segment-${rows[0]!.id}`);
    expect(await row.locator('.source .code').allTextContents()).toEqual(['<1>', '</1>', '<2/>']);
    const box = row.locator('textarea[name="text"]');
    expect(await box.inputValue()).toBe(rows[0]!.targetText);
    await box.fill(`${rows[0]!.targetText}<2/>`);
    await row.locator('form.editor button[type="submit"]').first().click();
    await expect.poll(() => stored(0)).toBe(`${rows[0]!.targetText}<2/>`);
    await plain.context.close();
  });

  it('leave offsets and places what they are, there and back, however a text is cut into nodes', async () => {
    const part = fc.tuple(
      fc.boolean(),
      fc.array(fc.constantFrom('a', 'ق', ' ', '\u0651', '😀', '<1>', '\u200f'), { minLength: 1, maxLength: 5 }),
    );
    const cases = fc
      .sample(fc.array(part, { maxLength: 6 }), { numRuns: 400, seed: 6 })
      .map((parts) => parts.map(([isCode, pieces]) => [isCode, pieces.join('')] as const));
    // The page has it within its one script, where nobody can ask for it.
    const module = await build({
      input: join(root, 'src/client/text-offsets.ts'),
      output: { format: 'iife', name: 'globalThis.offsets' },
      write: false,
    });
    await page.evaluate(module.output[0].code);
    const wrong = await page.evaluate((cases) => {
      const { offsetAt, pointAt, rangeOf } = (globalThis as unknown as { offsets: unknown }).offsets as {
        offsetAt(text: HTMLElement, node: Node, offset: number): number | undefined;
        pointAt(text: HTMLElement, offset: number, after?: boolean): { node: Text; offset: number } | undefined;
        rangeOf(text: HTMLElement, start: number, end: number): Range | undefined;
      };
      const wrong: string[] = [];
      for (const parts of cases) {
        const text = document.createElement('p');
        for (const [isCode, words] of parts) {
          const node = document.createElement('bdi');
          node.textContent = words;
          text.append(isCode ? node : words);
        }
        document.body.append(text);
        const whole = parts.map(([, words]) => words).join('');
        for (let start = 0; start <= whole.length; start++) {
          for (const after of [false, true]) {
            const point = pointAt(text, start, after);
            if (whole && (!point || offsetAt(text, point.node, point.offset) !== start))
              wrong.push(`${JSON.stringify(parts)} ${start} ${after}`);
          }
          for (let end = start + 1; end <= whole.length; end++)
            if (String(rangeOf(text, start, end)) !== whole.slice(start, end))
              wrong.push(`${JSON.stringify(parts)} ${start}-${end}`);
        }
        if (pointAt(text, whole.length + 1)) wrong.push(`${JSON.stringify(parts)} beyond its end`);
        text.remove();
      }
      return wrong;
    }, cases);
    expect(wrong).toEqual([]);
  });
});
