import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('words and their counterparts', () => {
  let server: TestServer;
  let browser: Browser;
  let address: string;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeAll(async () => {
    const { documentId } = await smallDocument(server.desk, server.people.translator, server.people.projectId);
    address = `${server.address}/documents/${documentId}`;
  });

  const lit = ({ page }: Desk, name: string) =>
    page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range)), name);
  /** Points at some words of the first row. */
  const point = async ({ page }: Desk, side: string, words: string) => {
    const place = await page.evaluate(
      ({ side, words }) => {
        const node = document.querySelector(`.segment .text[data-side="${side}"]`)!.firstChild as Text;
        const range = new Range();
        const at = node.data.indexOf(words);
        range.setStart(node, at + 1);
        range.setEnd(node, at + 2);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      },
      { side, words },
    );
    await page.mouse.move(place.x, place.y);
  };

  it.each(['en', 'ar'] as const)('in %s: the pointer lights the counterpart, from either side', async (language) => {
    const desk = await sitDown(browser, server, server.people.translator.personId, { language });
    await desk.page.goto(address);
    await point(desk, 'target', 'Moscow');
    await expect.poll(() => lit(desk, 'mark-linked')).toEqual(['موسكو', 'Moscow']);
    await point(desk, 'source', 'حفتر');
    await expect.poll(() => lit(desk, 'mark-linked')).toEqual(['حفتر', 'Haftar']);
    await desk.page.mouse.move(5, 5);
    await expect.poll(() => lit(desk, 'mark-linked')).toEqual([]);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('o underlines the words without a counterpart, and is remembered', async () => {
    const desk = await sitDown(browser, server, server.people.translator.personId);
    await desk.page.goto(address);
    await desk.page.keyboard.press('o');
    await expect.poll(async () => (await lit(desk, 'mark-alone')).length).toBeGreaterThan(0);
    const alone = await lit(desk, 'mark-alone');
    expect(alone).not.toContain('Moscow');
    await desk.page.reload();
    await expect.poll(() => lit(desk, 'mark-alone')).toEqual(alone);
    await desk.page.keyboard.press('o');
    await expect.poll(() => lit(desk, 'mark-alone')).toEqual([]);
    await desk.context.close();
  });
});
