import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkNext } from '../../src/actions/check-segments.js';
import { importTexts } from '../../src/actions/import-document.js';
import { previewRepair, repairAlignment } from '../../src/actions/repair/repair.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { type RepairKind, repairKinds } from '../../src/domain/repair.js';
import { must, rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('mending the alignment in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    ({ documentId, rows } = await smallDocument(server.desk, server.people.translator, server.people.projectId));
  });

  const open = async (
    who: 'translator' | 'reviewer' = 'translator',
    options: Parameters<typeof sitDown>[3] = {},
  ): Promise<Desk> => {
    const desk = await sitDown(browser, server, server.people[who].personId, options);
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    return desk;
  };
  const pairs = async () =>
    (await rowsOf(server.desk, documentId)).map(({ sourceText, targetText }) => [sourceText, targetText]);
  const original = () => rows.map(({ sourceText, targetText }) => [sourceText, targetText]);
  const shown = (desk: Desk) =>
    desk.page.evaluate(() =>
      [...document.querySelectorAll('.segment')].map((row) =>
        ['source', 'target'].map((side) => row.querySelector(`.text[data-side="${side}"]`)?.textContent),
      ),
    );
  /** Presses a key of the mode, sees the preview, does it. */
  const mend = async (desk: Desk, key: string) => {
    await desk.page.keyboard.press(key);
    await desk.page.locator('dialog#repair[open] [data-repair-form]').waitFor();
    await desk.page.keyboard.press('Enter');
    await desk.page.locator('dialog#repair:not([open])').waitFor({ state: 'attached' });
    await desk.page.locator('.passing-note').waitFor();
  };

  /** A repair that somebody else has made before. */
  const made = async (kind: RepairKind, segment: number) => {
    const wanted = { segmentId: rows[segment - 1]!.id, kind, sourceAt: null, targetAt: null };
    const { basis } = must(await previewRepair(server.desk, wanted));
    must(await repairAlignment(server.desk, server.people.reviewer, { ...wanted, basis }));
  };
  const standing = async () =>
    (await rowsOf(server.desk, documentId)).map((row) => [row.sourceText, row.targetText, row.alignment]);

  const operations: [RepairKind, number, string[], RepairKind | null][] = [
    ['merge', 1, ['m'], null],
    ['split', 1, ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 's'], null],
    ['move-up', 2, ['u'], null],
    ['move-down', 1, ['d'], null],
    ['shift-up', 1, ['Shift+U'], 'shift-down'],
    ['shift-down', 1, ['Shift+D'], null],
    ['detach', 2, ['t'], null],
    ['pair', 1, ['p'], 'detach'],
    ['confirm', 1, ['c'], null],
    ['realign', 1, ['n'], 'shift-down'],
  ];
  it('has a case for each operation', () => {
    expect(operations.map(([kind]) => kind).sort()).toEqual([...repairKinds].sort());
  });

  describe.each(['en', 'ar'] as const)('in %s', (language) => {
    it.each(operations)(
      '%s on segment %i: shown, done, undone and done again by keys',
      async (_kind, segment, keys, before) => {
        if (before) await made(before, segment);
        const start = await standing();
        const desk = await open('translator', { language });
        for (let k = 0; k < segment; k++) await desk.page.keyboard.press('j');
        await desk.page.keyboard.press('g');
        for (const key of keys.slice(0, -1)) await desk.page.keyboard.press(key);
        await mend(desk, keys.at(-1)!);
        const after = await standing();
        expect(after).not.toEqual(start);
        const texts = (rows: typeof after) => rows.map(([source, target]) => [source, target]);
        expect(await shown(desk)).toEqual(texts(after));
        await desk.page.keyboard.press('Escape');
        await desk.page.keyboard.press('Control+z');
        await expect.poll(standing).toEqual(start);
        await expect.poll(() => shown(desk)).toEqual(texts(start));
        await desk.page.keyboard.press('Control+Shift+z');
        await expect.poll(standing).toEqual(after);
        // A reload, as another session, can still take it back.
        await desk.page.reload();
        await desk.page.keyboard.press('Control+z');
        await expect.poll(() => shown(desk)).toEqual(texts(start));
        expect(await standing()).toEqual(start);
        expect(desk.complaints).toEqual([]);
        await desk.context.close();
      },
    );
  });

  it('splits between the sentences where nothing is chosen, and asks where there is no such place', async () => {
    await made('merge', 1);
    const desk = await open();
    const { page } = desk;
    for (const key of ['j', 'g', 's']) await page.keyboard.press(key);
    const dialog = page.locator('dialog#repair[open]');
    await dialog.locator('[data-repair-form]').waitFor();
    // One question with its two answers side by side; with script nothing has to be asked to be shown.
    const tops = await dialog
      .locator('button:visible')
      .evaluateAll((all) => all.map((button) => button.getBoundingClientRect().top));
    expect(tops).toHaveLength(2);
    expect(Math.abs(tops[0]! - tops[1]!)).toBeLessThan(2);
    await page.keyboard.press('Enter');
    await expect.poll(pairs).toEqual(original());
    await page.locator('dialog#repair:not([open])').waitFor({ state: 'attached' });

    for (const key of ['j', 'j', 's']) await page.keyboard.press(key);
    await dialog.locator('[role="status"]').waitFor();
    expect(await dialog.locator('[data-repair-form]').count()).toBe(0);
    // By key alone: the first word of the Arabic is where the focus is.
    await page.keyboard.press('ArrowDown');
    await dialog.locator('[data-repair-form]').waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe('source_at');
    const places = await page.locator('select[name="target_at"] option').allTextContents();
    expect(places).toContain('… has not announced its | position yet.');
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('splits where one clicks, pairs, shifts up, confirms and realigns', async () => {
    const desk = await open();
    const { page } = desk;
    await page.keyboard.press('j');
    await page.keyboard.press('g');
    await mend(desk, 'm');
    const place = await page.evaluate(() => {
      const node = document.querySelector('.segment .text[data-side="target"]')!.firstChild as Text;
      const range = new Range();
      const at = node.data.indexOf('He added');
      range.setStart(node, at + 1);
      range.setEnd(node, at + 2);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 1, y: top + height / 2 };
    });
    await page.mouse.click(place.x, place.y);
    await page.locator('dialog#repair[open] [data-repair-form]').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(pairs).toEqual(original());
    await page.locator('dialog#repair:not([open])').waitFor({ state: 'attached' });

    await mend(desk, 't');
    expect(await pairs()).toHaveLength(4);
    await mend(desk, 'p');
    await expect.poll(pairs).toEqual(original());

    await mend(desk, 'Shift+D');
    expect((await pairs())[0]![1]).toBe('');
    await mend(desk, 'Shift+U');
    await expect.poll(pairs).toEqual(original());

    await mend(desk, 'Shift+D');
    await mend(desk, 'n');
    await expect.poll(pairs).toEqual(original());
    await mend(desk, 'c');
    expect((await rowsOf(server.desk, documentId))[0]).toMatchObject({ alignment: 'confirmed' });
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('says why where a repair is not possible, and Escape does nothing', async () => {
    const desk = await open();
    await desk.page.keyboard.press('j');
    await desk.page.keyboard.press('g');
    await desk.page.keyboard.press('p');
    await desk.page.locator('dialog#repair[open] .refusal').waitFor();
    expect(await desk.page.locator('dialog#repair .refusal').textContent()).toContain('lacks the other side');
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('m');
    await desk.page.locator('dialog#repair[open] [data-repair-form]').waitFor();
    await desk.page.keyboard.press('Escape');
    expect(await pairs()).toEqual(original());
    await desk.context.close();
  });

  it('shows it to others without reloading, and tells who was typing where the text went', async () => {
    const other = await open('reviewer');
    const row = (k: number) => other.page.locator(`#segment-${rows[k]!.id}`);
    await row(1).locator('.text[data-side="target"]').click();
    await other.page.keyboard.type('Typed while it was mended. ');
    const desk = await open();
    await desk.page.keyboard.press('j');
    await desk.page.keyboard.press('g');
    await mend(desk, 'm');
    await row(0).locator('.text[data-side="target"]', { hasText: 'officers present' }).waitFor();
    // What is being typed is not swept away, and the answer says where the text is now.
    await other.page.keyboard.press('Control+Enter');
    const refusal = other.page.locator('.refusal', { hasText: 'segment 1' });
    await refusal.waitFor();
    expect(await refusal.textContent()).toContain('Typed while it was mended.');
    expect([...desk.complaints, ...other.complaints]).toEqual([]);
    await desk.context.close();
    await other.context.close();
  });

  it.each([true, false])('is offered beside a pair that looks misaligned (script: %s)', async (script) => {
    const sentences = [
      [
        'تساقطت الثلوج بغزارة وأغلقت الطرق الجبلية في شمال البلاد ليلا.',
        'Heavy snow fell and closed the mountain roads in the north of the country at night.',
      ],
      [
        'وافق المساهمون على اندماج المصرفين بعد نقاش طويل حول الأسهم.',
        'Shareholders approved the merger of the two banks after a long debate about the shares.',
      ],
      [
        'فاز الفريق المغربي بالمباراة النهائية أمام آلاف المشجعين.',
        'The Moroccan team won the final match in front of thousands of fans.',
      ],
    ] as const;
    const { translator, projectId } = server.people;
    const made = must(
      await importTexts(server.desk, translator, {
        projectId,
        title: 'Mixed news',
        source: { name: 'a', text: sentences.map(([arabic]) => arabic).join('\n\n'), encoding: 'utf-8' },
        target: { name: 'b', text: sentences.map(([, english]) => english).join('\n\n'), encoding: 'utf-8' },
      }),
    );
    documentId = made.documentId;
    rows = await rowsOf(server.desk, documentId);
    expect(await pairs()).toEqual(sentences);
    const shift = { segmentId: rows[0]!.id, kind: 'shift-down' } as const;
    const { basis } = must(await previewRepair(server.desk, shift));
    must(await repairAlignment(server.desk, translator, { ...shift, basis }));
    while ((await checkNext(server.desk, { documentId })) > 0);
    const desk = await open('translator', { script });
    const offer = desk.page.locator('[data-repair-open="realign"]').first();
    await desk.page.locator('.segment:has([data-repair-open]) .text[data-side="source"]').first().click();
    await offer.click();
    await desk.page.locator('[data-repair="realign"] [data-repair-form] button').click();
    await expect.poll(pairs).toEqual(sentences);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('of a long text is waited for, and stopped by Escape', async () => {
    const sentences = Array.from({ length: 8_000 }, (_, k) => (k * 7919) % 10_007);
    const { translator, projectId } = server.people;
    const made = must(
      await importTexts(server.desk, translator, {
        projectId,
        title: 'Minutes',
        source: {
          name: 'a',
          text: sentences.map((n) => `بلغت الميزانية ${n} ألف دينار.`).join('\n'),
          encoding: 'utf-8',
        },
        target: { name: 'b', text: sentences.map((n) => `The budget was ${n} dinars.`).join('\n'), encoding: 'utf-8' },
      }),
    );
    documentId = made.documentId;
    const desk = await open();
    for (const key of ['j', 'g', 'n']) await desk.page.keyboard.press(key);
    await desk.page.locator('dialog#repair[open] [role="status"]').waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.page.locator('dialog#repair:not([open])').waitFor({ state: 'attached' });
    await desk.page.keyboard.press('t');
    await desk.page.locator('dialog#repair[open] [data-repair="detach"] [data-repair-form]').waitFor();
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  }, 60_000);

  it('works without script', async () => {
    const desk = await open('translator', { script: false });
    await desk.page.locator(`#segment-${rows[0]!.id} [data-action="repair"]`).click();
    await desk.page.locator('.repair-kinds a').first().click();
    await desk.page.locator('[data-repair-form] button').click();
    expect(await pairs()).toHaveLength(2);
    await desk.page.locator('form[data-take-back="undo"] button').click();
    expect(await pairs()).toEqual(original());
    await desk.page.goto(`${server.address}/segments/${rows[0]!.id}/repair?kind=split`);
    await desk.page.locator('select[name="target_at"]').selectOption({ index: 3 });
    await desk.page.locator('[data-split-form] button').click();
    await desk.page.locator('[data-repair-form] button').click();
    expect(await pairs()).toHaveLength(4);
    await desk.context.close();
  });
});
