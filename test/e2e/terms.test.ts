import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkNext } from '../../src/actions/check-segments.js';
import { addTerm } from '../../src/actions/terms/terms.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { messages } from '../../views/locales/translate.js';
import { must, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('the terms of a segment', () => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  let desk: Desk;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    ({ documentId, rows } = await smallDocument(server.desk, server.people.translator, server.people.projectId));
    const [word] = rows[0]!.sourceText.split(' ').filter((one) => one.length > 4);
    const typed = { arabic: word!, english: 'zebra crossing', allowed: '', forbidden: 'camel path', note: 'A note.' };
    const added = await addTerm(server.desk, server.people.manager, {
      projectId: server.people.projectId,
      typed: { ...typed, status: 'approved', caseMatters: false },
    });
    if (!added.ok && !('problem' in added.refusal && added.refusal.problem === 'taken')) must(added);
    while ((await checkNext(server.desk)) > 0);
    desk = await sitDown(browser, server, server.people.translator.personId, { language: 'en' });
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    await desk.page.keyboard.press('j');
  });

  const row = () => desk.page.locator('.segment[aria-current="true"]');

  it('stand beside it, and a number puts one where the caret is', async () => {
    const terms = row().locator('.panel .terms');
    expect(await terms.innerText()).toMatch(/Terms \(\d\)[\s\S]*zebra crossing · not camel path[\s\S]*A note\./);
    const number = await terms.locator('[data-apply]').first().getAttribute('data-apply');
    await desk.page.keyboard.press(number!);
    const text = row().locator('.text[contenteditable]');
    await text.waitFor();
    expect(await text.innerText()).toBe(`${rows[0]!.targetText}zebra crossing`);
    // In the text a number is a number; with the mouse the term comes to where the caret is.
    await desk.page.keyboard.press('Control+Home');
    await desk.page.keyboard.type('1');
    await terms.locator('[data-insert]').first().click();
    expect(await text.innerText()).toBe(`1zebra crossing${rows[0]!.targetText}zebra crossing`);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('are added from the words that are selected, with what answers to them', async () => {
    await desk.page.keyboard.press('ArrowRight');
    const words = await desk.page.evaluate(() => String(getSelection()));
    await Promise.all([desk.page.waitForURL('**/glossary?**'), desk.page.keyboard.press('t')]);
    expect(await desk.page.locator('[name="english"]').inputValue()).toBe(words);
    await desk.page.locator('[name="arabic"]').fill('كلمة');
    await desk.page
      .locator('.add-term button[type="submit"]', { hasText: String(messages.en['terms.propose']) })
      .click();
    await desk.page.waitForURL('**/documents/**');
    expect(await desk.page.locator('.segment').first().getAttribute('data-segment')).toBe(rows[0]!.id);
    // With the mouse the selection stays as well.
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    await desk.page.locator('.segment .text[data-side="source"]').first().dblclick();
    const arabic = (await desk.page.evaluate(() => String(getSelection()))).trim();
    await row().locator('[data-action="term"]').click();
    await desk.page.waitForURL('**/glossary?**');
    expect(await desk.page.locator('[name="arabic"]').inputValue()).toBe(arabic);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });
});
