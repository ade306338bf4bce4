// Strict F1 of the sentence aligner by variant and seed, its speed and memory, and what each part of the method brings.
//   node test/bench/align.mjs SHARED [--seeds 1000,2000,3000] [--data DIR] [--no-speed] [--ablation] [--calibration]
// After a build. SHARED holds bench/align-cases.mjs, bench/align-score.mjs and bench/ntrex; DIR holds arb.txt, eng.txt and
// docs.txt of another collection, a sentence a line. Speed is that of the whole
// process of `tawazi align --batch`: user and system seconds with start and lexicon, and the most memory it held.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../dist/server/src/root.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '1000,2000,3000' },
    data: { type: 'string' },
    'no-speed': { type: 'boolean' },
    ablation: { type: 'boolean' },
    calibration: { type: 'boolean' },
  },
});
const [shared] = positionals;
if (!shared) {
  console.error(
    'usage: node test/bench/align.mjs SHARED [--seeds N,N] [--data DIR] [--no-speed] [--ablation] [--calibration]',
  );
  process.exit(2);
}
const variants = ['base', 'merges', 'deletions', 'combined', 'heavy', 'running', 'running-combined'];
const scratch = mkdtempSync(join(tmpdir(), 'align-bench-'));
try {
  console.log('Strict F1 by seed');
  const seeds = values.seeds.split(',');
  const scores = Object.fromEntries(
    seeds.map((seed) => [seed, { ...score(seed, variants), ...score(seed, LONG(), 10) }]),
  );
  table(scores);
  if (values.ablation) await ablation(seeds);
  if (values.calibration) await calibration(seeds);
  if (!values['no-speed']) speed();
} finally {
  rmSync(scratch, { recursive: true });
}

function LONG() {
  return ['long', 'long-combined'];
}

function table(scores) {
  const rows = {};
  const seeds = Object.keys(scores);
  for (const variant of Object.keys(scores[seeds[0]])) {
    const found = seeds.map((seed) => scores[seed][variant]);
    rows[variant] = Object.fromEntries(seeds.map((seed, k) => [seed, found[k]]));
    rows[variant].mean = Number((found.reduce((sum, f1) => sum + f1, 0) / found.length).toFixed(4));
  }
  console.table(rows);
}

/** The scores of one run of the command line. */
function score(seed, names, tile = 10) {
  const cases = makeCases(seed, names, tile);
  const answers = join(scratch, 'answers.jsonl');
  writeFileSync(answers, run(cases).output);
  return scored(cases, answers);
}

function scored(cases, answers) {
  const { stdout } = spawnSync(process.execPath, [join(shared, 'bench/align-score.mjs'), cases, answers], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

function makeCases(seed, names, tile) {
  const file = join(scratch, 'cases.jsonl');
  const args = ['--seed', seed, '--variants', names.join(','), '--tile', String(tile)];
  const made = spawnSync(
    process.execPath,
    [join(shared, 'bench/align-cases.mjs'), values.data ?? join(shared, 'bench/ntrex'), ...args],
    {
      maxBuffer: 2 ** 30,
    },
  );
  writeFileSync(file, made.stdout);
  return file;
}

/** Runs the whole command; a module loaded before it tells at its end what it used. */
function run(cases) {
  const probe =
    'process.on("exit",()=>{const r=process.resourceUsage();process.stderr.write("USED "+JSON.stringify(r))})';
  const done = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(probe)}`,
      join(root, 'dist/server/src/cli/tawazi.js'),
      'align',
      '--batch',
    ],
    { input: readFileSync(cases), maxBuffer: 2 ** 30, cwd: root },
  );
  const told = done.stderr.toString();
  if (done.status !== 0) throw new Error(told);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told.slice(told.indexOf('USED ') + 5));
  return { output: done.stdout, seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}

function speed() {
  console.log('\nSpeed and memory of the whole process');
  const rows = {};
  for (const tile of [2, 20, 100]) {
    const cases = makeCases('1000', ['long-combined'], tile);
    const { source, target } = JSON.parse(readFileSync(cases, 'utf8'));
    const { output, seconds, megabytes } = run(cases);
    const answers = join(scratch, 'answers.jsonl');
    writeFileSync(answers, output);
    rows[`${source.length} × ${target.length}`] = {
      'user + system s': Number(seconds.toFixed(2)),
      MB: Math.round(megabytes),
      F1: scored(cases, answers)['long-combined'],
    };
  }
  console.table(rows);
}

async function answersOf(cases, options) {
  const { alignBatch } = await import('../../dist/server/src/align/batch.js');
  async function* lines() {
    yield* readFileSync(cases, 'utf8').split('\n');
  }
  const answers = [];
  for await (const line of alignBatch(lines(), { words: false, ...options })) answers.push(line);
  return answers;
}

/** The mean scores of the seeds without one part of the method after another. */
async function ablation(seeds) {
  console.log('\nMean F1 without one part');
  const rows = {};
  for (const part of ['nothing', 'lexicon', 'glued', 'places', 'learning', 'borders']) {
    const sums = {};
    for (const seed of seeds) {
      for (const [names, tile] of [
        [variants, 10],
        [['long-combined'], 10],
      ]) {
        const cases = makeCases(seed, names, tile);
        const answers = join(scratch, 'answers.jsonl');
        writeFileSync(answers, (await answersOf(cases, part === 'nothing' ? {} : { leaveOut: [part] })).join('\n'));
        for (const [name, f1] of Object.entries(scored(cases, answers)))
          sums[name] = (sums[name] ?? 0) + f1 / seeds.length;
      }
    }
    rows[`without ${part}`] = Object.fromEntries(
      Object.entries(sums).map(([name, f1]) => [name, Number(f1.toFixed(4))]),
    );
  }
  console.table(rows);
}

/** Whether the confidences tell the share of beads that are right: beads of sentences that came cut, by confidence. */
async function calibration(seeds) {
  console.log('\nBeads by confidence (merges, deletions, combined, heavy)');
  const bins = [0, 0.3, 0.5, 0.7, 0.9, 0.97, 0.99, 0.999, 1.01].map((least) => ({
    least,
    beads: 0,
    right: 0,
    told: 0,
  }));
  const key = (bead) => `${bead[0]}|${bead[1]}`;
  for (const seed of seeds) {
    const cases = makeCases(seed, ['merges', 'deletions', 'combined', 'heavy'], 10);
    const answers = await answersOf(cases, {});
    const lines = readFileSync(cases, 'utf8').split('\n').filter(Boolean);
    lines.forEach((line, at) => {
      const gold = new Set(JSON.parse(line).gold.map(key));
      const { beads, scores } = JSON.parse(answers[at]);
      beads.forEach((bead, k) => {
        const bin = bins.findLast(({ least }) => scores[k] >= least);
        bin.beads++;
        bin.told += scores[k];
        if (gold.has(key(bead))) bin.right++;
      });
    });
  }
  console.table(
    bins
      .filter(({ beads }) => beads > 0)
      .map(({ least, beads, right, told }) => ({
        from: least,
        beads,
        told: Number((told / beads).toFixed(4)),
        right: Number((right / beads).toFixed(4)),
        wrong: beads - right,
      })),
  );
}
