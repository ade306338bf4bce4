// What the lexicon finds in translated sentences: node test/bench/words-lexicon.mjs PAIRS… [--dist DIR] [--lexicon FILE]
//   PAIRS: a folder with arb.txt and eng.txt (one sentence a line), or a TSV file whose first two columns are Arabic and
//   English (a heading line that says so is passed over).
// Coverage: share of Arabic content words with a link of at least --least into the paired sentence; false: the same into
// a random sentence; P@1: share of Arabic sentences whose paired sentence is the likeliest of all; near: share that beat
// the four sentences around it; d': the mean lead over those, in standard deviations.
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { capitalisedOnly, likelihoods, numbered, readPairs, retrieval } from './words-retrieval.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: 'dist/server/src' },
    lexicon: { type: 'string' },
    least: { type: 'string', default: '0.03' },
    lambda: { type: 'string', default: '0.6' },
  },
});
const load = (file) => import(resolve(values.dist, file));
const { loadLexicon } = await load('align/lexicon/load.js');
const { wordLinks } = await load('align/lexicon/links.js');
const { tokenise } = await load('text/tokenise.js');
const { foldEnglish } = await load('text/fold.js');
const { arabicWords, englishWords } = await load('align/lexicon/words.js');
const { ARABIC_FUNCTION_WORDS } = await load('align/lexicon/function-words.js');

const started = performance.now();
const lexicon = loadLexicon(values.lexicon);
console.log(`load ${(performance.now() - started).toFixed(0)} ms`);
for (const path of positionals) report(path, readPairs(path));

function report(path, pairs) {
  const source = numbered(pairs.map(([arabic]) => arabicWords(arabic)));
  const target = numbered(pairs.map(([, english]) => englishWords(english)));
  const capitals = capitalisedOnly(
    pairs.map(([, english]) => english),
    tokenise,
    foldEnglish,
  );
  const types = target.types.map((text) => ({ text, capitalised: capitals.has(text) }));
  const before = performance.now();
  const links = wordLinks(lexicon, source.types, types);
  const took = performance.now() - before;
  const { covered, wrong, weight, wrongWeight } = coverage(source, target, links);
  const { first, near, lead } = retrieval(likelihoods(source, target, links, Number(values.lambda)));
  console.log(
    `${path}: ${pairs.length} pairs, ${source.types.length} Arabic and ${types.length} English types, ` +
      `${links.columns.length} links in ${took.toFixed(0)} ms\n  coverage ${covered.toFixed(3)} false ${wrong.toFixed(3)} ` +
      `mean weight ${weight.toFixed(3)} / ${wrongWeight.toFixed(3)} P@1 ${first.toFixed(3)} near ${near.toFixed(4)} d' ${lead.toFixed(3)}`,
  );
}

function coverage(source, target, links) {
  const R = random(7);
  const sums = { covered: 0, wrong: 0, weight: 0, wrongWeight: 0 };
  let words = 0;
  const sets = target.texts.map((text) => new Set(text));
  source.texts.forEach((text, i) => {
    const other = (i + 1 + Math.floor(R() * (sets.length - 1))) % sets.length;
    for (const s of text) {
      if (ARABIC_FUNCTION_WORDS.has(source.types[s])) continue;
      words++;
      const [own, random] = [bestInto(links, s, sets[i]), bestInto(links, s, sets[other])];
      if (own >= values.least) sums.covered++;
      if (random >= values.least) sums.wrong++;
      sums.weight += own;
      sums.wrongWeight += random;
    }
  });
  for (const name of Object.keys(sums)) sums[name] /= words;
  return sums;
}

function bestInto(links, s, columns) {
  let best = 0;
  for (let at = links.rows[s]; at < links.rows[s + 1]; at++) {
    if (columns.has(links.columns[at]) && links.weights[at] > best) best = links.weights[at];
  }
  return best;
}

function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
