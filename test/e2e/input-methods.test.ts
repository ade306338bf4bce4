import type { Browser, CDPSession, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

/** Somebody who types through an input method: each key of it comes as key code 229, and the text as a composition. */
async function inputMethod(page: Page) {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const press = (code: string, key = 'Process', modifiers = 0) =>
    cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key, code, modifiers });
  return {
    press,
    async compose(...steps: string[]) {
      for (const text of steps) {
        await press('KeyG');
        await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      }
    },
    /** Ends the composition with a text, by Enter. */
    async take(text: string) {
      await press('Enter', 'Enter');
      await cdp.send('Input.insertText', { text });
    },
  };
}

describe.skipIf(!executable).each(['en', 'ar'] as const)('typing through an input method, in %s', (language) => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    const { desk, people } = server;
    ({ documentId, rows } = await smallDocument(desk, people.translator, people.projectId));
  });

  const open = async (who: 'translator' | 'reviewer' = 'translator') => {
    const desk = await sitDown(browser, server, server.people[who].personId, { language });
    const { page } = desk;
    await page.goto(`${server.address}/documents/${documentId}`);
    await page.keyboard.press('j');
    const row = page.locator(`#segment-${rows[0]!.id}`);
    return { ...desk, row, text: row.locator('.text[data-side="target"]'), method: await inputMethod(page) };
  };
  const draft = (page: Page) =>
    page.evaluate(() => Object.entries(localStorage).find(([key]) => key.startsWith('tawazi-draft'))?.[1] ?? null);
  const stored = async () => (await rowsOf(server.desk, documentId))[0]!;

  it.each([
    ['Arabic', ['س', 'سل', 'سلا'], 'سلام'],
    ['Latin letters', ['k', 'ka', 'kan'], 'kanji'],
  ])('%s come in once, are kept as they are typed, and no key of it acts', async (_what, steps, word) => {
    const { page, context, text, method, complaints } = await open();
    const before = rows[0]!.targetText;
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await method.compose(...steps);
    const composed = before + steps.at(-1);
    expect(await text.textContent()).toBe(composed);
    expect(await draft(page)).toBe(composed);
    // What would confirm, leave, go on or open a form is the input method's own as long as it composes.
    await method.press('Enter', 'Enter', 2);
    await method.press('Escape', 'Escape');
    await method.press('ArrowDown', 'ArrowDown', 1);
    await method.press('KeyF', 'f', 1);
    expect(await text.getAttribute('contenteditable')).toBe('plaintext-only');
    expect(await page.locator('.flag-form, #workbench.repairing').count()).toBe(0);
    await method.take(word);
    expect(await text.textContent()).toBe(before + word);
    expect(await draft(page)).toBe(before + word);
    expect((await stored()).version).toBe(1);
    await page.keyboard.press('Control+Enter');
    await page.locator(`#segment-${rows[0]!.id}[data-version="2"]`).waitFor();
    expect(await stored()).toMatchObject({ targetText: before + word, version: 2, state: 'translated' });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is kept through a reload in the midst of a word', async () => {
    const { page, context, row, text, method } = await open();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await method.compose('ن', 'نع', 'نعم');
    await page.reload();
    await row.locator('.notice.draft button').first().click();
    expect(await text.textContent()).toBe(`${rows[0]!.targetText}نعم`);
    await context.close();
  });

  it('a key told by its code alone acts on nothing, neither on a row nor in a list of names', async () => {
    const { page, context, row, method } = await open('reviewer');
    await method.press('KeyG', 'g');
    await method.press('KeyF', 'f');
    expect(await page.locator('.flag-form, #workbench.repairing').count()).toBe(0);
    await page.keyboard.press('c');
    await page.keyboard.type('@tr');
    const list = page.locator('.mention-list');
    await list.waitFor();
    await method.press('Enter', 'Enter');
    await method.press('Escape', 'Escape');
    expect(await list.count()).toBe(1);
    const field = row.locator('.comment-form textarea');
    expect(await field.inputValue()).toBe('@tr');
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('@translator ');
    await context.close();
  });

  it('letters composed in a comment or a flag choose nothing and are all there', async () => {
    const { page, context, row, method } = await open('reviewer');
    await page.keyboard.press('f');
    const field = row.locator('.flag-form textarea[name="comment"]');
    await field.focus();
    await method.compose('ل', 'لا');
    await method.take('لا معنى له');
    expect(await field.inputValue()).toBe('لا معنى له');
    await page.keyboard.press('Control+Enter');
    await row.locator('.flag-open').waitFor({ state: 'attached' });
    expect((await stored()).flags).toMatchObject([{ comment: 'لا معنى له', severity: 'minor' }]);
    await context.close();
  });
});
