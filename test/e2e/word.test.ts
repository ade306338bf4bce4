import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/root.js';
import type { TestServer } from '../web/server.js';
import { executable, serverAndBrowser, sitDown } from './browser.js';

const file = (language: 'ar' | 'en') => readFileSync(join(root, `test/formats/docx/files/report.${language}.docx`));

describe.skipIf(!executable)('Word files', () => {
  let server: TestServer;
  let browser: Browser;

  serverAndBrowser((made) => ({ server, browser } = made));

  it('dropped on a project find their side by their letters, are imported, and come out as they came in', async () => {
    const { page, complaints } = await sitDown(browser, server, server.people.manager.personId);
    await page.goto(`${server.address}/projects/${server.people.projectId}`);
    // English first, under names that say nothing.
    const dropped = [file('en'), file('ar')].map((bytes) => bytes.toString('base64'));
    await page.evaluate((contents) => {
      const transfer = new DataTransfer();
      for (const [k, content] of contents.entries()) {
        const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], `${k + 1}.docx`));
      }
      document
        .querySelector('form[data-import-box]')!
        .dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
    }, dropped);
    const nameIn = (side: string) =>
      page.locator(`input[name="${side}File"]`).evaluate((field: HTMLInputElement) => field.files?.[0]?.name);
    await expect.poll(() => nameIn('target')).toBe('1.docx');
    expect(await nameIn('source')).toBe('2.docx');
    await page.locator('form[data-import-box] button.primary').click();
    await page.waitForURL(/\/imports\//);
    expect(await page.locator('main').innerText()).toContain('docx');
    await page.locator('form[action$="/document"] button').click();
    await page.waitForURL(/\/documents\//, { timeout: 60_000 });
    await page.goto(`${page.url().split('?')[0]}/export`);
    const download = async (format: string) => {
      const [started] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`a[href$="/export/${format}"]`).click(),
      ]);
      return { name: started.suggestedFilename(), bytes: readFileSync(await started.path()) };
    };
    expect(await download('original')).toEqual({ name: '1.docx', bytes: file('en') });
    expect((await download('review-docx')).bytes.subarray(0, 2).toString()).toBe('PK');
    expect(complaints).toEqual([]);
  });
});
