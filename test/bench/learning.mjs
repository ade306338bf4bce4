#!/usr/bin/env node
// Whether approved pairs help the alignment of documents that were held back.
//   node test/bench/learning.mjs SHARED      (SHARED holds bench/ntrex, bench/align-cases.mjs, bench/align-score.mjs)
// Half of the documents are approved, the others aligned without and with what was learned from them: strict F1 over beads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { align } from '../../dist/server/src/align/align.js';
import { learnFrom } from '../../dist/server/src/align/lexicon/learn.js';
import { learnedTable, NOTHING_LEARNED } from '../../dist/server/src/align/lexicon/learning.js';
import { ownLexicon } from '../../dist/server/src/align/own-lexicon.js';

const shared = process.argv[2];
if (!shared) {
  console.error('usage: node test/bench/learning.mjs SHARED');
  process.exit(2);
}
const read = (name) =>
  readFileSync(join(shared, 'bench/ntrex', name), 'utf8')
    .trimEnd()
    .split('\n');
const [arabic, english, names] = [read('arb.txt'), read('eng.txt'), read('docs.txt')];
const documents = new Map();
for (const [k, name] of names.entries()) documents.set(name, [...(documents.get(name) ?? []), k]);
const all = [...documents.values()];
const approved = all.filter((_, k) => k % 2 === 0).flat();
const held = all.filter((_, k) => k % 2 === 1);
const pairs = approved.map((k) => ({ source: arabic[k], target: english[k] }));
const learned = learnedTable(learnFrom(ownLexicon(), NOTHING_LEARNED, pairs));
console.log(`${approved.length} approved pairs, ${learned.size} words learned; ${held.flat().length} pairs held back`);

for (const [name, table] of [
  ['before', undefined],
  ['after learning', learned],
]) {
  const { f1, sure } = score(held, table);
  console.log(`${name}: F1 ${f1.toFixed(4)}, mean confidence of right beads ${sure.toFixed(4)}`);
}

/** Every sixth English sentence left out and every fifth joined to the one before it, so that there is something to find. */
function score(documents, table) {
  let [right, given, found, sure] = [0, 0, 0, 0];
  for (const lines of documents) {
    const target = [];
    const gold = [];
    lines.forEach((k, at) => {
      if (at % 6 === 5) gold.push(`${at}|`);
      else if (at % 5 === 4 && gold.at(-1)?.endsWith(`|${target.length - 1}`)) {
        target[target.length - 1] += ` ${english[k]}`;
        gold.push(`${gold.pop().split('|')[0]},${at}|${target.length - 1}`);
      } else gold.push(`${at}|${target.push(english[k]) - 1}`);
    });
    const source = lines.map((k) => arabic[k]);
    const { beads } = align(source, target, table ? { learned: table } : {});
    const made = beads.map((bead) => `${bead.source.join()}|${bead.target.join()}`);
    const wanted = new Set(gold.filter((bead) => !bead.startsWith('|')));
    made.forEach((bead, k) => {
      if (!wanted.has(bead)) return;
      right++;
      sure += beads[k].confidence;
    });
    given += made.length;
    found += gold.length;
  }
  return { f1: (2 * right) / (given + found), sure: sure / right };
}
