import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeSignInLink } from '../../src/actions/sign-in.js';
import { smallDocument } from '../actions/desk.js';
import type { TestServer } from '../web/server.js';
import { type Desk, executable, serverAndBrowser, sitDown } from './browser.js';

describe.skipIf(!executable)('how the desk looks', () => {
  let server: TestServer;
  let browser: Browser;
  let address: string;

  serverAndBrowser((made) => ({ server, browser } = made));
  beforeAll(async () => {
    const { documentId } = await smallDocument(server.desk, server.people.translator, server.people.projectId);
    address = `${server.address}/documents/${documentId}`;
  });

  const englishIsLeft = async ({ page }: Desk) => {
    const [arabic, english] = await Promise.all(
      ['source', 'target'].map(async (side) => (await page.locator(`.cell.${side}`).first().boundingBox())!),
    );
    return english!.x < arabic!.x;
  };

  it.each(['en', 'ar'] as const)(
    'in %s: w swaps the columns, and it is remembered on another device',
    async (language) => {
      const { personId } = language === 'en' ? server.people.translator : server.people.reviewer;
      const desk = await sitDown(browser, server, personId, { language });
      await desk.page.goto(address);
      expect(await englishIsLeft(desk)).toBe(false);
      await Promise.all([desk.page.waitForResponse(/preferences/), desk.page.keyboard.press('w')]);
      expect(await englishIsLeft(desk)).toBe(true);
      const elsewhere = await browser.newContext({ locale: language, viewport: { width: 1400, height: 900 } });
      const page = await elsewhere.newPage();
      await page.goto(`${server.address}/sign-in/link/${await makeSignInLink(server.desk, personId)}`);
      await page.goto(address);
      expect(await englishIsLeft({ ...desk, page })).toBe(true);
      expect(desk.complaints).toEqual([]);
      await desk.context.close();
      await elsewhere.close();
    },
  );

  it.each([true, false])('is chosen on the settings page (script: %s)', async (script) => {
    const desk = await sitDown(browser, server, server.people.translator2.personId, { script });
    await desk.page.goto(`${server.address}/settings`);
    await desk.page.getByLabel('Larger').check();
    await desk.page.getByLabel('Compact').check();
    await desk.page.getByRole('button', { name: 'Save' }).click();
    await desk.page.goto(address);
    expect(await desk.page.locator('html').getAttribute('data-size')).toBe('larger');
    const { fontSize } = await desk.page.evaluate(() => ({
      fontSize: getComputedStyle(document.documentElement).fontSize,
    }));
    expect(Number.parseFloat(fontSize)).toBeGreaterThan(20);
    await desk.context.close();
  });

  /** What a person can choose, and by what of the page it shows. */
  const chosen = {
    theme: 'dark',
    size: 'large',
    density: 'compact',
    columns: 'english-first',
    omissions: 'on',
    invisibles: 'on',
    letters: 'off',
  } as const;
  const shown = ({ page }: Pick<Desk, 'page'>) =>
    page.evaluate(() => Object.fromEntries(Object.entries({ ...document.documentElement.dataset })));

  it.each(['en', 'ar'] as const)(
    'in %s: every choice outlives a sign-out, and the next person at this browser does not get it',
    async (language) => {
      const { manager, reviewer, reviewer2 } = server.people;
      // The language is one of the choices, and remembered with them.
      const { personId } = language === 'en' ? manager : reviewer;
      const desk = await sitDown(browser, server, personId, { language });
      const { page } = desk;
      await page.goto(`${server.address}/settings`);
      for (const [name, value] of Object.entries(chosen))
        await page.locator(`main input[name="${name}"][value="${value}"]`).check();
      await page.locator('main form.settings button[type="submit"]').first().click();
      await page.goto(address);
      expect(await shown(desk)).toMatchObject(chosen);
      await page.locator('form[action="/sign-out"] button').click();
      await page.waitForURL(/sign-in/);
      await page.goto(`${server.address}/sign-in/link/${await makeSignInLink(server.desk, reviewer2.personId)}`);
      await page.goto(address);
      const { theme: _, ...own } = chosen;
      for (const [name, value] of Object.entries(own)) expect((await shown(desk))[name], name).not.toBe(value);
      await page.locator('form[action="/sign-out"] button').click();
      await page.goto(`${server.address}/sign-in/link/${await makeSignInLink(server.desk, personId)}`);
      await page.goto(address);
      expect(await shown(desk)).toMatchObject(chosen);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      // A letter does nothing now; the arrows and what has a name do.
      await page.keyboard.press('g');
      expect(await page.locator('#workbench.repairing').count()).toBe(0);
      expect(desk.complaints).toEqual([]);
      await desk.context.close();
    },
  );

  it('nothing on the page moves by itself', async () => {
    const desk = await sitDown(browser, server, server.people.translator.personId);
    await desk.page.goto(address);
    const moving = await desk.page.evaluate(() =>
      [...document.styleSheets].flatMap((sheet) =>
        [...sheet.cssRules]
          .map(({ cssText }) => cssText)
          .filter((rule) => /@keyframes|(transition|animation)[\w-]*:|scroll-behavior: smooth/.test(rule)),
      ),
    );
    expect(moving).toEqual([]);
    await desk.context.close();
  });
});
