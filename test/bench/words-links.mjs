// Precision and recall of word links on data/gold/word-links.json, and the processor time a pair takes:
//   node test/bench/words-links.mjs [--dist DIR] [--lexicon FILE] [--gold FILE] [--show] [--time PAIRS.tsv]
// Only links between two content words count. Precision allows what the gold calls possible; recall asks for what is sure.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist/server/src' },
    lexicon: { type: 'string' },
    gold: { type: 'string', default: 'data/gold/word-links.json' },
    show: { type: 'boolean', default: false },
    time: { type: 'string' },
  },
});
const load = (file) => import(resolve(values.dist, file));
const { loadLexicon } = await load('align/lexicon/load.js');
const { wordEvidence } = await load('align/words/evidence.js');
const { linkWords } = await load('align/words/link.js');
const { sourceWords, targetWords } = await load('align/words/words.js');

const lexicon = loadLexicon(values.lexicon);
const gold = JSON.parse(readFileSync(values.gold, 'utf8')).pairs;
for (const half of ['tuning', 'test']) {
  const pairs = gold.filter((pair) => pair.half === half);
  const sums = { found: 0, right: 0, hit: 0, sure: 0 };
  for (const pair of pairs) count(pair, sums);
  const precision = sums.right / sums.found;
  const recall = sums.hit / sums.sure;
  console.log(
    `${half}: ${pairs.length} pairs, ${sums.sure} sure links, ${sums.found} found: ` +
      `precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
  );
}
if (values.time)
  time(
    readFileSync(values.time, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t')),
  );

function count(pair, sums) {
  const evidence = wordEvidence(lexicon, [pair.source], [pair.target]);
  const found = linkWords(pair.source, pair.target, evidence)
    .filter((link) => link.content)
    .map(
      ({ source, target }) =>
        `${pair.source.slice(source.start, source.end)}=${pair.target.slice(target.start, target.end)}`,
    );
  const content = new Set([
    ...sourceWords(pair.source)
      .filter((word) => word.content)
      .map((word) => pair.source.slice(word.start, word.end)),
    ...targetWords(pair.target)
      .filter((word) => word.content)
      .map((word) => pair.target.slice(word.start, word.end)),
  ]);
  const sure = pair.sure.filter((link) => link.split('=').every((word) => content.has(word)));
  const allowed = new Set([...pair.sure, ...(pair.possible ?? [])]);
  sums.found += found.length;
  sums.right += found.filter((link) => allowed.has(link)).length;
  sums.hit += sure.filter((link) => found.includes(link)).length;
  sums.sure += sure.length;
  if (values.show) {
    console.log(pair.target);
    console.log(
      '  wrong',
      found.filter((link) => !allowed.has(link)).join(' '),
      ' missed',
      sure.filter((link) => !found.includes(link)).join(' '),
    );
  }
}

/** User and system time, first cold and then warm: what a process that goes on needs. */
function time(pairs) {
  for (const round of ['cold', 'warm', 'warm again']) {
    const before = used();
    const evidence = wordEvidence(
      lexicon,
      pairs.map(([source]) => source),
      pairs.map(([, target]) => target),
    );
    const prepared = used();
    let links = 0;
    for (const [source, target] of pairs) links += linkWords(source, target, evidence).length;
    const done = used();
    console.log(
      `${round}, ${pairs.length} pairs: evidence ${((prepared - before) / pairs.length).toFixed(3)} ms a pair, ` +
        `links ${((done - prepared) / pairs.length).toFixed(3)} ms a pair, ${(links / pairs.length).toFixed(1)} links a pair`,
    );
  }
}

function used() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
