#!/usr/bin/env node
// Measures the checks. Nothing here is a test: it prints figures.
//   node test/bench/checks.mjs SHARED [--seed N]
//   (SHARED holds bench/ntrex, bench/check-cases.mjs, bench/flores-dev, lexicon-sources/pud and tico19)
// 1. Errors found by type and good segments flagged, as bench/check-score.mjs counts them.
// 2. Time of all checks over texts not seen before, and of each check after a warm-up, in milliseconds a segment.
// 3. Human references (flores-dev): segments flagged at level error by any check, and by those that look at the English alone.
// 4. Machine translations: Spearman's correlation of risk with sentence chrF, and the share of the worst tenth in the riskiest fifth.
// 5. Other good pairs (PUD, every third of TICO-19): flagged at error, and at error or warning. The lexicon has learned from them.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

const {
  values: { seed },
  positionals: [shared],
} = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '20261123' } } });
if (!shared) {
  console.error('usage: node test/bench/checks.mjs SHARED [--seed N]');
  process.exit(2);
}
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const built = (path) => import(join(root, 'dist/server/src', path));
const folder = mkdtempSync(join(tmpdir(), 'tawazi-bench-'));
const MOST = 1 << 28;

try {
  scores();
  await speed();
  await flores();
  await otherGoodPairs();
} finally {
  rmSync(folder, { recursive: true });
}

function scores() {
  const cases = execFileSync(
    process.execPath,
    [join(shared, 'bench/check-cases.mjs'), join(shared, 'bench/ntrex'), '--seed', seed],
    { maxBuffer: MOST },
  );
  writeFileSync(join(folder, 'cases.jsonl'), cases);
  const answers = spawnSync(process.execPath, [join(root, 'dist/server/src/cli/tawazi.js'), 'check', '--batch'], {
    input: cases,
    maxBuffer: MOST,
  }).stdout;
  writeFileSync(join(folder, 'answers.jsonl'), answers);
  process.stdout.write(
    execFileSync(process.execPath, [
      join(shared, 'bench/check-score.mjs'),
      join(folder, 'cases.jsonl'),
      join(folder, 'answers.jsonl'),
    ]),
  );
  const good = cases
    .toString()
    .split('\n')
    .filter((line) => line.includes('"type":"good"')).length;
  const byCheck = new Map();
  for (const line of answers.toString().split('\n').filter(Boolean).slice(0, good))
    for (const key of new Set(JSON.parse(line).findings.map(({ check, level }) => `${level} ${check}`)))
      byCheck.set(key, (byCheck.get(key) ?? 0) + 1);
  console.log('\ngood segments flagged, of', good);
  for (const [key, count] of [...byCheck].sort()) console.log(`  ${key}\t${count}`);
}

async function speed() {
  const { AnalysedPair } = await built('checks/analysis/pair.js');
  const { checkPair } = await built('checks/run.js');
  const { documentChecks, pairChecks } = await built('checks/registry.js');
  const pairs = ntrex();
  const time = (work, over = pairs) => {
    const started = process.cpuUsage();
    for (const pair of over) work(pair);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000 / over.length;
  };
  const fresh = ([source, target]) => new AnalysedPair(source, target);
  const others = references();
  for (let round = 0; round < 3; round++) time((texts) => checkPair(fresh(texts)), others);
  console.log('\nms a segment (processor time)');
  // What was found out of a word is kept: a text whose words have not come up yet costs more than the same text again.
  console.log(
    `  all own checks, of texts that were not seen before\t${time((texts) => checkPair(fresh(texts))).toFixed(3)}`,
  );
  for (let round = 0; round < 3; round++) time((texts) => checkPair(fresh(texts)));
  console.log(`  all own checks, analysis included\t${time((texts) => checkPair(fresh(texts))).toFixed(3)}`);
  console.log(`  word links alone\t${time((texts) => fresh(texts).links).toFixed(3)}`);
  console.log(`  parts of speech alone\t${time((texts) => fresh(texts).english).toFixed(3)}`);
  const known = new Map(pairs.map((texts) => [texts, fresh(texts)]));
  time((texts) => checkPair(known.get(texts)));
  for (const check of pairChecks)
    console.log(`  ${check.id}\t${time((texts) => check.run(known.get(texts))).toFixed(4)}`);
  for (const check of documentChecks)
    console.log(`  ${check.id} (traits)\t${time((texts) => check.traits(known.get(texts))).toFixed(4)}`);
}

async function otherGoodPairs() {
  const { AnalysedPair } = await built('checks/analysis/pair.js');
  const { checkPair } = await built('checks/run.js');
  const pairs = [...lexiconPairs('pud'), ...lexiconPairs('tico19').filter((_, at) => at % 3 === 0)];
  let [errors, either] = [0, 0];
  for (const [source, target] of pairs) {
    const levels = checkPair(new AnalysedPair(source, target)).map(({ level }) => level);
    if (levels.includes('error')) errors++;
    if (levels.some((level) => level !== 'hint')) either++;
  }
  const share = (count) => `${((100 * count) / pairs.length).toFixed(2)} %`;
  console.log(`\n${pairs.length} pairs of PUD and TICO-19\terror ${share(errors)}\terror or warning ${share(either)}`);
}

function lexiconPairs(name) {
  return gunzipSync(readFileSync(join(shared, `lexicon-sources/${name}.tsv.gz`)))
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
}

/** The Arabic and the human English of flores-dev. */
function references() {
  const [head, ...rows] = floresTable();
  const [source, reference] = [head.indexOf('arabic'), head.indexOf('reference')];
  return rows.map((row) => [row[source], row[reference]]);
}

function floresTable() {
  return readFileSync(join(shared, 'bench/flores-dev/flores-dev.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
}

async function flores() {
  const { AnalysedPair } = await built('checks/analysis/pair.js');
  const { checkPair } = await built('checks/run.js');
  const { riskOf } = await built('checks/risk.js');
  const { unsaidOf } = await built('checks/coverage/unsaid.js');
  const [head, ...rows] = floresTable();
  const column = (name) => head.indexOf(name);
  const [source, reference] = [column('arabic'), column('reference')];
  console.log('\nflores-dev columns:', head.join(', '), `(source ${head[source]}, reference ${head[reference]})`);
  const flagged = new Map();
  let [clean, ofEnglish] = [0, 0];
  const { familyOf, pairChecks } = await built('checks/registry.js');
  const family = new Map(pairChecks.map((check) => [check.id, familyOf(check)]));
  for (const row of rows) {
    const findings = checkPair(new AnalysedPair(row[source], row[reference])).filter(({ level }) => level === 'error');
    if (findings.length > 0) clean++;
    if (findings.some(({ check }) => /^(?:english|form)$/.test(family.get(check)))) ofEnglish++;
    for (const id of new Set(findings.map(({ check }) => check))) flagged.set(id, (flagged.get(id) ?? 0) + 1);
  }
  console.log(
    `human references flagged at level error: ${clean} of ${rows.length}, by English and form checks ${ofEnglish}`,
  );
  for (const [id, count] of [...flagged].sort((a, b) => b[1] - a[1])) console.log(`  ${id}\t${count}`);
  for (let at = reference + 1; at < head.length; at++) {
    const name = head[at];
    if (column(name) < 0) continue;
    const quality = rows.map((row) => chrf(row[at], row[reference]));
    const risk = rows.map((row) => {
      const pair = new AnalysedPair(row[source], row[at]);
      return riskOf(checkPair(pair), 1, unsaidOf(pair));
    });
    const tenth = worst(quality, 0.1);
    const fifth = new Set(
      worst(
        risk.map((value) => -value),
        0.2,
      ),
    );
    const caught = tenth.filter((i) => fifth.has(i)).length / tenth.length;
    console.log(
      `${name}\tSpearman of risk and chrF ${spearman(risk, quality).toFixed(3)}\tworst tenth in the riskiest fifth ${(100 * caught).toFixed(0)} %`,
    );
  }
}

function ntrex() {
  const [sources, targets] = ['arb', 'eng'].map((side) =>
    readFileSync(join(shared, `bench/ntrex/${side}.txt`), 'utf8')
      .trimEnd()
      .split('\n'),
  );
  return sources.map((source, i) => [source, targets[i]]);
}

/** Indices of the lowest share of the values. */
function worst(values, share) {
  return [...values.keys()].sort((a, b) => values[a] - values[b]).slice(0, Math.round(values.length * share));
}

/** chrF2 (Popović 2015): character n-grams up to six, white space left out, recall counting twice. */
function chrf(hypothesis, reference) {
  let total = 0;
  for (let n = 1; n <= 6; n++) {
    const [own, wanted] = [grams(hypothesis, n), grams(reference, n)];
    let common = 0;
    for (const [gram, count] of own) common += Math.min(count, wanted.get(gram) ?? 0);
    const precision = common / Math.max(1, sum(own));
    const recall = common / Math.max(1, sum(wanted));
    total += precision + recall === 0 ? 0 : (5 * precision * recall) / (4 * precision + recall);
  }
  return total / 6;
}

function grams(text, n) {
  const letters = text.replace(/\s+/g, '');
  const found = new Map();
  for (let i = 0; i + n <= letters.length; i++)
    found.set(letters.slice(i, i + n), (found.get(letters.slice(i, i + n)) ?? 0) + 1);
  return found;
}

function sum(counts) {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

/** Rank correlation with ties at their mean rank. */
function spearman(a, b) {
  const [ra, rb] = [ranks(a), ranks(b)];
  const mean = (ra.length - 1) / 2;
  let [top, left, right] = [0, 0, 0];
  for (let i = 0; i < ra.length; i++) {
    top += (ra[i] - mean) * (rb[i] - mean);
    left += (ra[i] - mean) ** 2;
    right += (rb[i] - mean) ** 2;
  }
  return top / Math.sqrt(left * right);
}

function ranks(values) {
  const order = [...values.keys()].sort((a, b) => values[a] - values[b]);
  const ranked = new Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let i = from; i < to; i++) ranked[order[i]] = (from + to - 1) / 2;
    from = to;
  }
  return ranked;
}
