import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { importTexts } from '../../src/actions/import-document.js';
import { saveTranslation } from '../../src/actions/translate.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

/** A line to the server that can be cut: what is open breaks off, and nothing gets through until it is mended. */
async function lineTo(server: TestServer) {
  const open = new Set<Socket>();
  let whole = true;
  const line = createServer((near) => {
    const far = connect(Number(new URL(server.address).port), '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
    if (!whole) near.destroy();
  });
  await new Promise<void>((ready) => line.listen(0, '127.0.0.1', ready));
  const cut = () => {
    whole = false;
    for (const socket of open) socket.destroy();
  };
  return {
    address: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    cut,
    mend() {
      whole = true;
    },
    async end() {
      cut();
      await new Promise((ended) => line.close(ended));
    },
  };
}

describe.skipIf(!executable).each(['en', 'ar'] as const)('a computer that was asleep, in %s', (language) => {
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];
  serverAndBrowser((made) => ({ server, browser } = made));
  beforeAll(async () => {
    const text = (line: (k: number) => string) => Array.from({ length: 60 }, (_, k) => line(k)).join('\n\n');
    ({ documentId } = must(
      await importTexts(server.desk, server.people.translator, {
        projectId: server.people.projectId,
        title: 'Long',
        source: { name: 'a', text: text((k) => `هذه هي الفقرة رقم ${k + 1} من النص.`), encoding: 'utf-8' },
        target: { name: 'b', text: text((k) => `This is paragraph number ${k + 1} of the text.`), encoding: 'utf-8' },
      }),
    ));
    rows = await rowsOf(server.desk, documentId);
  });

  it('is gone for the others, catches up from where it was, and what is read stays where it stands', async () => {
    const line = await lineTo(server);
    const sleeper = await sitDown(browser, { ...server, address: line.address }, server.people.translator.personId, {
      language,
    });
    const { page } = sleeper;
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/events')) asked.push(new URL(request.url()).searchParams.get('after') ?? '');
    });
    await page.goto(`${line.address}/documents/${documentId}`);
    const other = await sitDown(browser, server, server.people.reviewer.personId, { language });
    await other.page.goto(`${server.address}/documents/${documentId}`);
    const here = () => other.page.locator('#presence bdi').allTextContents();
    await expect.poll(here).toEqual(['Translator']);

    await page.locator(`#segment-${rows[30]!.id}`).evaluate((row) => row.scrollIntoView({ block: 'center' }));
    await page.locator(`#segment-${rows[30]!.id} .number`).click();
    const top = () => page.locator(`#segment-${rows[30]!.id}`).evaluate((row) => row.getBoundingClientRect().top);
    const before = await top();
    line.cut();
    await expect.poll(here).toEqual([]);
    const longer = (k: number) =>
      `Paragraph ${k + 1}, written anew. ${'It has grown by many words. '.repeat(12)}`.trim();
    for (let k = 0; k < 12; k++)
      must(
        await saveTranslation(server.desk, server.people.reviewer, {
          segmentId: rows[k]!.id,
          text: longer(k),
          version: 1,
          confirm: true,
        }),
      );
    // Nothing has come through.
    expect(await page.locator(`#segment-${rows[3]!.id}`).getAttribute('data-version')).toBe('1');
    line.mend();
    const text = (k: number) => page.locator(`#segment-${rows[k]!.id} .text[data-side="target"]`).textContent();
    await expect.poll(() => text(11), { timeout: 20_000 }).toBe(longer(11));
    for (const k of [0, 5, 11]) expect(await text(k)).toBe(longer(k));
    expect(Math.abs((await top()) - before)).toBeLessThan(1.5);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-position'))).toBe('31');
    await expect.poll(here, { timeout: 10_000 }).toEqual(['Translator']);
    // Never from the beginning: only what came after the last that was heard.
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((after) => !(Number(after) > 0))).toEqual([]);
    await sleeper.context.close();
    await other.context.close();
    await line.end();
  });
});
