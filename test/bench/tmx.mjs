// Reads a large TMX file in pieces and compares time and memory with saxes alone on the same file.
// node --expose-gc is not needed. Usage: node test/bench/tmx.mjs [UNITS=1000000]; needs the built project (npm run build).
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { generate } from './tmx-file.mjs';

const [what, argument] = process.argv.slice(2);
if (what === 'saxes' || what === 'tawazi' || what === 'rewrite') await measure(what, argument);
else await compare(Number(what ?? 1_000_000));

async function compare(units) {
  const folder = mkdtempSync(join(tmpdir(), 'tawazi-tmx-'));
  try {
    const file = join(folder, 'large.tmx');
    await generate(file, units);
    console.log(`${units} units, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
    const [plain, ours, rewritten] = ['saxes', 'tawazi', 'rewrite'].map((way) => run(way, file));
    for (const [name, result] of Object.entries({ 'saxes alone': plain, read: ours, rewritten }))
      console.log(
        `${name}: ${result.seconds.toFixed(1)} s (user + system), ${result.megabytes.toFixed(0)} MB, ${result.count}`,
      );
    console.log(
      `read / saxes: ${(ours.seconds / plain.seconds).toFixed(2)}; rewritten / saxes: ${(rewritten.seconds / plain.seconds).toFixed(2)}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(way, file) {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), way, file], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

/** In a process of its own, so that the largest memory is its own. */
async function measure(way, file) {
  const take = { saxes, tawazi, rewrite }[way];
  const count = await take(createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 16 }));
  const usage = process.resourceUsage();
  const seconds = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
  console.log(JSON.stringify({ seconds, megabytes: usage.maxRSS / 1024, count }));
}

async function saxes(chunks) {
  const parser = new SaxesParser();
  let elements = 0;
  parser.on('opentag', () => elements++);
  for await (const chunk of chunks) parser.write(chunk);
  parser.close();
  return `${elements} elements`;
}

async function tawazi(chunks) {
  const { readTmx } = await import('../../dist/server/src/formats/tmx/read.js');
  const reader = readTmx({ languages: { source: 'ar', target: 'en' } });
  let units = 0;
  for await (const chunk of chunks) units += reader.push(chunk).length;
  units += reader.end().length;
  if (reader.refused) throw new Error(JSON.stringify(reader.refused));
  return `${units} units`;
}

async function rewrite(chunks) {
  const { rewriteTmx } = await import('../../dist/server/src/formats/tmx/rewrite.js');
  let changed = 0;
  const rewriter = rewriteTmx((unit) => (changed++ % 10 === 0 ? { target: `${unit.target.text}!` } : undefined), {
    languages: { source: 'ar', target: 'en' },
  });
  let length = 0;
  for await (const chunk of chunks) length += rewriter.push(chunk).length;
  length += rewriter.end().length;
  return `${length} UTF-16 units written`;
}
