// Precision and recall of sentence borders on the running texts of the alignment cases, by language.
//   node test/bench/sentences.mjs SHARED   (after a build; SHARED holds bench/align-cases.mjs and bench/ntrex)
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { splitSentences } from '../../dist/server/src/text/sentences.js';

const shared = process.argv[2];
if (!shared) {
  console.error('usage: node test/bench/sentences.mjs SHARED [--errors]');
  process.exit(2);
}
const cases = spawnSync(
  process.execPath,
  [join(shared, 'bench/align-cases.mjs'), join(shared, 'bench/ntrex'), '--variants', 'running'],
  {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  },
).stdout;
const counts = { source: { right: 0, found: 0, gold: 0 }, target: { right: 0, found: 0, gold: 0 } };
for (const line of cases.split('\n').filter(Boolean)) {
  const { source, target, gold } = JSON.parse(line);
  for (const [side, text, language, k] of [
    ['source', source, 'ar', 0],
    ['target', target, 'en', 1],
  ]) {
    const ends = new Set(gold.map((pair) => pair[k][1]));
    const found = splitSentences(text, language).map((span) => span.end);
    const count = counts[side];
    count.gold += ends.size;
    count.found += found.length;
    count.right += found.filter((end) => ends.has(end)).length;
    if (process.argv.includes('--errors')) {
      const all = new Set(found);
      for (const end of found)
        if (!ends.has(end))
          console.log(
            language,
            'EXTRA  ',
            JSON.stringify(text.slice(end - 40, end)),
            '|',
            JSON.stringify(text.slice(end, end + 30)),
          );
      for (const end of ends)
        if (!all.has(end))
          console.log(
            language,
            'MISSING',
            JSON.stringify(text.slice(end - 40, end)),
            '|',
            JSON.stringify(text.slice(end, end + 30)),
          );
    }
  }
}
console.table(
  Object.fromEntries(
    Object.entries(counts).map(([side, { right, found, gold }]) => [
      side,
      { precision: right / found, recall: right / gold, gold, found },
    ]),
  ),
);
