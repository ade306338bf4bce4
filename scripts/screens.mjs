/**
 * Makes a picture of every screen, in both languages and both themes, of a fresh desk with its samples:
 * `npm run screens [-- FOLDER]`, into docs/screens/ without a folder. Needs Chromium (CHROMIUM names another place) and the
 * built program. A new screen is a line in `screens`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = process.argv[2] ?? join(root, 'docs', 'screens');
const executable = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (place) => place && existsSync(place),
);
/** Readable, and small enough to keep with the source. */
const QUALITY = 38;

/** Name, address (of the sample project and its first document), what to do there, and the width where it is a phone's. */
const screens = [
  ['projects', () => '/'],
  ['project', ({ project }) => project],
  ['checks', ({ project }) => `${project}/checks`],
  ['workbench', ({ document }) => document, flagged],
  ['alignment', ({ document }) => document, (page) => press(page, 'j', 'j', 'j', 'g', 's')],
  ['selection', ({ document }) => document, (page) => press(page, 'j', 'v', 'j', 'j', 'Shift+V')],
  ['search', ({ document }) => `${document}?filter=all&search=russia`],
  ['replace', ({ document }) => `${document}/replacement?find=russia&put=Moscow`],
  ['reading', ({ document }) => `${document}/read?show=changes&both=1&flags=1`],
  ['queue', () => '/queue?of=all'],
  ['report', ({ document }) => `${document}/report`],
  ['export', ({ document }) => `${document}/export`],
  ['settings', () => '/settings'],
  ['phone-workbench', ({ document }) => document, undefined, 390],
  ['phone-reading', ({ document }) => `${document}/read`, undefined, 390],
  ['phone-queue', () => '/queue?of=all', undefined, 390],
];

const { address, link, stop } = await startDesk();
const browser = await chromium.launch({
  executablePath: executable,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const visitor = await browser.newContext();
  const first = await visitor.newPage();
  await first.goto(link);
  const project = await first.locator('main a[href^="/projects/"]').first().getAttribute('href');
  await first.goto(address + project);
  const document = await first.locator('main a[href^="/documents/"]').first().getAttribute('href');
  const storageState = await visitor.storageState();
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (/\.(png|jpg)$/.test(file)) rmSync(join(folder, file));
  for (const locale of ['en', 'ar'])
    for (const colorScheme of ['light', 'dark'])
      for (const [name, place, act, width = 1280] of screens) {
        const viewport = { width, height: width < 500 ? 800 : 820 };
        const context = await browser.newContext({ storageState, locale, colorScheme, viewport });
        const page = await context.newPage();
        await page.goto(address + place({ project, document }));
        await act?.(page);
        await page.waitForTimeout(350);
        const path = join(folder, `${name}-${locale}-${colorScheme}.jpg`);
        await page.screenshot({ path, type: 'jpeg', quality: QUALITY });
        await context.close();
      }
  writeFileSync(join(folder, 'README.md'), index());
} finally {
  await browser.close();
  stop();
}

function index() {
  const names = screens.map(([name]) => name);
  const cell = (name, language, theme) => `![${name}, ${language}, ${theme}](${name}-${language}-${theme}.jpg)`;
  const rows = names.map(
    (name) =>
      `\n## ${name}\n\n${cell(name, 'en', 'light')}\n${cell(name, 'ar', 'dark')}\n\n` +
      `[English, dark](${name}-en-dark.jpg) · [Arabic, light](${name}-ar-light.jpg)\n`,
  );
  return `# The screens\n\nMade by \`npm run screens\` from the sample documents.\n${rows.join('')}`;
}

async function flagged(page) {
  await page.locator('.segment:has(.flag)').first().locator('.number').click();
}

async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

async function startDesk() {
  const data = mkdtempSync(join(tmpdir(), 'tawazi-screens-'));
  const child = spawn(process.execPath, ['dist/server/src/cli/tawazi.js', 'serve'], {
    cwd: root,
    env: { ...process.env, TAWAZI_DATA: data, PORT: '0', TAWAZI_LOG: 'silent' },
  });
  let said = '';
  const link = await new Promise((resolve, reject) => {
    const hear = (piece) => {
      said += piece;
      const found = /http:\/\/\S+\/sign-in\/link\/[\w-]+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => reject(new Error(`the desk did not start: ${said}`)));
  });
  return {
    link,
    address: new URL(link).origin,
    stop() {
      child.removeAllListeners('exit');
      child.kill();
      rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
