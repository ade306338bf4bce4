// What a project's approved pairs add: the first half of some pairs is learned from, the second is held back, and the
// evidence of words must tell which of its sentences translate each other, with the lexicon alone and with what was learned:
//   node test/bench/words-learning.mjs PAIRS… [--dist DIR] [--lexicon FILE] [--steps 4]
// PAIRS as for words-lexicon.mjs. Only pairs that the lexicon was not built from show anything.
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { capitalisedOnly, likelihoods, numbered, readPairs, retrieval } from './words-retrieval.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: 'dist/server/src' },
    lexicon: { type: 'string' },
    steps: { type: 'string', default: '4' },
    lambda: { type: 'string', default: '0.8' },
  },
});
const load = (file) => import(resolve(values.dist, file));
const { loadLexicon } = await load('align/lexicon/load.js');
const { wordLinks } = await load('align/lexicon/links.js');
const { learnFrom } = await load('align/lexicon/learn.js');
const { learnedTable, NOTHING_LEARNED, writeLearning } = await load('align/lexicon/learning.js');
const { newlyLearned } = await load('align/lexicon/newly-learned.js');
const { arabicWords, englishWords } = await load('align/lexicon/words.js');
const { tokenise } = await load('text/tokenise.js');
const { foldEnglish } = await load('text/fold.js');

const lexicon = loadLexicon(values.lexicon);
for (const path of positionals) {
  const pairs = readPairs(path);
  const half = Math.floor(pairs.length / 2);
  const [approved, held] = [pairs.slice(0, half), pairs.slice(half)];
  console.log(path);
  report('the lexicon alone', held, undefined);
  let learning = NOTHING_LEARNED;
  const steps = Number(values.steps);
  for (let step = 0; step < steps; step++) {
    const part = approved.slice(Math.floor((step * half) / steps), Math.floor(((step + 1) * half) / steps));
    const before = performance.now();
    learning = learnFrom(
      lexicon,
      learning,
      part.map(([source, target]) => ({ source, target })),
    );
    const took = performance.now() - before;
    report(
      `after ${learning.pairs} pairs (${took.toFixed(0)} ms, kept in ${writeLearning(learning).length} characters)`,
      held,
      learnedTable(learning),
    );
  }
  const shown = newlyLearned(lexicon, learning, 12).map(
    ({ source, target, times }) => `${source} ${target} ×${times.toFixed(0)}`,
  );
  console.log(`  new: ${shown.join(', ')}`);
}

function report(name, pairs, learned) {
  const source = numbered(pairs.map(([arabic]) => arabicWords(arabic)));
  const target = numbered(pairs.map(([, english]) => englishWords(english)));
  const capitals = capitalisedOnly(
    pairs.map(([, english]) => english),
    tokenise,
    foldEnglish,
  );
  const types = target.types.map((text) => ({ text, capitalised: capitals.has(text) }));
  const links = wordLinks(lexicon, source.types, types, learned);
  const { first, near, lead } = retrieval(likelihoods(source, target, links, Number(values.lambda)));
  console.log(`  ${name}: P@1 ${first.toFixed(3)} near ${near.toFixed(4)} d' ${lead.toFixed(3)}`);
}
