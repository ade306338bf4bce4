// What the lexicon finds in translated sentences: node test/bench/words-lexicon.mjs PAIRS… [--dist DIR] [--lexicon FILE]
//   PAIRS: a folder with arb.txt and eng.txt (one sentence a line), or a TSV file whose first two columns are Arabic and
//   English (a heading line is passed over where it names them).
// Coverage: share of Arabic content words with a link into the paired sentence; false: the same into a random sentence;
// P@1: share of Arabic sentences whose paired English sentence scores highest among all.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: 'dist/server/src' },
    lexicon: { type: 'string' },
    least: { type: 'string', default: '0' },
  },
});
const load = (file) => import(resolve(values.dist, file));
const { loadLexicon } = await load('align/lexicon/load.js');
const { wordLinks } = await load('align/lexicon/links.js');
const { tokenise } = await load('text/tokenise.js');
const { foldEnglish } = await load('text/fold.js');
const { arabicWords, englishWords } = await load('align/lexicon/words.js');

/** Arabic function words, which are no content words in the measure. */
const STOP = new Set(
  'في من على علي الى الي عن مع هذا هذه ذلك تلك التي الذي الذين ان انه انها كان كانت قد لقد لم لن لا ما او ثم بعد قبل كما بين عند عندما حيث هو هي هم كل غير بل اذا اي ايضا منذ حتي خلال هناك كذلك لكن ولكن وان وكان وقد وهو وهي فيه فيها له لها به بها عليه عليها منه منها الا انا نحن انت اكثر بعض مثل حول دون ضد لدي وفي ومن وعلي بان لان فان يكون تكون ليس فقط اما وما وقال'.split(
    ' ',
  ),
);
const started = performance.now();
const lexicon = loadLexicon(values.lexicon);
console.log(`load ${(performance.now() - started).toFixed(0)} ms`);
for (const path of positionals) report(path, readPairs(path));

function report(path, pairs) {
  const source = index(pairs.map(([arabic]) => arabicWords(arabic)));
  const target = index(pairs.map(([, english]) => englishWords(english)));
  const capitals = capitalisedOnly(pairs.map(([, english]) => english));
  const types = target.types.map((text) => ({ text, capitalised: capitals.has(text) }));
  const before = performance.now();
  const links = wordLinks(lexicon, source.types, types);
  const took = performance.now() - before;
  const weights = (s, columns) => {
    let best = 0;
    for (let at = links.rows[s]; at < links.rows[s + 1]; at++) {
      if (columns.has(links.columns[at]) && links.weights[at] > best) best = links.weights[at];
    }
    return best;
  };
  const R = random(7);
  let content = 0,
    covered = 0,
    wrong = 0,
    sum = 0,
    wrongSum = 0;
  const sets = target.texts.map((text) => new Set(text));
  source.texts.forEach((text, i) => {
    const other = (i + 1 + Math.floor(R() * (pairs.length - 1))) % pairs.length;
    for (const s of text) {
      if (STOP.has(source.types[s]) || source.types[s].length < 3) continue;
      content++;
      const w = weights(s, sets[i]),
        v = weights(s, sets[other]);
      if (w > values.least) covered++;
      if (v > values.least) wrong++;
      sum += w;
      wrongSum += v;
    }
  });
  let best = 0,
    rank = 0,
    margin = 0;
  const scores = pairwise(source, target, links);
  for (let i = 0; i < pairs.length; i++) {
    const row = scores[i];
    const own = row[i];
    let above = 0,
      next = -Infinity;
    for (let j = 0; j < row.length; j++)
      if (j !== i) {
        if (row[j] >= own) above++;
        if (row[j] > next) next = row[j];
      }
    if (above === 0) best++;
    rank += 1 / (1 + above);
    margin += Math.max(-1, Math.min(1, own - next));
  }
  console.log(
    `${path}: ${pairs.length} pairs, ${source.types.length} Arabic and ${types.length} English types, links ${links.columns.length} in ${took.toFixed(0)} ms\n` +
      `  coverage ${(covered / content).toFixed(3)} false ${(wrong / content).toFixed(3)} mean weight ${(sum / content).toFixed(3)} / ${(wrongSum / content).toFixed(3)} ` +
      `P@1 ${(best / pairs.length).toFixed(3)} MRR ${(rank / pairs.length).toFixed(3)} margin ${(margin / pairs.length).toFixed(3)}`,
  );
}

/** Half the sum of both directions' mean log likelihood ratios; the best word of the other side for each word. */
function pairwise(source, target, links) {
  const frequency = new Float64Array(target.types.length).fill(0.5),
    reverse = new Float64Array(source.types.length).fill(0.5);
  let totalT = 0,
    totalS = 0;
  for (const text of target.texts)
    for (const t of text) {
      frequency[t]++;
      totalT++;
    }
  for (const text of source.texts)
    for (const s of text) {
      reverse[s]++;
      totalS++;
    }
  const byTarget = target.types.map(() => []);
  target.texts.forEach((text, j) => {
    for (const t of new Set(text)) byTarget[t].push(j);
  });
  const n = target.texts.length,
    lambda = 0.6,
    odds = lambda / (1 - lambda);
  return source.texts.map((text) => {
    const forward = new Float64Array(n),
      back = new Float64Array(n);
    const bestOf = new Map();
    for (const s of text) {
      const here = new Map();
      for (let at = links.rows[s]; at < links.rows[s + 1]; at++) {
        const t = links.columns[at],
          w = links.weights[at];
        for (const j of byTarget[t]) {
          const gain = Math.log(1 + (odds * w) / (target.texts[j].length * (frequency[t] / totalT)));
          if (gain > (here.get(j) ?? 0)) here.set(j, gain);
          const g2 = Math.log(1 + (odds * w) / (text.length * (reverse[s] / totalS)));
          const key = j * 1e6 + t;
          if (g2 > (bestOf.get(key) ?? 0)) bestOf.set(key, g2);
        }
      }
      for (const [j, gain] of here) forward[j] += gain;
    }
    for (const [key, gain] of bestOf) back[Math.floor(key / 1e6)] += gain;
    return forward.map(
      (value, j) =>
        (0.5 * (value + back[j] + (text.length + target.texts[j].length) * Math.log(1 - lambda))) /
        Math.sqrt(text.length * target.texts[j].length),
    );
  });
}

function index(texts) {
  const numbers = new Map();
  const numbered = texts.map((words) =>
    words.map((word) => {
      if (!numbers.has(word)) numbers.set(word, numbers.size);
      return numbers.get(word);
    }),
  );
  return { types: [...numbers.keys()], texts: numbered };
}

/** Words seen with a capital and never without. */
function capitalisedOnly(texts) {
  const upper = new Set(),
    lower = new Set();
  for (const text of texts) {
    for (const { kind, start, end } of tokenise(text)) {
      if (kind !== 'word') continue;
      const word = text.slice(start, end);
      (/^\p{Lu}/u.test(word) ? upper : lower).add(foldEnglish(word));
    }
  }
  return new Set([...upper].filter((word) => !lower.has(word)));
}

function readPairs(path) {
  if (existsSync(path) && statSync(path).isDirectory()) {
    const [a, e] = ['arb.txt', 'eng.txt'].map((f) => readFileSync(join(path, f), 'utf8').trim().split('\n'));
    return a.map((line, i) => [line, e[i]]);
  }
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([a]) => a !== 'arabic')
    .map(([a, e]) => [a, e]);
}

function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
