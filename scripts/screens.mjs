/**
 * Makes a picture of every screen, in both languages and both themes, of a fresh desk with its samples:
 * `npm run screens [-- FOLDER]`, into docs/screens/ without a folder. Needs Chromium (CHROMIUM names another place) and the
 * built program. A new screen is a line in `screens`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
const QUALITY = 32;

/** Name, address (of the sample project and its first document), what to do there, and the width where it is a phone's. */
const screens = [
  ['projects', () => '/'],
  ['project', ({ project }) => project],
  ['files', ({ files }) => files],
  ['checks', ({ project }) => `${project}/checks`],
  ['false-friends', ({ project }) => `${project}/false-friends`],
  ['glossary', ({ project }) => `${project}/glossary`],
  ['second-opinion', ({ project }) => `${project}/second-opinion`],
  ['workbench', ({ document }) => document, flagged],
  ['alignment', ({ document }) => document, (page) => press(page, 'j', 'j', 'j', 'j', 'g', 'm')],
  ['selection', ({ document }) => document, (page) => press(page, 'j', 'v', 'j', 'j', 'Shift+V')],
  ['search', ({ document }) => `${document}?filter=all&search=russia`],
  ['replace', ({ document }) => `${document}/replacement?find=Al-Houni&put=Al-Hawni`],
  ['reading', ({ document }) => `${document}/read?show=changes&both=1&flags=1`],
  ['update', ({ update }) => update],
  ['history', ({ document }) => document, history],
  ['queue', () => '/queue?of=all'],
  ['report', ({ document }) => `${document}/report`],
  ['export', ({ document }) => `${document}/export`],
  ['settings', () => '/settings'],
  ['people', () => '/administration'],
  ['person', ({ person }) => person],
  ['audit', () => '/administration/audit'],
  ['backups', () => '/administration/backups'],
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
  const places = { project, document, ...(await prepare(first, project, document)) };
  const storageState = await visitor.storageState();
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (/\.(png|jpg)$/.test(file)) rmSync(join(folder, file));
  for (const locale of ['en', 'ar'])
    for (const colorScheme of ['light', 'dark'])
      for (const [name, place, act, width = 1280] of screens) {
        const viewport = { width, height: width < 500 ? 800 : 820 };
        const context = await browser.newContext({ storageState, locale, colorScheme, viewport });
        const page = await context.newPage();
        await page.goto(address + place(places));
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

/** What the samples do not hold: false friends of the project's own, files that wait to be imported, a newer version. */
async function prepare(page, project, document) {
  await page.goto(`${address}${project}/false-friends`);
  await page.locator('[name="arabic"]').fill('على صعيد آخر');
  await page.locator('[name="calque"]').fill('on another level');
  await page.locator('[name="better"]').fill('separately, in other news');
  await page.locator('[name="note"]').fill('Opens a new subject in Arabic news writing.');
  await page.locator('form:has([name="arabic"]) button[type="submit"]').click();
  await page.locator('bdi, td, dd', { hasText: 'on another level' }).first().waitFor();

  await page.goto(`${address}${project}/glossary`);
  const term = page.locator('form:has([name="forbidden"])');
  for (const [arabic, english, forbidden, note] of [
    ['الجيش الوطني', 'National Army', 'Patriotic Army', ''],
    ['مجلس النواب | البرلمان', 'House of Representatives', 'Chamber of Deputies', 'Its official English name.'],
    ['ميليشيا | مليشيا', 'armed group', 'militia', 'House style, except in quotations.'],
  ]) {
    await page.locator('.add-term summary').click();
    for (const [name, value] of Object.entries({ arabic, english, forbidden, note }))
      await term.locator(`[name="${name}"]`).fill(value);
    await term.locator('button[type="submit"]').click();
    await page.locator('.terms bdi', { hasText: english }).first().waitFor();
    await page.goto(`${address}${project}/glossary`);
  }

  const sample = (folder, name) => readFileSync(join(root, 'data', 'samples', folder, name));
  const file = (name, buffer) => ({ name, mimeType: 'text/plain', buffer });
  await page.goto(address + project);
  await page
    .locator('[name="files[]"]')
    .setInputFiles([
      file('rates.ar.txt', sample('central-bank', 'source.ar.txt')),
      file('rates.en.txt', sample('central-bank', 'target.en.txt')),
      file('clinics.ar.txt', sample('health-clinics', 'source.ar.txt')),
      file('clinics.en.txt', sample('health-clinics', 'target.en.txt')),
      file('statement.en.txt', Buffer.from('The ministry said the road would open on Sunday.\n')),
    ]);
  await page.locator('form:has([name="files[]"]) button[type="submit"]').click();
  await page.waitForURL('**/batches/**');
  const files = new URL(page.url()).pathname;

  const newer = sample('libya-interview', 'target.en.txt')
    .toString()
    .replace('Needs Urgent Russian Mediation', 'Needs Russian Mediation Now');
  await page.goto(`${address}${document}/update`);
  await page.locator('[name="sourceFile"]').setInputFiles(file('ar.txt', sample('libya-interview', 'source.ar.txt')));
  await page.locator('[name="targetFile"]').setInputFiles(file('en.txt', Buffer.from(newer)));
  await page.locator('form:has([name="sourceFile"]) button[type="submit"]').click();
  await page.waitForURL('**/imports/**');
  const update = new URL(page.url()).pathname;
  await checked(page, document);

  await page.goto(`${address}/administration/backups`);
  await page.locator('main form button').click();
  await page.goto(`${address}/administration`);
  const person = await page.locator('.people tbody tr:last-child a').first().getAttribute('href');
  return { files, update, person };
}

/** Waits until the checks have looked through the document: what they count no longer changes. */
async function checked(page, document) {
  const count = async () => {
    await page.goto(address + document);
    return page.locator('#filters [data-count="checks"]').textContent();
  };
  for (let before = '', now = await count(); now === '0' || now !== before; ) {
    await page.waitForTimeout(2_000);
    [before, now] = [now, await count()];
  }
}

async function history(page) {
  await press(page, 'j', 'j', 'j', 'j', 'h');
  await page.waitForURL('**/history**');
}

async function flagged(page) {
  const row = page.locator('.segment:has(section[data-flag])').first();
  await row.locator('.number').click();
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
}

async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

async function startDesk() {
  // Nothing is asked of it: the page is shown as it is where one is set.
  const model = { TAWAZI_MODEL_URL: 'http://127.0.0.1:1/v1', TAWAZI_MODEL: 'model' };
  const data = mkdtempSync(join(tmpdir(), 'tawazi-screens-'));
  const child = spawn(process.execPath, ['dist/server/src/cli/tawazi.js', 'serve'], {
    cwd: root,
    env: { ...process.env, TAWAZI_DATA: data, PORT: '0', TAWAZI_LOG: 'silent', ...model },
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
