import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setOpinions } from '../../src/actions/second-opinion/settings.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf, smallDocument } from '../actions/desk.js';
import { error, hangs, type Service, says, service } from '../model/service.js';
import { type TestServer, testServer } from '../web/server.js';
import { executable, launch, sitDown } from './browser.js';

const KEY = 'sk-secret-of-the-desk';

describe.skipIf(!executable)('second opinions in a browser', () => {
  let model: Service;
  let server: TestServer;
  let browser: Browser;
  let documentId: string;
  let rows: SegmentRow[];

  beforeAll(async () => {
    model = await service();
    server = await testServer({ TAWAZI_MODEL_URL: model.url, TAWAZI_MODEL: 'tiny', TAWAZI_MODEL_KEY: KEY });
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await server.end();
    await model.end();
  });
  beforeEach(async () => {
    model.asked.length = 0;
    model.behave(says({ errors: [error({ quote: 'will to', explanation: '<b>No</b> verb form.' })] }));
    ({ documentId, rows } = await smallDocument(server.desk, server.people.translator, server.people.projectId));
  });

  const open = async (options: Parameters<typeof sitDown>[3] = {}, who = server.people.translator) => {
    const desk = await sitDown(browser, server, who.personId, options);
    await desk.page.goto(`${server.address}/documents/${documentId}`);
    return desk;
  };
  const switchTo = async (on: boolean) =>
    must(
      await setOpinions(server.desk, server.people.manager, {
        projectId: server.people.projectId,
        on,
        budget: { segments: 100, tokens: 100_000 },
      }),
    );

  it('are switched on by the manager, who sees what is sent and where, and never the key', async () => {
    const translator = await open();
    expect(await translator.page.locator('[data-form="second-opinion"]').count()).toBe(0);
    const desk = await sitDown(browser, server, server.people.manager.personId);
    const { page } = desk;
    await page.goto(`${server.address}/projects/${server.people.projectId}/checks`);
    await page.getByRole('link', { name: 'Second opinion' }).click();
    expect(await page.locator('main').innerText()).toContain(`${model.url}/chat/completions`);
    expect(await page.content()).not.toContain(KEY);
    await page.getByLabel('On: chosen segments are sent').check();
    await page.getByLabel('Most segments a day').fill('50');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Switched on for this project' }).waitFor();
    await translator.page.reload();
    expect(await translator.page.locator('[data-form="second-opinion"]').count()).toBe(3);
    expect(await translator.page.content()).not.toContain(KEY);
    expect(model.asked).toEqual([]);
    expect([...desk.complaints, ...translator.complaints]).toEqual([]);
    await desk.context.close();
    await translator.context.close();
  });

  it.each(['en', 'ar'] as const)(
    'in %s: asked for from the side panel, the answer comes to the open page',
    async (language) => {
      await switchTo(true);
      const desk = await open({ language });
      const segment = desk.page.locator(`#segment-${rows[0]!.id}`);
      await segment.locator('.text[data-side="source"]').click();
      await segment.locator('[data-form="second-opinion"] button').click();
      await segment.locator('[data-finding]').waitFor();
      expect(await segment.locator('[data-finding]').innerText()).toContain('<b>No</b> verb form.');
      expect(await segment.locator('[data-opinion="done"]').count()).toBe(1);
      expect(model.asked).toHaveLength(1);
      await segment.locator('[data-form="finding-flag"] button').click();
      await segment.locator('.flag-open').waitFor();
      expect((await rowsOf(server.desk, documentId))[0]!.flags[0]).toMatchObject({ check: 'second-opinion' });
      expect(desk.complaints).toEqual([]);
      await desk.context.close();
    },
  );

  it.each([true, false])('are asked for on chosen segments (script: %s)', async (script) => {
    await switchTo(true);
    const desk = await open({ script });
    const { page } = desk;
    for (const box of (await page.locator('[data-choose]').all()).slice(0, 2)) await box.check();
    await page.locator('[data-step="second-opinions"]').click();
    await expect
      .poll(async () => (await rowsOf(server.desk, documentId)).map(({ opinion }) => opinion?.state))
      .toEqual(['done', 'done', undefined]);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('are taken back while they wait', async () => {
    await switchTo(true);
    model.behave(hangs);
    const desk = await open();
    const segment = desk.page.locator(`#segment-${rows[0]!.id}`);
    await segment.locator('.text[data-side="source"]').click();
    await segment.locator('[data-form="second-opinion"] button').click();
    await segment.locator('[data-form="second-opinion-cancellation"] button').click();
    await segment.locator('[data-opinion="cancelled"]').waitFor();
    expect(await segment.locator('[data-finding]').count()).toBe(0);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  it('are refused where they were switched off meanwhile', async () => {
    await switchTo(true);
    const desk = await open({ script: false });
    await switchTo(false);
    await desk.page.locator('[data-form="second-opinion"] button').first().click();
    expect(await desk.page.locator('main').innerText()).toContain('nothing was sent');
    expect(model.asked).toEqual([]);
    await desk.context.close();
  });
});
