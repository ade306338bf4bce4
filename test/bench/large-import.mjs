// Imports a large TMX file into a new database, in a process of its own, and prints time, memory, the longest that a save of
// somebody else waited meanwhile, and the time beside merely parsing the file with saxes.
// Usage: node test/bench/large-import.mjs [UNITS=1000000 | FILE]; needs the built project (npm run build).
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { generate } from './tmx-file.mjs';

const [what, file] = process.argv.slice(2);
if (what === 'saxes') await report(saxes);
else if (what === 'import') await report(importFile);
else await compare(what ?? '1000000');

async function compare(argument) {
  const folder = mkdtempSync(join(tmpdir(), 'tawazi-large-'));
  try {
    const path = /^\d+$/.test(argument) ? join(folder, 'large.tmx') : argument;
    if (path !== argument) await generate(path, Number(argument));
    console.log(`${(statSync(path).size / 1e6).toFixed(0)} MB`);
    const parsed = run('saxes', path);
    const imported = run('import', path);
    console.log(`saxes alone: ${parsed.seconds.toFixed(1)} s (user + system), ${parsed.megabytes.toFixed(0)} MB`);
    console.log(
      `import: ${imported.seconds.toFixed(1)} s (user + system), ${imported.wall.toFixed(1)} s by the clock, ${imported.megabytes.toFixed(0)} MB, ${imported.units} units`,
    );
    console.log(
      `a save meanwhile waited ${imported.saves.median.toFixed(0)} ms (median), ${imported.saves.p99.toFixed(0)} ms (99th of 100), ${imported.saves.most.toFixed(0)} ms (most), of ${imported.saves.count}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(way, path) {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), way, path], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout.trim().split('\n').at(-1));
}

async function report(work) {
  const started = performance.now();
  const found = await work(file);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const seconds = (userCPUTime + systemCPUTime) / 1e6;
  console.log(
    JSON.stringify({ ...found, seconds, wall: (performance.now() - started) / 1e3, megabytes: maxRSS / 1024 }),
  );
}

async function saxes(path) {
  const parser = new SaxesParser();
  parser.on('opentag', () => {});
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) parser.write(chunk);
  parser.close();
  return {};
}

async function importFile(path) {
  const built = (module) => import(`../../dist/server/src/${module}.js`);
  const { openDesk } = await built('actions/desk');
  const { readSettings } = await built('config');
  const { addPerson, createProject } = await built('actions/people');
  const { startLargeImport } = await built('actions/large/running');
  const data = mkdtempSync(join(tmpdir(), 'tawazi-large-data-'));
  const desk = await openDesk(readSettings({ TAWAZI_DATA: data, TAWAZI_LOG: 'silent' }).settings);
  try {
    const person = await addPerson(desk, { login: 'boss', name: 'Boss', password: null, administrator: true });
    const { value: project } = await createProject(desk, { id: person.value.id }, { name: 'Desk' });
    const actor = { personId: person.value.id, role: 'manager' };
    let over = false;
    const waits = [];
    const saving = (async () => {
      while (!over) {
        const began = performance.now();
        await desk.store.write((db) =>
          db
            .updateTable('user')
            .set({ name: `Boss ${waits.length}` })
            .where('id', '=', person.value.id)
            .execute(),
        );
        waits.push(performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })();
    const job = await startLargeImport(desk, actor, {
      projectId: project.projectId,
      title: '',
      name: 'large.tmx',
      path,
      size: statSync(path).size,
    });
    const outcome = await job.over;
    over = true;
    await saving;
    if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome));
    waits.sort((a, b) => a - b);
    const at = (share) => waits[Math.floor(share * (waits.length - 1))];
    return {
      units: outcome.segments,
      saves: { count: waits.length, median: at(0.5), p99: at(0.99), most: waits.at(-1) },
    };
  } finally {
    await desk.close();
    rmSync(data, { recursive: true });
  }
}
