import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveTranslation } from '../../src/actions/translate.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { translator } from '../../views/locales/translate.js';
import { must, smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable).each(['en', 'ar'] as const)('an older version, in %s', (language) => {
  const t = translator(language);
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let row: SegmentRow;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    const { desk, people } = server;
    const small = await smallDocument(desk, people.translator, people.projectId);
    documentId = small.documentId;
    row = small.rows[2]!;
    const save = { segmentId: row.id, version: 1, text: 'Moscow is silent.', confirm: false };
    must(await saveTranslation(desk, people.translator, save));
  });

  const open = async (script = true) => {
    const desk = await sitDown(browser, server, server.people.translator.personId, { language, script });
    await desk.page.goto(`${server.address}/segments/${row.id}/history`);
    await desk.page.getByRole('button', { name: t('history.restore') }).click();
    return desk;
  };
  const told = t('history.restored', { number: 3, version: 1 });

  it('that is restored from the history is told of where one lands: at the segment, once', async () => {
    const desk = await open();
    const { page } = desk;
    await expect.poll(() => page.locator('#announcer').textContent()).toContain(told);
    expect(await page.locator('.passing-note').textContent()).toBe(told);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`segment-${row.id}`);
    const text = page.locator(`#segment-${row.id} .text[data-side="target"]`);
    expect(await text.textContent()).toBe(row.targetText);
    expect(new URL(page.url()).pathname).toBe(`/documents/${documentId}`);
    expect(page.url()).not.toContain('restored');
    await page.reload();
    await page.locator('.segment[aria-current="true"]').waitFor();
    await page.keyboard.press('j');
    expect(await page.locator('.passing-note').count()).toBe(0);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('is told of without script too', async () => {
    const desk = await open(false);
    expect(await desk.page.locator('[role="status"]', { hasText: told }).isVisible()).toBe(true);
    await desk.context.close();
  });
});
