#!/usr/bin/env node
// Prints what the allowed rules of the grammar engine say of good English, its time and its memory.
//   node test/bench/grammar.mjs SHARED     (SHARED holds bench/ntrex, bench/flores-dev, lexicon-sources)
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const shared = process.argv[2];
if (!shared) {
  console.error('usage: node test/bench/grammar.mjs SHARED');
  process.exit(2);
}
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { loadGrammarEngine } = await import(join(root, 'dist/server/src/checks/grammar/engine.js'));

const before = process.memoryUsage().rss;
const [started] = [process.cpuUsage()];
const engine = await loadGrammarEngine();
const loading = process.cpuUsage(started);
console.log(`loading: ${milliseconds(loading).toFixed(0)} ms, ${megabytes(process.memoryUsage().rss - before)} MB`);
let [all, flagged] = [0, 0];
for (const [name, texts] of corpora()) {
  const from = process.cpuUsage();
  for (const text of texts) {
    const remarks = await engine.remarks(text);
    all++;
    if (remarks.length > 0) flagged++;
    for (const { start, end, reason } of remarks)
      console.log(
        `${reason.values.rule}: …${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}…`,
      );
  }
  console.log(
    `${name}: ${texts.length} texts, ${(milliseconds(process.cpuUsage(from)) / texts.length).toFixed(2)} ms each`,
  );
}
console.log(`flagged ${flagged} of ${all}; resident ${megabytes(process.memoryUsage().rss)} MB`);

function corpora() {
  const lines = (text) => text.trimEnd().split('\n');
  const read = (path) => readFileSync(join(shared, path), 'utf8');
  const sources = (name) =>
    lines(gunzipSync(readFileSync(join(shared, `lexicon-sources/${name}.tsv.gz`))).toString())
      .map((line) => line.split('\t')[1])
      .filter(Boolean);
  return [
    ['ntrex', lines(read('bench/ntrex/eng.txt'))],
    [
      'flores-dev',
      lines(read('bench/flores-dev/flores-dev.tsv'))
        .slice(1)
        .map((line) => line.split('\t')[1]),
    ],
    ['pud', sources('pud')],
    ['tico19', sources('tico19')],
    ['tatoeba', sources('tatoeba')],
  ];
}

function milliseconds({ user, system }) {
  return (user + system) / 1000;
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(0);
}
