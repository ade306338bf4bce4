import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { stageLarge } from '../web/large-pair.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('an import that takes long', () => {
  let server: TestServer;
  let browser: Browser;

  serverAndBrowser((made) => ({ server, browser } = made));

  it.each([
    ['Escape', true],
    ['the button, without script', false],
  ] as const)(
    'shows its progress and is stopped by %s',
    async (_what, script) => {
      const visitor = await server.as(server.people.translator.personId);
      const draft = await stageLarge(visitor, server.people.projectId);
      const { page, context, complaints } = await sitDown(browser, server, server.people.translator.personId, {
        script,
      });
      await page.goto(server.address + draft);
      await page.locator('form[action$="/document"] button').click();
      await page.waitForURL('**/projects/*/imports/*', { timeout: 60_000 });
      await page.locator('progress[value]').waitFor();
      if (script) {
        const share = () => page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value);
        const first = await share();
        // As while a server behind a proxy begins anew, or its line breaks.
        let [answered, broken] = [0, 0];
        await page.route('**/projects/*/imports/*', (route) => {
          if (answered++ > 1) return route.fallback();
          broken++;
          return route.fulfill({ status: 502, body: 'Bad gateway' });
        });
        await expect.poll(() => broken, { timeout: 10_000 }).toBe(2);
        await expect.poll(share, { timeout: 60_000, interval: 100 }).not.toBe(first);
        await page.keyboard.press('Escape');
      } else await page.locator('form[action$="/stop"] button').click();
      await page.waitForURL(`**${draft}`);
      await page.locator('form[action$="/document"] button').waitFor();
      const documents = await server.desk.store.reader.selectFrom('document').selectAll().execute();
      expect(documents).toEqual([]);
      expect(complaints.filter((said) => !said.includes('502'))).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
