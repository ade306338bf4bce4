#!/usr/bin/env node
// Whether approved pairs help the alignment of documents that were held back.
//   node test/bench/learning.mjs SHARED [--data DIR]
// SHARED holds bench/ntrex and bench/align-cases.mjs; DIR holds arb.txt, eng.txt and docs.txt of another collection. Half of the
// documents are approved; of the others cases are drawn with eight seeds and aligned without and with what was learned: strict
// F1 over the beads that have both sides.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { align } from '../../dist/server/src/align/align.js';
import { learnFrom } from '../../dist/server/src/align/lexicon/learn.js';
import { learnedTable, NOTHING_LEARNED } from '../../dist/server/src/align/lexicon/learning.js';
import { ownLexicon } from '../../dist/server/src/align/own-lexicon.js';

const {
  values: { data },
  positionals: [shared],
} = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } });
if (!shared) {
  console.error('usage: node test/bench/learning.mjs SHARED [--data DIR]');
  process.exit(2);
}
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const FILES = ['arb.txt', 'eng.txt', 'docs.txt'];
const lines = FILES.map((name) =>
  readFileSync(join(data ?? join(shared, 'bench/ntrex'), name), 'utf8')
    .trimEnd()
    .split('\n'),
);
const [arabic, english, names] = lines;
const documents = [...new Set(names)];
const isHeld = names.map((name) => documents.indexOf(name) % 2 === 1);
const pairs = arabic.flatMap((source, k) => (isHeld[k] ? [] : [{ source, target: english[k] }]));
const learned = learnedTable(learnFrom(ownLexicon(), NOTHING_LEARNED, pairs));
console.log(
  `${pairs.length} approved pairs, ${learned.size} words learned; ${names.length - pairs.length} pairs held back`,
);

const held = mkdtempSync(join(tmpdir(), 'learning-bench-'));
try {
  for (const [at, name] of FILES.entries())
    writeFileSync(join(held, name), `${lines[at].filter((_, k) => isHeld[k]).join('\n')}\n`);
  const rows = {};
  for (const variant of ['combined', 'heavy']) {
    const cases = SEEDS.flatMap((seed) => casesOf(seed, variant));
    rows[variant] = { before: score(cases, {}), after: score(cases, { learned }) };
  }
  console.table(rows);
} finally {
  rmSync(held, { recursive: true });
}

function casesOf(seed, variant) {
  const args = [join(shared, 'bench/align-cases.mjs'), held, '--seed', String(seed), '--variants', variant];
  return execFileSync(process.execPath, args, { maxBuffer: 2 ** 30 })
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function score(cases, options) {
  let [right, made, gold] = [0, 0, 0];
  for (const one of cases) {
    const wanted = new Set(one.gold.filter(isPaired).map(keyOf));
    const { beads } = align(one.source, one.target, options);
    const found = beads
      .map(({ source, target }) => [source, target])
      .filter(isPaired)
      .map(keyOf);
    right += found.filter((bead) => wanted.has(bead)).length;
    made += found.length;
    gold += wanted.size;
  }
  return Number(((2 * right) / (made + gold)).toFixed(5));
}

function isPaired([source, target]) {
  return source.length > 0 && target.length > 0;
}

function keyOf([source, target]) {
  return `${source.join()}|${target.join()}`;
}
