import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { importTexts } from '../../src/actions/import-document.js';
import { must, rowsOf } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

const ARABIC = 'قالَ الوزيرُ إن شركة \u200fIBM\u200e حاضرة.\n';
const ENGLISH = 'The minister said 5\u00a0km were left.\n';

describe.skipIf(!executable)('what nobody sees, in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    ({ documentId } = must(
      await importTexts(server.desk, server.people.translator, {
        projectId: server.people.projectId,
        title: 'Marks',
        source: { name: 'a.txt', text: ARABIC, encoding: 'utf-8' },
        target: { name: 'b.txt', text: ENGLISH, encoding: 'utf-8' },
      }),
    ));
  });
  const open = async () => {
    const desk = await sitDown(browser, server, server.people.translator.personId);
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    return desk;
  };

  it('is shown by name on demand, beside the text and not in it, and that is remembered', async () => {
    const desk = await open();
    const { page } = desk;
    expect(await page.locator('.invisibles').count()).toBe(0);
    await page.keyboard.press('i');
    expect(await page.locator('.source .invisibles .control').allInnerTexts()).toEqual(['RLM', 'LRM']);
    expect(await page.locator('.target .invisibles .control').allInnerTexts()).toEqual(['NBSP']);
    expect(await page.locator('.source .text').evaluate((text) => text.childNodes.length)).toBe(1);
    const painted = await page.evaluate(() => [...(CSS.highlights.get('mark-combining') ?? [])].map(String));
    expect(painted).toEqual(['\u064e', '\u064f']);
    await page.reload();
    expect(await page.locator('.invisibles').count()).toBe(2);
    await page.keyboard.press('i');
    expect(await page.locator('.invisibles').count()).toBe(0);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('is put at the caret by key, and saved', async () => {
    const desk = await open();
    const { page } = desk;
    await page.keyboard.press('j');
    await page.keyboard.press('i');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Home');
    for (let k = 0; k < 'The'.length; k++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+i');
    await page.keyboard.press('Enter');
    const editor = page.locator('.target .text[contenteditable]');
    expect(await editor.textContent()).toBe(ENGLISH.trim().replace('The', 'The\u200e'));
    expect(await page.locator('.target .invisibles .control').allInnerTexts()).toEqual(['LRM', 'NBSP']);
    // Typing goes on behind it.
    await page.keyboard.type('n');
    await page.keyboard.press('Control+s');
    await page.locator('.segment[data-version="2"]').waitFor();
    expect((await rowsOf(server.desk, documentId))[0]!.targetText).toBe(ENGLISH.trim().replace('The', 'The\u200en'));
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });
});
