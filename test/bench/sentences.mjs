// Precision and recall of sentence borders on the running texts of the alignment cases, by language, of ours and of
// Intl.Segmenter (a line at a time), and how long a line of 5 MB takes.
//   node test/bench/sentences.mjs SHARED [--errors]   (after a build; SHARED holds bench/align-cases.mjs and bench/ntrex)
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sentenceBreakCandidates } from '../../dist/server/src/text/break-candidates.js';
import { splitSentences } from '../../dist/server/src/text/sentences.js';

const shared = process.argv[2];
if (!shared) {
  console.error('usage: node test/bench/sentences.mjs SHARED [--errors]');
  process.exit(2);
}
const generator = [join(shared, 'bench/align-cases.mjs'), join(shared, 'bench/ntrex'), '--variants', 'running'];
const { stdout } = spawnSync(process.execPath, generator, { encoding: 'utf8', maxBuffer: 1 << 28 });
const documents = stdout.split('\n').filter(Boolean).map(JSON.parse);
const sides = [
  { language: 'ar', of: ({ source, gold }) => ({ text: source, spans: gold.map((pair) => pair[0]) }) },
  { language: 'en', of: ({ target, gold }) => ({ text: target, spans: gold.map((pair) => pair[1]) }) },
];

const rows = {};
for (const { language, of } of sides) {
  const texts = documents.map(of);
  rows[`${language} ours`] = measure(texts, (text) => splitSentences(text, language).map(({ end }) => end), language);
  rows[`${language} Intl.Segmenter`] = measure(texts, (text) => segmenterEnds(text, language));
  rows[`${language} ours`] = { ...rows[`${language} ours`], ...candidates(texts, language) };
}
console.table(rows);

for (const { language, of } of sides) {
  const line = documents
    .map((document) => of(document).text.replaceAll('\n', ' '))
    .join(' ')
    .repeat(50)
    .slice(0, 5_000_000);
  const start = performance.now();
  const found = splitSentences(line, language).length;
  console.log(
    `${language}: a line of ${line.length} units in ${Math.round(performance.now() - start)} ms, ${found} sentences`,
  );
}

function measure(texts, endsOf, errorsOf) {
  let [right, found, gold] = [0, 0, 0];
  for (const { text, spans } of texts) {
    const expected = new Set(spans.map((span) => span[1]));
    const ends = new Set(endsOf(text));
    gold += expected.size;
    found += ends.size;
    right += [...ends].filter((end) => expected.has(end)).length;
    if (!errorsOf || !process.argv.includes('--errors')) continue;
    const show = (kind, end) =>
      console.log(
        errorsOf,
        kind,
        JSON.stringify(text.slice(Math.max(0, end - 40), end)),
        JSON.stringify(text.slice(end, end + 30)),
      );
    for (const end of ends) if (!expected.has(end)) show('extra  ', end);
    for (const end of expected) if (!ends.has(end)) show('missing', end);
  }
  return { precision: right / found, recall: right / gold, gold, found };
}

function segmenterEnds(text, language) {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...text.matchAll(/[^\n]+/g)].flatMap((line) =>
    [...segmenter.segment(line[0])].map(({ index, segment }) => line.index + index + segment.trimEnd().length),
  );
}

/** How many places are offered a word, and how many of the borders that were not found are among them. */
function candidates(texts, language) {
  let [places, words, missed, offered] = [0, 0, 0, 0];
  for (const { text, spans } of texts) {
    const found = splitSentences(text, language);
    const starts = new Set(found.map(({ start }) => start));
    const some = new Set(found.flatMap((span) => sentenceBreakCandidates(text, language, span)));
    places += some.size;
    words += text.split(/\s+/).length;
    const missing = spans.filter((span) => !starts.has(span[0]));
    missed += missing.length;
    offered += missing.filter((span) => some.has(span[0])).length;
  }
  return { 'candidates a word': places / words, 'missed borders among them': `${offered} of ${missed}` };
}
