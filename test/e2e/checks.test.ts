import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { segmentRow } from '../../src/store/queries/segments.js';
import { smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('what checks find, at the desk', () => {
  let server: TestServer;
  let browser: Browser;
  let row: SegmentRow;
  let documentId: string;
  let desk: Desk;

  serverAndBrowser((made) => ({ server, browser } = made), { TAWAZI_CHECKS: 'yes' });
  beforeEach(async () => {
    const made = await smallDocument(server.desk, server.people.translator, server.people.projectId);
    documentId = made.documentId;
    row = made.rows[0]!;
    desk = await sitDown(browser, server, server.people.translator.personId);
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    await segment().locator('[data-finding]').first().waitFor({ state: 'attached', timeout: 20_000 });
    return () => desk.context.close();
  });

  const segment = () => desk.page.locator(`#segment-${row.id}`);
  const english = () => segment().locator('.text[data-side="target"]').textContent();
  const waves = () =>
    desk.page.evaluate(() =>
      [...CSS.highlights].flatMap(([name, ranges]) =>
        name === 'mark-error' ? [...ranges].map((range) => String(range)) : [],
      ),
    );

  it('comes to the open page by itself, and waves under the words', async () => {
    expect(await waves()).toEqual(['will to']);
    await desk.page.locator('#filters [data-count="checks"]', { hasText: '1' }).waitFor();
    expect(desk.complaints).toEqual([]);
  });

  it('is mended with the number key of its fix, and goes', async () => {
    await desk.page.keyboard.press('j');
    await desk.page.keyboard.press('1');
    await desk.page.waitForFunction(() => [...CSS.highlights.keys()].every((name) => name !== 'mark-error'));
    expect(await english()).toBe(row.targetText.replace('will to', 'will'));
    expect((await segmentRow(server.desk.store.reader, row.id))!.version).toBe(2);
    expect(desk.complaints).toEqual([]);
  });

  it('is dismissed with x and a reason, and can be shown again', async () => {
    await desk.page.keyboard.press('j');
    await desk.page.keyboard.press('x');
    await desk.page.keyboard.press('ArrowDown');
    await desk.page.keyboard.press('Control+Enter');
    await segment().locator('.quiet-findings').waitFor();
    const [finding] = (await segmentRow(server.desk.store.reader, row.id))!.findings;
    expect(finding!.dismissal).toMatchObject({ reason: 'intended', by: 'Translator' });
    expect(await waves()).toEqual([]);
    await segment().locator('.quiet-findings summary').click();
    await segment().locator('[data-form="finding-reinstatement"] button').click();
    await segment().locator('.quiet-findings').waitFor({ state: 'detached' });
    expect(await waves()).toEqual(['will to']);
    expect(desk.complaints).toEqual([]);
  });

  it('becomes a flag with its reason and the corrected text', async () => {
    await segment().locator('.text[data-side="source"]').click();
    await segment().locator('[data-form="finding-flag"] button').click();
    await segment().locator('.flag-open').waitFor();
    expect(await segment().locator('.flag-open .proposal').textContent()).toBe(
      row.targetText.replace('will to', 'will'),
    );
    expect(await segment().locator('[data-finding]').count()).toBe(0);
    expect(desk.complaints).toEqual([]);
  });

  it('can be read riskiest first, which every link and form keeps', async () => {
    await desk.page.getByRole('link', { name: 'Riskiest first' }).click();
    const first = desk.page.locator('.segment').first();
    expect(await first.getAttribute('data-segment')).toBe(row.id);
    expect(desk.page.url()).toContain('order=risk');
    await desk.page.locator('#filters a', { hasText: 'To do' }).click();
    expect(desk.page.url()).toContain('order=risk');
    expect(desk.complaints).toEqual([]);
  });
});
