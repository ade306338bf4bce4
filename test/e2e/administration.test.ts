import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { membersOf } from '../../src/store/queries/projects.js';
import { type Key, translator } from '../../views/locales/translate.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('somebody new', () => {
  let server: TestServer;
  let browser: Browser;
  serverAndBrowser((made) => ({ server, browser } = made));

  /** Goes on with Tab until what has the focus is this; fails where a round of the page does not come to it. */
  const tabTo = async ({ page }: Pick<Desk, 'page'>, selector: string) => {
    for (let k = 0; k < 80; k++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not come to ${selector}`);
  };

  it.each(['en', 'ar'] as const)(
    'in %s: is added, and comes in by the link and sets a password, with the keyboard alone',
    { timeout: 90_000 },
    async (language) => {
      const { people, desk } = server;
      const say = (key: Key) => translator(language)(key);
      const login = `salma-${language}`;
      const sitting = await sitDown(browser, server, people.administrator, { language });
      const { page, context } = sitting;
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await tabTo(sitting, '.to-administration');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/administration');
      await tabTo(sitting, '[name="name"]');
      await page.keyboard.type('سلمى حداد');
      await tabTo(sitting, '[name="login"]');
      await page.keyboard.type(login);
      await tabTo(sitting, '[name="project"]');
      await page.keyboard.press('ArrowDown');
      await tabTo(sitting, '[name="role"]');
      await page.keyboard.press('ArrowDown');
      await tabTo(sitting, 'main button.primary');
      await page.keyboard.press('Enter');
      // The link has the focus and is selected; the button after it copies it.
      await page.locator('[data-copied]:focus').waitFor();
      const link = await page.locator('[data-copied]').inputValue();
      expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('[data-copy]', { hasText: say('admin.link.copied') }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
      expect(await page.locator('#announcer').textContent()).toBe(say('admin.link.copied'));
      const member = (await membersOf(desk.store.reader, people.projectId)).find((one) => one.login === login);
      expect(member).toMatchObject({ name: 'سلمى حداد', role: 'reviewer' });
      expect(sitting.complaints).toEqual([]);
      await context.close();

      const theirs = await browser.newContext({ locale: language });
      const theirPage = await theirs.newPage();
      await theirPage.goto(link);
      expect(await theirPage.locator('h1').textContent()).toContain('سلمى حداد');
      await theirPage.keyboard.press('Enter');
      await theirPage.waitForURL('**/settings#password');
      await tabTo({ page: theirPage }, '#password [name="password"]');
      await theirPage.keyboard.type('correct horse battery');
      await theirPage.keyboard.press('Enter');
      await theirPage.locator('#password .told').waitFor();
      expect(await theirPage.locator('.to-administration').count()).toBe(0);
      await theirPage.goto(link);
      expect(await theirPage.locator('[role="alert"].refusal').textContent()).toBe(say('signIn.linkExpired'));
      await theirs.close();
    },
  );
});
