#!/usr/bin/env node
// Whether limits that are calibrated on half of a collection's good pairs spare the other half false alarms, and what they miss then.
//   node test/bench/calibration.mjs SHARED      (SHARED holds bench/ntrex, bench/flores-dev, bench/check-cases.mjs)
// 1. Of good pairs, the share that omission, addition and wrong-pair ask about at each step of their limits.
// 2. Per collection: good pairs of the held half asked about, and injected errors of it found, with general and calibrated limits.
// 3. The same injected errors at the outermost bounds.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownLexicon } from '../../dist/server/src/align/own-lexicon.js';
import { AnalysedPair } from '../../dist/server/src/checks/analysis/pair.js';
import calibrate from '../../dist/server/src/checks/coverage/calibrate-worker.js';
import { bounded, general } from '../../dist/server/src/checks/coverage/calibration.js';
import { coverageChecks } from '../../dist/server/src/checks/coverage/index.js';
import { measureOf } from '../../dist/server/src/checks/coverage/omissions.js';

const shared = process.argv[2];
if (!shared) {
  console.error('usage: node test/bench/calibration.mjs SHARED');
  process.exit(2);
}
ownLexicon();
const folder = mkdtempSync(join(tmpdir(), 'tawazi-bench-'));
const lines = (file) => readFileSync(file, 'utf8').trimEnd().split('\n');
const percent = (part, of) => `${((100 * part) / of).toFixed(1)} %`;
const IDS = ['omission', 'addition', 'truncated', 'wrong-pair'];
const checks = coverageChecks.filter(({ id }) => IDS.includes(id));
const spoken = ({ source, target }, coverage) => {
  const pair = new AnalysedPair(source, target, undefined, { coverage });
  return checks.filter((check) => check.run(pair).length > 0).map(({ id }) => id);
};

try {
  const collections = { ntrex: ntrex(), 'flores-dev': flores() };
  for (const [name, { pairs, groups }] of Object.entries(collections)) {
    console.log(`\n${name}: ${pairs.length} pairs`);
    steps(pairs);
    halves(name, pairs, groups);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function steps(pairs) {
  const measures = pairs.map(({ source, target }) => measureOf(new AnalysedPair(source, target)));
  const mean = measures.reduce((sum, { stretch }) => sum + stretch, 0) / measures.length;
  console.log(`  mean stretch ${mean.toFixed(3)}`);
  for (const of of ['omission', 'addition'])
    console.log(
      `  ${of} at 1 … 1.25: ${[1, 1.05, 1.1, 1.15, 1.2, 1.25].map((step) => percent(measures.filter((m) => m[of] >= step).length, pairs.length)).join(', ')}`,
    );
  console.log(
    `  wrong-pair at 1 … .85: ${[1, 0.97, 0.94, 0.91, 0.88, 0.85].map((step) => percent(measures.filter((m) => m.shared < step).length, pairs.length)).join(', ')}`,
  );
}

function halves(name, pairs, groups) {
  const approved = pairs.filter((_, k) => groups[k] % 2 === 0);
  const held = pairs.filter((_, k) => groups[k] % 2 === 1);
  const calibration = calibrate({ pairs: approved });
  console.log(`  ${approved.length} approved, ${held.length} held back:`, JSON.stringify(calibration));
  const place = join(folder, name);
  execFileSync('mkdir', ['-p', place]);
  writeFileSync(join(place, 'arb.txt'), `${held.map(({ source }) => source).join('\n')}\n`);
  writeFileSync(join(place, 'eng.txt'), `${held.map(({ target }) => target).join('\n')}\n`);
  const cases = execFileSync(process.execPath, [join(shared, 'bench/check-cases.mjs'), place], { maxBuffer: 1 << 28 })
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const outermost = bounded({ pairs: 1, length: -9, omission: 9, addition: 9, shared: 0 });
  for (const [what, coverage] of [
    ['general', general],
    ['calibrated', calibration],
    ['outermost, English short', outermost],
    ['outermost, English long', { ...outermost, length: -outermost.length }],
  ]) {
    const flagged = new Map();
    for (const pair of held) for (const id of spoken(pair, coverage)) flagged.set(id, (flagged.get(id) ?? 0) + 1);
    console.log(`  ${what}: good ${IDS.map((id) => `${id} ${percent(flagged.get(id) ?? 0, held.length)}`).join(', ')}`);
    const found = ['clause_omitted', 'truncated', 'hallucinated_clause'].map((type) => {
      const own = cases.filter((one) => one.type === type);
      return `${type} ${percent(own.filter((one) => spoken(one, coverage).length > 0).length, own.length)}`;
    });
    const misaligned = [1, 7].map((by) => {
      const strangers = held.map(({ source }, k) => ({ source, target: held[(k + by) % held.length].target }));
      const known = strangers.filter((pair) => spoken(pair, coverage).includes('wrong-pair')).length;
      return `misaligned by ${by} (wrong-pair) ${percent(known, strangers.length)}`;
    });
    console.log(`    found: ${[...found, ...misaligned].join(', ')}`);
  }
}

function ntrex() {
  const [source, target, docs] = ['arb', 'eng', 'docs'].map((side) => lines(join(shared, `bench/ntrex/${side}.txt`)));
  const names = [...new Set(docs)];
  return {
    pairs: source.map((text, k) => ({ source: text, target: target[k] })),
    groups: docs.map((name) => names.indexOf(name)),
  };
}

/** Sentences in their order, ten to a group, as they were taken from articles. */
function flores() {
  const rows = lines(join(shared, 'bench/flores-dev/flores-dev.tsv'))
    .slice(1)
    .map((line) => line.split('\t'));
  return {
    pairs: rows.map(([source, target]) => ({ source, target })),
    groups: rows.map((_, k) => Math.floor(k / 10)),
  };
}
