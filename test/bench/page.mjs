// Opens the workbench on 100 and on many segments in Chromium and prints what it costs: opening, weight, scrolling, typing.
// node test/bench/page.mjs [SEGMENTS=100000]; needs the built project and Chromium (CHROMIUM names another place).
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { openDesk } from '../../dist/server/src/actions/desk.js';
import { importFile } from '../../dist/server/src/actions/exchange/import-file.js';
import { addPerson, createProject } from '../../dist/server/src/actions/people.js';
import { makeSignInLink } from '../../dist/server/src/actions/sign-in.js';
import { readSettings } from '../../dist/server/src/config.js';
import { serve } from '../../dist/server/src/web/serve.js';

const many = Number(process.argv[2] ?? 100_000);
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (place) => place && existsSync(place),
);
const data = mkdtempSync(join(tmpdir(), 'tawazi-page-'));
const settings = readSettings({
  TAWAZI_DATA: data,
  TAWAZI_SAMPLE: 'no',
  TAWAZI_CHECKS: 'no',
  TAWAZI_LOG: 'silent',
  TAWAZI_IMPORT_LIMIT: '200000000',
  PORT: '0',
});
const desk = await openDesk(settings.settings);
const server = await serve(desk);
const plain = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
const browser = await chromium.launch({ executablePath, args: plain });
// Paints as soon as there is something to paint, and not only sixty times a second.
const unbound = await chromium.launch({
  executablePath,
  args: [...plain, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
try {
  const person = await addPerson(desk, { login: 'bench', name: 'Bench', password: null, administrator: true });
  const project = await createProject(desk, person.value, { name: 'Bench' });
  const actor = { personId: person.value.id, role: 'manager' };
  const make = async (segments) => {
    const bytes = new TextEncoder().encode(table(segments));
    const { projectId } = project.value;
    const made = await importFile(desk, actor, { projectId, title: `${segments}`, name: 'x.csv', bytes });
    return made.value.documentId;
  };
  const small = await make(100);
  const large = await make(many);
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${server.address}/sign-in/link/${await makeSignInLink(desk, person.value.id)}`);

  const opening = { small: [], large: [] };
  for (let round = 0; round < 15; round++)
    for (const [name, id] of [
      ['small', small],
      ['large', large],
    ]) {
      await page.goto(`${server.address}/documents/${id}`, { waitUntil: 'load' });
      // As the browser takes it, to the end of its load event: the server is in this process, which answers for the strip
      // before it hears that the page has loaded.
      await page.waitForFunction(() => performance.getEntriesByType('navigation')[0].duration > 0);
      opening[name].push(await page.evaluate(() => performance.getEntriesByType('navigation')[0].duration));
    }
  const [a, b] = [median(opening.small), median(opening.large)];
  console.log(
    `open: 100 segments ${a.toFixed(0)} ms, ${many} segments ${b.toFixed(0)} ms, ratio ${(b / a).toFixed(2)}`,
  );

  const html = await (await context.request.get(`${server.address}/documents/${large}`)).body();
  console.log(`a page of 100 rows: ${kilobytes(html.length)}, compressed ${kilobytes(gzipSync(html).length)}`);
  const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => src));
  const bodies = await Promise.all(scripts.map(async (address) => (await context.request.get(address)).body()));
  const compressed = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  console.log(`script: ${bodies.length} files, each compressed, together ${kilobytes(compressed)}`);

  await page.evaluate(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map((e) => e.duration))).observe({
      type: 'longtask',
    });
  });
  for (let step = 0; step < 60; step++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(30);
  }
  const tasks = await page.evaluate(() => globalThis.longTasks);
  console.log(
    `scrolling: ${tasks.length} tasks over 50 ms${tasks.length ? ` (longest ${Math.max(...tasks).toFixed(0)} ms)` : ''}`,
  );

  console.log('typing, key to the frame that shows it, with a display of 60 frames a second:');
  await typingIn(context, 'this page', 'an empty page');
  console.log('typing, the same painted at once, as far as the page lets the browser:');
  const free = await unbound.newContext({ viewport: { width: 1400, height: 900 } });
  await (await free.newPage()).goto(`${server.address}/sign-in/link/${await makeSignInLink(desk, person.value.id)}`);
  await typingIn(free, 'this page', 'an empty page');

  /** Types in the large document, and in a page with nothing on it but a line to type in: what the browser itself takes here. */
  async function typingIn(where, ...names) {
    const full = await where.newPage();
    await full.goto(`${server.address}/documents/${large}`, { waitUntil: 'load' });
    await full.waitForFunction(() => document.querySelector('.segment[aria-current="true"]'));
    await full.locator('.segment .text[data-side="target"]').first().click();
    const here = await typing(full);
    const bare = await where.newPage();
    await bare.setContent('<p contenteditable="plaintext-only">Text</p>');
    await bare.locator('p').click();
    for (const [k, { median, p95, work, script }] of [here, await typing(bare)].entries())
      console.log(
        `  ${names[k]}: median ${median} ms, 95th percentile ${p95} ms; work of its thread on a key ${work} ms, of it script ${script} ms`,
      );
  }
} finally {
  await browser.close();
  await unbound.close();
  await server.close();
  await desk.close();
  rmSync(data, { recursive: true });
}

/** How long keys wait for the frame that shows them. */
async function typing(page) {
  await page.evaluate(() => {
    globalThis.latencies = [];
    addEventListener(
      'keydown',
      (event) => {
        const from = event.timeStamp;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => globalThis.latencies.push(performance.now() - from);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
  const text = 'The quick brown fox jumps over the lazy dog. '.repeat(6);
  // What a key costs does not depend on who else uses the machine, as how long it waits does.
  const meter = await page.context().newCDPSession(page);
  await meter.send('Performance.enable');
  const before = await spent(meter);
  // Uneven, as fingers are: an even rhythm would meet that of the frames in the same places again and again.
  for (const [k, letter] of [...text].entries()) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(15 + ((k * 7919) % 31));
  }
  const after = await spent(meter);
  const each = (name) => (((after[name] - before[name]) * 1000) / text.length).toFixed(1);
  const latencies = (await page.evaluate(() => globalThis.latencies)).sort((x, y) => x - y);
  return {
    median: median(latencies).toFixed(1),
    p95: latencies[Math.floor(latencies.length * 0.95)].toFixed(1),
    work: each('TaskDuration'),
    script: each('ScriptDuration'),
  };
}

async function spent(meter) {
  const { metrics } = await meter.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

function table(segments) {
  const rows = ['ar,en'];
  for (let k = 1; k <= segments; k++)
    rows.push(
      `"قال الناطق رقم ${k} إن الاجتماع سيعقد يوم الأحد في العاصمة بحضور ${k % 90} ضابطا، وأضاف أن الموقف لم يتغير.",` +
        `"Spokesman number ${k} said the meeting would be held on Sunday in the capital with ${k % 90} officers present, and added that the position had not changed."`,
    );
  return rows.join('\n');
}

function median(values) {
  return [...values].sort((x, y) => x - y)[Math.floor(values.length / 2)];
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
