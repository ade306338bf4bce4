#!/usr/bin/env node
// Prints what checks say, each alone, of human translations, where nearly everything that is said is a false alarm.
//   node test/bench/alarms.mjs SHARED CHECK… [--more] [--quiet] [--level error]
// SHARED holds bench/ntrex and bench/flores-dev (2,004 pairs); with --more also lexicon-sources/pud and tico19 (4,070 pairs),
// which is where a check is narrowed, so that the first two stay unseen. Without CHECK all of them are counted.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

const {
  values: { more, quiet, level: only },
  positionals: [shared, ...wanted],
} = parseArgs({
  allowPositionals: true,
  options: {
    more: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
    level: { type: 'string' },
  },
});
if (!shared) {
  console.error('usage: node test/bench/alarms.mjs SHARED CHECK… [--more] [--quiet] [--level error]');
  process.exit(2);
}
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const built = (path) => import(join(root, 'dist/server/src', path));
const { AnalysedPair } = await built('checks/analysis/pair.js');
const { checkPair } = await built('checks/run.js');
const { pairChecks } = await built('checks/registry.js');
const { reasonText } = await built('checks/messages.js');

const checks = wanted.length > 0 ? pairChecks.filter(({ id }) => wanted.includes(id)) : pairChecks;
for (const id of wanted)
  if (!pairChecks.some((check) => check.id === id)) console.error(`no check of pairs is called ${id}`);
for (const [name, pairs] of corpora()) {
  const counts = new Map();
  for (const [source, target] of pairs) {
    const pair = new AnalysedPair(source, target);
    for (const check of checks) {
      const findings = checkPair(pair, {}, [check]).filter(({ level }) => !only || level === only);
      for (const level of new Set(findings.map((finding) => finding.level)))
        counts.set(`${level} ${check.id}`, (counts.get(`${level} ${check.id}`) ?? 0) + 1);
      if (!quiet) for (const finding of findings) print(pair, finding);
    }
  }
  console.log(`${name}: segments flagged of ${pairs.length}`);
  for (const [key, count] of [...counts].sort()) console.log(`  ${key}\t${count}`);
}

function print({ source, target }, { check, level, side, start, end, reason }) {
  const text = side === 'source' ? source : target;
  console.log(`${level} ${check}: ${reasonText(reason)}`);
  console.log(`   ${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`);
  console.log(`   ${side === 'source' ? target : source}`);
}

function corpora() {
  const lines = (text) => text.trimEnd().split('\n');
  const read = (path) => readFileSync(join(shared, path), 'utf8');
  if (more)
    return ['pud', 'tico19'].map((name) => [
      name,
      lines(gunzipSync(readFileSync(join(shared, `lexicon-sources/${name}.tsv.gz`))).toString())
        .map((line) => line.split('\t'))
        .filter(([source, target]) => source && target),
    ]);
  const [head, ...rows] = lines(read('bench/flores-dev/flores-dev.tsv')).map((line) => line.split('\t'));
  const english = lines(read('bench/ntrex/eng.txt'));
  return [
    ['ntrex', lines(read('bench/ntrex/arb.txt')).map((source, i) => [source, english[i]])],
    ['flores-dev', rows.map((row) => [row[head.indexOf('arabic')], row[head.indexOf('reference')]])],
  ];
}
