import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { importTexts } from '../../src/actions/import-document.js';
import { previewRepair, repairAlignment } from '../../src/actions/repair/repair.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import type { RepairKind } from '../../src/domain/repair.js';
import { must, rowsOf } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

const numbers = Array.from({ length: 24 }, (_, k) => k + 1);
const ARABIC = numbers.map((k) => `بلغت ميزانية البلدية رقم ${k} نحو ${k * 7} ألف دينار.`);
const ENGLISH = numbers.map((k) => `The budget of municipality number ${k} was about ${k * 7} thousand dinars.`);

describe.skipIf(!executable).each(['en', 'ar'] as const)('rows are put anew, in %s: one stays', (language) => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  let desk: Desk;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    const { people } = server;
    const side = (name: string, text: string) => ({ name, text, encoding: 'utf-8' });
    ({ documentId } = must(
      await importTexts(server.desk, people.translator, {
        projectId: people.projectId,
        title: 'Budgets',
        source: side('a.txt', ARABIC.join('\n')),
        target: side('b.txt', ENGLISH.join('\n')),
      }),
    ));
    rows = await rowsOf(server.desk, documentId);
    return async () => {
      expect(desk.complaints).toEqual([]);
      await desk.context.close();
    };
  });

  const mended = async (who: 'translator' | 'reviewer', kind: RepairKind, position: number) => {
    const segmentId = (await rowsOf(server.desk, documentId))[position - 1]!.id;
    const { basis } = must(await previewRepair(server.desk, { segmentId, kind }));
    must(await repairAlignment(server.desk, server.people[who], { segmentId, kind, basis }));
  };
  const english = async () => (await rowsOf(server.desk, documentId)).map(({ targetText }) => targetText);
  const openAt = async (position: number) => {
    desk = await sitDown(browser, server, server.people.translator.personId, { language });
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    for (let k = 0; k < position; k++) await desk.page.keyboard.press('j');
    await expect.poll(current).toBe(String(position));
  };
  const current = () => desk.page.locator('.segment[aria-current="true"]').getAttribute('data-position');
  const top = () =>
    desk.page.evaluate(() => document.querySelector('.segment[aria-current="true"]')!.getBoundingClientRect().top);
  const focused = () => desk.page.evaluate(() => document.activeElement?.getAttribute('data-position') ?? null);
  const shown = () => desk.page.locator('.segment .text[data-side="target"]').allTextContents();

  it('where one is when a realignment of all that follows is taken back and done again', async () => {
    await mended('translator', 'shift-down', 3);
    const shifted = await english();
    await mended('translator', 'realign', 3);
    const realigned = await english();
    expect(realigned).not.toEqual(shifted);
    await openAt(14);
    const before = await top();
    for (const [keys, texts] of [
      ['Control+z', shifted],
      ['Control+Shift+z', realigned],
    ] as const) {
      await desk.page.keyboard.press(keys);
      await expect.poll(english).toEqual(texts);
      await expect.poll(shown).toEqual(texts);
      await desk.page.locator('.passing-note').waitFor();
      expect([await current(), await focused()]).toEqual(['14', '14']);
      expect(Math.abs((await top()) - before)).toBeLessThan(3);
    }
  });

  it('at the nearest where the row is no more', async () => {
    await mended('translator', 'merge', 12);
    await mended('translator', 'split', 12);
    await openAt(13);
    await desk.page.keyboard.press('Control+z');
    await expect.poll(() => desk.page.locator('.segment').count()).toBe(23);
    await expect.poll(focused).toBe('12');
    expect(await current()).toBe('12');
  });

  it('and goes on typing while somebody else mends other rows', async () => {
    await openAt(14);
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.press('Control+Home');
    await desk.page.keyboard.type('Begun');
    await mended('reviewer', 'merge', 3);
    await expect.poll(() => desk.page.locator('.segment').count()).toBe(23);
    await desk.page.keyboard.type(' and gone on. ');
    expect(await desk.page.locator('.text[contenteditable]').textContent()).toBe(
      `Begun and gone on. ${rows[13]!.targetText}`,
    );
  });

  it('with the keyboard in it, while somebody else mends other rows', async () => {
    await openAt(14);
    const before = await top();
    await mended('reviewer', 'merge', 3);
    await expect.poll(() => desk.page.locator('.segment').count()).toBe(23);
    await expect.poll(focused).toBe('13');
    expect(Math.abs((await top()) - before)).toBeLessThan(3);
  });
});
