import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NewFinding, storeFindings } from '../../src/actions/store-findings.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { root } from '../../src/root.js';
import { type Key, messages, translator } from '../../views/locales/translate.js';
import { smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

it('every form of a row has its own word for what was done', () => {
  const folder = join(root, 'views/segment');
  const source = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const forms = [...source.matchAll(/(?:data-form|\bform)="([\w-]+)"/g)].map(([, name]) => name!);
  expect(forms.length).toBeGreaterThan(12);
  for (const form of forms) expect(Object.keys(messages.en)).toContain(`done.${form}`);
});

describe.skipIf(!executable).each(['en', 'ar'] as const)('what is told of what was done, in %s', (language) => {
  let server: TestServer;
  let browser: Browser;
  let rows: SegmentRow[];
  let desk: Desk;
  let page: Page;
  const t = translator(language);

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeEach(async () => {
    const { people } = server;
    const made = await smallDocument(server.desk, people.translator, people.projectId);
    ({ rows } = made);
    await server.desk.write(({ db }) =>
      storeFindings(server.desk, db, people.projectId, [finding(rows[0]!), finding(rows[1]!)]),
    );
    desk = await sitDown(browser, server, people.reviewer.personId, { language });
    page = desk.page;
    await page.goto(`${server.address}/documents/${made.documentId}`);
    await page.keyboard.press('j');
  });
  afterEach(async () => {
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const said = () => page.locator('#announcer').textContent();
  const told = (key: Key, number: string) => expect.poll(said).toContain(t(key, { number }));

  it('that a role does not approve', async () => {
    const { context, page } = await sitDown(browser, server, server.people.translator.personId, { language });
    await page.goto(desk.page.url());
    for (const key of ['j', 'a']) await page.keyboard.press(key);
    await expect.poll(() => page.locator('#announcer').textContent()).toContain(t('refusal.notPermitted'));
    await page.keyboard.press('y');
    await expect.poll(() => page.locator('#announcer').textContent()).toContain(t('client.notHere'));
    await context.close();
  });

  it('a flag and its life', async () => {
    await press('f', 'Control+Enter');
    await told('done.flag', '1');
    await press('x', 'Escape');
    await page.locator('[data-flag] [data-form-box="dismissal"] summary').click();
    await page.locator('[data-flag] form[data-form="dismissal"] button').click();
    await told('done.dismissal', '1');
  });

  it('a correction that is accepted, a comment, a request and an approval', async () => {
    await press('j', 'f');
    await page.locator('.flag-form textarea[name="proposal"]').fill('A better sentence.');
    await press('Control+Enter');
    await told('done.flag', '2');
    await press('y');
    await told('done.fix', '2');
    await press('c');
    await page.keyboard.type('Why?');
    await press('Control+Enter');
    await told('done.comment', '2');
    await press('r');
    await page.keyboard.type('Please.');
    await press('Control+Enter');
    await told('done.change-request', '2');
    await press('j', 'a');
    await told('done.approval', '3');
  });

  it('a fix, a dismissal, a save and a confirmation', async () => {
    await press('1');
    await told('done.finding-fix', '1');
    await press('j', 'x', 'Control+Enter');
    await told('done.finding-dismissal', '2');
    await press('Enter');
    await page.keyboard.type(' More.');
    await press('Control+s');
    await told('done.translation', '2');
    await press('Control+Enter');
    await told('done.confirmation', '2');
  });

  it('what a key switched on and off, shown too', async () => {
    for (const [key, name, values] of [
      ['o', 'omissions', ['on', 'off']],
      ['i', 'invisibles', ['on', 'off']],
      ['w', 'columns', ['english-first', 'arabic-first']],
    ] as const)
      for (const value of values) {
        await press(key);
        const words = `${t(`settings.${name}`)}: ${t(`settings.${name}.${value}` as Key)}`;
        await expect.poll(said).toContain(words);
        expect(await page.locator('.passing-note').textContent()).toBe(words);
      }
  });

  it('what was put at the caret, and that nothing is chosen', async () => {
    await press('s');
    expect(await page.locator('.passing-note').textContent()).toBe(t('client.chosen', { count: 0 }));
    await press('Enter', 'Alt+i', 'Enter');
    await expect.poll(said).toContain(t('editor.insert.lrm'));
  });
});

function finding({ id, version, sourceText, targetText }: SegmentRow): NewFinding {
  return {
    segment: { id, version, source_text: sourceText, target_text: targetText },
    finding: {
      check: 'empty',
      level: 'error',
      category: 'other',
      severity: 'minor',
      side: 'target',
      start: 0,
      end: 2,
      reason: { key: 'check.empty.target' },
      fix: { start: 0, end: 2, text: 'XX' },
    },
    traitKey: null,
  };
}
