#!/usr/bin/env node
// Measures how well the terms of a glossary are recognised. Nothing here is a test: it prints figures.
//   node test/bench/terms.mjs SHARED [--misses N] [--of countries|cities|nouns] [--more]
//   node test/bench/terms.mjs SHARED --forbidden [--misses N] [--more]
// SHARED holds bench/ntrex, bench/flores-dev and lexicon-sources. A glossary as a project might have it is made of ISO 3166's
// countries, GeoNames' cities and the nouns that Wiktionary translates in one way, and run over human translations: nearly
// every term of the Arabic is said in their English, so where the English is not found it is mostly another rendering, another word of the
// same letters, or a form that was not recognised. Prints the terms found and the share whose English was found, the misses by
// sample (--misses), and what the checks cost a segment with that glossary. With --more over lexicon-sources/tico19 and pud instead.
// With --forbidden each word of Wiktionary is a term whose likeliest translation in the lexicon is preferred and whose others are forbidden: what
// term-forbidden says is right where the marked word translates the term, which is to be looked at by hand.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

const {
  values: { misses, of, more, forbidden },
  positionals: [shared],
} = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'string', default: '20' },
    of: { type: 'string' },
    more: { type: 'boolean' },
    forbidden: { type: 'boolean' },
  },
});
if (!shared) {
  console.error('usage: node test/bench/terms.mjs SHARED [--misses N] [--of countries|cities|nouns] [--more]');
  process.exit(2);
}
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const built = (path) => import(join(root, 'dist/server/src', path));
const { AnalysedPair } = await built('checks/analysis/pair.js');
const { foldArabic } = await built('text/fold.js');
const { glossaryOf, termsIn } = await built('checks/terms/glossary.js');
const { glossaryForms } = await built('checks/terms/arabic-forms.js');
const { ownLexicon } = await built('align/own-lexicon.js');
const { ownDictionary } = await built('checks/analysis/pair.js');
const { termUses } = await built('checks/terms/uses.js');
const { termsChecks } = await built('checks/terms/index.js');

let common;

if (forbidden) {
  lookAtForbidden();
  process.exit(0);
}

/** The terms of a collection whose Arabic has one English there, as [Arabic, English]. */
const lists = {
  countries: single(rows('iso-countries')),
  cities: single(rows('geonames-cities')).filter(([arabic]) => arabic.length > 3 && !isCommon(arabic)),
  nouns: single([...rows('wiktionary-en-ar'), ...rows('wiktionary-ar-en')]).filter(
    ([arabic, english]) => /^[a-z]{4,}$/.test(english) && arabic.length > 3 && isClear(arabic, english),
  ),
};
const wanted = Object.entries(lists).filter(([name]) => !of || name === of);
const terms = wanted.flatMap(([name, pairs]) =>
  pairs.map(([arabic, english], k) => ({
    id: `${name} ${k}`,
    arabic,
    english,
    allowed: '',
    forbidden: '',
    note: '',
    caseMatters: false,
  })),
);
const started = process.cpuUsage();
const glossary = glossaryOf(terms);
console.log(`${terms.length} terms, put in order in ${milliseconds(started).toFixed(0)} ms of processor time`);

for (const [name, pairs] of Object.entries(corpora())) {
  const counts = Object.fromEntries(wanted.map(([list]) => [list, { found: 0, said: 0, other: 0, asked: [] }]));
  for (const [source, target] of pairs) {
    const pair = new AnalysedPair(source, target, undefined, { terms: glossary });
    const uses = termUses(pair);
    const judged = new Set(uses.flatMap((use) => use.terms.map(({ term }) => term.id)));
    const inArabic = new Set(termsIn(glossary, source, pair.sourceWords).map(({ compiled }) => compiled.term.id));
    for (const id of inArabic) if (!judged.has(id)) counts[id.split(' ')[0]].other++;
    for (const use of uses) {
      const count = counts[use.terms[0].term.id.split(' ')[0]];
      count.found++;
      if (use.said.length > 0) count.said++;
      else count.asked.push({ use, source, target });
    }
  }
  console.log(`\n${name}: ${pairs.length} segments`);
  for (const [list, { found, said, other, asked }] of Object.entries(counts)) {
    console.log(
      `  ${list}: ${found} terms in the Arabic, English found of ${said} (${((100 * said) / found).toFixed(1)} %), asked about ${asked.length}, taken for another word ${other}`,
    );
    for (const { use, source, target } of sample(asked, Number(misses))) {
      const [{ start, end }] = use.places;
      console.log(`    ${use.terms.map(({ term }) => `${term.arabic} = ${term.english}`).join(' / ')}`);
      console.log(
        `      ${source.slice(Math.max(0, start - 40), start)}[${source.slice(start, end)}]${source.slice(end, end + 40)}`,
      );
      console.log(`      ${target}`);
    }
  }
}

speed();

/** What is said of forbidden variants that stand in human translations. */
function lookAtForbidden() {
  const words = new Set(
    [...rows('wiktionary-en-ar'), ...rows('wiktionary-ar-en')].map(([arabic]) => foldArabic(arabic)),
  );
  const listed = [...words].flatMap((arabic) => {
    const [first, ...others] = [...ownDictionary().translations(arabic)].sort((a, b) => b[1] - a[1]);
    const variants = others.filter(([, weight]) => weight >= 0.03).map(([word]) => word);
    if (arabic.length < 4 || !first || first[1] < 0.3 || variants.length === 0) return [];
    const term = { id: arabic, arabic, english: first[0], allowed: '', forbidden: variants.join('|'), note: '' };
    return [{ ...term, caseMatters: false }];
  });
  const project = { terms: glossaryOf(listed) };
  const check = termsChecks.find(({ id }) => id === 'term-forbidden');
  for (const [name, pairs] of Object.entries(corpora())) {
    const found = pairs.flatMap(([source, target]) =>
      check.run(new AnalysedPair(source, target, undefined, project)).map((remark) => ({ remark, source, target })),
    );
    const fixes = found.filter(({ remark }) => remark.fix).length;
    console.log(
      `${name}: ${listed.length} terms, ${found.length} forbidden words in ${pairs.length} segments, ${fixes} with a fix`,
    );
    for (const { remark, source, target } of sample(found, Number(misses))) {
      const { start, end, reason, fix } = remark;
      console.log(`  ${reason.values.arabic}: ${reason.values.english}${fix ? `, put in as "${fix.text}"` : ''}`);
      console.log(`    ${source}`);
      console.log(`    ${target.slice(0, start)}[${target.slice(start, end)}]${target.slice(end)}`);
    }
  }
}

/** What the two checks add to a segment whose words others have looked at already. */
function speed() {
  const pairs = Object.values(corpora()).flat();
  const time = (project) => {
    const ready = pairs.map(([source, target]) => new AnalysedPair(source, target, undefined, project));
    for (const pair of ready) [pair.sourceWords, pair.targetWords, pair.links];
    const began = process.cpuUsage();
    for (const pair of ready) for (const check of termsChecks) check.run(pair);
    return milliseconds(began) / pairs.length;
  };
  const few = glossaryOf(terms.slice(0, 10));
  const five = glossaryOf(sample(terms, 5_000));
  for (let round = 0; round < 3; round++) for (const project of [{}, { terms: few }, { terms: five }]) time(project);
  console.log('\nms a segment (processor time)');
  console.log(`  without a glossary ${time({}).toFixed(4)}`);
  console.log(`  with 10 terms ${time({ terms: few }).toFixed(4)}`);
  console.log(`  with 5,000 terms ${time({ terms: five }).toFixed(4)}`);
  console.log('s a segment of so many words, with 5,000 terms');
  for (const words of [1_000, 2_000, 4_000, 8_000])
    console.log(`  ${words} ${longSegment(sample(terms, 5_000), words, five).toFixed(2)}`);
}

/** Seconds for the two checks on one segment that is nothing but terms, of which every other one is translated. */
function longSegment(listed, words, glossary) {
  let [source, target, count] = ['', '', 0];
  for (let k = 0; count < words; k++) {
    const { arabic, english } = listed[k % listed.length];
    source += `${arabic}، `;
    target += k % 2 === 0 ? `${english}, ` : 'something else, ';
    count += arabic.split(' ').length;
  }
  const pair = new AnalysedPair(source, target, undefined, { terms: glossary });
  for (const need of [pair.sourceWords, pair.targetWords, pair.links]) void need;
  const began = process.cpuUsage();
  for (const check of termsChecks) check.run(pair);
  return milliseconds(began) / 1000;
}

/** Cities that are called as something else: a project would not put them into its glossary alone. */
function isCommon(arabic) {
  common ??= new Set([...rows('wiktionary-en-ar'), ...rows('wiktionary-ar-en')].map(([word]) => foldArabic(word)));
  return (
    arabic.split(' ').length === 1 &&
    [...glossaryForms(ownLexicon(), foldArabic(arabic)).keys()].some((form) => common.has(form))
  );
}

/** Nouns of which the lexicon as well says that they are mostly translated so. */
function isClear(arabic, english) {
  return (ownDictionary().translations(foldArabic(arabic)).get(english) ?? 0) >= 0.5;
}

function milliseconds(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function rows(name) {
  return gunzipSync(readFileSync(join(shared, `lexicon-sources/${name}.tsv.gz`)))
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([arabic, english]) => /^[\p{Script=Arabic}\p{M} ]+$/u.test(arabic ?? '') && english);
}

function single(pairs) {
  const all = new Map();
  for (const [arabic, english] of pairs) {
    const key = foldArabic(arabic);
    all.set(key, [...(all.get(key) ?? []), [arabic, english.replace(/^to /, '')]]);
  }
  return [...all.values()].flatMap((list) =>
    new Set(list.map(([, english]) => english.toLowerCase())).size === 1 ? [list[0]] : [],
  );
}

/** Evenly over the list. */
function sample(list, most) {
  const step = Math.max(1, list.length / Math.max(1, most));
  return Array.from({ length: Math.min(most, list.length) }, (_, k) => list[Math.floor(k * step)]);
}

function corpora() {
  const lines = (text) => text.trimEnd().split('\n');
  const read = (path) => readFileSync(join(shared, path), 'utf8');
  if (more)
    return Object.fromEntries(
      ['pud', 'tico19'].map((name) => [
        name,
        lines(gunzipSync(readFileSync(join(shared, `lexicon-sources/${name}.tsv.gz`))).toString())
          .map((line) => line.split('\t'))
          .filter(([source, target]) => source && target),
      ]),
    );
  const [head, ...flores] = lines(read('bench/flores-dev/flores-dev.tsv')).map((line) => line.split('\t'));
  const english = lines(read('bench/ntrex/eng.txt'));
  return {
    ntrex: lines(read('bench/ntrex/arb.txt')).map((source, i) => [source, english[i]]),
    'flores-dev': flores.map((row) => [row[head.indexOf('arabic')], row[head.indexOf('reference')]]),
  };
}
