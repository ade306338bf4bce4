import type { Browser, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { addComment } from '../../src/actions/comment.js';
import { saveTranslation } from '../../src/actions/translate.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('hands on the keyboard', () => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  let desk: Desk;
  let page: Page;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    ({ documentId, rows } = await smallDocument(server.desk, server.people.translator, server.people.projectId));
    desk = await sitDown(browser, server, server.people.translator.personId);
    page = desk.page;
    await page.goto(`${server.address}/documents/${documentId}`);
    return () => desk.context.close();
  });

  const row = (k: number) => page.locator(`#segment-${rows[k]!.id}`);
  const english = (k: number) => row(k).locator('.text[data-side="target"]');
  const current = () => page.locator('.segment[aria-current="true"]').getAttribute('data-position');
  const stored = async (k: number) => (await rowsOf(server.desk, documentId))[k]!.targetText;
  /** Holds saves back until told to let them through. */
  const holdSaves = async () => {
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/translation', async (route) => {
      await held;
      await route.continue();
    });
    return letThrough;
  };
  /** A key as a keyboard with an Arabic layout sends it. */
  const arabicKey = (key: string, code: string, shiftKey = false) =>
    page.evaluate(
      (init) =>
        document.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
        ),
      { key, code, shiftKey },
    );

  it('moves nothing when a text opens', async () => {
    const places = () =>
      page.locator('.segment').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    await page.keyboard.press('j');
    const before = await places();
    await page.keyboard.press('Enter');
    expect(await places()).toEqual(before);
  });

  it('keeps what is typed while a save is on its way, with the caret where it was', async () => {
    const letThrough = await holdSaves();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' One.');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type(' Two.');
    await page.keyboard.press('ArrowLeft');
    letThrough();
    await page.locator(`#segment-${rows[0]!.id}[data-version="2"]`).waitFor();
    expect(await stored(0)).toBe(`${rows[0]!.targetText} One.`);
    await page.keyboard.type('!');
    expect(await english(0).textContent()).toBe(`${rows[0]!.targetText} One. Two!.`);
    expect(await current()).toBe('1');
    await page.reload();
    expect(await row(0).locator('.notice.draft').count()).toBe(1);
  });

  it('does not take the focus from somebody who went on meanwhile', async () => {
    const letThrough = await holdSaves();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' One.');
    await page.keyboard.press('Control+s');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' Two');
    letThrough();
    await page.locator(`#segment-${rows[0]!.id}[data-version="2"]`).waitFor();
    await page.keyboard.type(' words.');
    expect(await current()).toBe('2');
    expect(await english(1).textContent()).toBe(`${rows[1]!.targetText} Two words.`);
  });

  it('confirms a text as it stands without opening it', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('Control+Enter');
    await page.locator(`#segment-${rows[0]!.id}[data-state="translated"]`).waitFor();
    await page.locator('.segment[data-position="2"][aria-current="true"]').waitFor();
    expect(await page.locator('form.editor').count()).toBe(0);
  });

  it('goes on with what was left unsaved: after a flag, after others’ work on the row, and when it is opened again', async () => {
    const typed = `${rows[0]!.targetText} Left.`;
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' Left.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await page.locator('form.flag-form').waitFor();
    await page.keyboard.press('Control+Enter');
    await row(0).locator('.flag').waitFor();
    expect(await row(0).locator('.notice.draft').count()).toBe(1);
    must(await addComment(server.desk, server.people.reviewer, { segmentId: rows[0]!.id, text: 'Is this so?' }));
    await row(0).getByText('Is this so?').waitFor({ state: 'attached' });
    expect(await row(0).locator('.notice.draft').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await english(0).textContent()).toBe(typed);
    await page.keyboard.press('Control+s');
    await expect.poll(() => stored(0)).toBe(typed);
    await expect.poll(() => row(0).locator('.notice.draft').count()).toBe(0);
  });

  it('keeps what was left unsaved where the stored text is confirmed without opening it', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' Left.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Enter');
    await page.locator(`#segment-${rows[0]!.id}[data-state="translated"]`).waitFor();
    expect(await stored(0)).toBe(rows[0]!.targetText);
    await row(0).locator('.notice.draft button').first().click();
    expect(await english(0).textContent()).toBe(`${rows[0]!.targetText} Left.`);
  });

  it('leaves a conflict by Escape: theirs is shown, one’s own is offered', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' Mine.');
    await saveTranslation(server.desk, server.people.reviewer, {
      segmentId: rows[0]!.id,
      text: 'Theirs.',
      version: 1,
      confirm: false,
    });
    await page.keyboard.press('Control+Enter');
    await row(0).locator('.refusal').waitFor();
    await page.keyboard.press('Escape');
    await row(0).locator('.notice.draft').waitFor();
    expect(await english(0).textContent()).toBe('Theirs.');
    expect(await row(0).evaluate((element) => element === document.activeElement)).toBe(true);
    await row(0).locator('.notice.draft button').first().click();
    expect(await english(0).textContent()).toBe(`${rows[0]!.targetText} Mine.`);
  });

  it('saves an unsaved text before words of it are flagged', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' oddly');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('Alt+f');
    await page.locator('form.flag-form').waitFor();
    expect(await page.locator('[data-marked-words]:visible').textContent()).toBe('oddly');
    await page.keyboard.press('Control+Enter');
    await row(0).locator('.flag-open').waitFor();
    const [flagged] = await rowsOf(server.desk, documentId);
    expect(flagged!.flags[0]).toMatchObject({ raisedText: 'oddly', start: rows[0]!.targetText.length + 1 });
  });

  it('gives a refused flag back as it was filled in', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('f');
    await page.locator('.flag-form textarea[name="comment"]').fill('Which one?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await page.keyboard.press('c');
    await page.locator('.flag-form textarea[name="comment"]').fill('Which two?');
    await saveTranslation(server.desk, server.people.reviewer, {
      segmentId: rows[0]!.id,
      text: 'Theirs.',
      version: 1,
      confirm: false,
    });
    await page.keyboard.press('Control+Enter');
    await row(0).locator('.refusal').waitFor();
    expect(await row(0).locator('.flag-form textarea[name="comment"]').inputValue()).toBe('Which two?');
    expect(await row(0).locator('.flag-form input[value="critical"]').isChecked()).toBe(true);
  });

  it('knows its keys by their place on an Arabic keyboard', async () => {
    await page.keyboard.press('j');
    await arabicKey('ت', 'KeyJ');
    expect(await current()).toBe('2');
    await arabicKey('ن', 'KeyK');
    expect(await current()).toBe('1');
    await arabicKey('؟', 'Slash', true);
    expect(await page.locator('dialog#keys').isVisible()).toBe(true);
  });

  it('lets single letters be switched off, and remembers it', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('?');
    await page.locator('[data-letter-keys]').uncheck();
    await page.reload();
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    expect(await current()).toBe('2');
  });
});
