import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { makeSignInLink } from '../../src/actions/sign-in.js';
import { type TestServer, testServer } from '../web/server.js';

/** Where Debian and others put Chromium; CHROMIUM names another place. */
const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const executable = places.find((place) => place && existsSync(place));

if (!executable) {
  if (process.env.CI) throw new Error('Chromium is not here, and under CI the browser tests are not skipped');
  console.warn('\n*** Chromium is not here: THE BROWSER TESTS ARE SKIPPED ***\n');
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A server and a browser for the tests of a suite, handed over before the first of them; both end with the last. */
export function serverAndBrowser(
  take: (made: { readonly server: TestServer; readonly browser: Browser }) => void,
  environment: Record<string, string> = {},
): void {
  let made: { readonly server: TestServer; readonly browser: Browser };
  beforeAll(async () => {
    made = { server: await testServer(environment), browser: await launch() };
    take(made);
  });
  afterAll(async () => {
    await made.browser.close();
    await made.server.end();
  });
}

export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in the page: errors, refused by the content security policy, asked of another host. */
  readonly complaints: string[];
}

export interface SittingDown {
  readonly language?: 'en' | 'ar';
  readonly theme?: 'light' | 'dark';
  readonly script?: boolean;
  /**
   * That requests will be intercepted. A page that is there already when its first route is set goes on for a moment without;
   * the browser then keeps no cache.
   */
  readonly intercepted?: boolean;
}

/** A browser of its own for one person, signed in. */
export async function sitDown(
  browser: Browser,
  server: TestServer,
  personId: string,
  options: SittingDown = {},
): Promise<Desk> {
  const context = await browser.newContext({
    locale: options.language ?? 'en',
    colorScheme: options.theme ?? 'light',
    javaScriptEnabled: options.script ?? true,
    viewport: { width: 1400, height: 900 },
  });
  if (options.intercepted) await context.route('**/of-no-request', (route) => route.abort());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A refused save is told by its status; the browser logs it as an error too.
    if (
      message.type() === 'error' &&
      !/status of (401|403|409|422)|ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(message.text())
    )
      complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address) && !request.url().startsWith('data:'))
      complaints.push(`foreign: ${request.url()}`);
  });
  await page.goto(`${server.address}/sign-in/link/${await makeSignInLink(server.desk, personId)}`);
  return { context, page, complaints };
}
