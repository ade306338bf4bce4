#!/usr/bin/env node
// Errors of other kinds than those of bench/check-cases.mjs, made from human translations, and how many the checks find.
//   node test/bench/other-errors.mjs SHARED [--each 120]     (SHARED holds bench/ntrex, bench/flores-dev)
// Printed: kind, pairs made, share for which something is said that is not said of the good pair, at error, and at error or warning.
// A word is exchanged for another of the same part of speech that any of these texts has, so that no list of the checks is asked.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const {
  values: { each },
  positionals: [shared],
} = parseArgs({ allowPositionals: true, options: { each: { type: 'string', default: '120' } } });
if (!shared) {
  console.error('usage: node test/bench/other-errors.mjs SHARED [--each N]');
  process.exit(2);
}
const built = (path) => import(join(dirname(fileURLToPath(import.meta.url)), '../../dist/server/src', path));
const { AnalysedPair } = await built('checks/analysis/pair.js');
const { checkPair } = await built('checks/run.js');

const pairs = [...ntrex(), ...flores()].map(([source, target]) => ({ source, target }));
let state = 1;
/** The minimal standard generator (Park and Miller 1988): the same cases each time. */
function random() {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
}
const pick = (all) => all[Math.floor(random() * all.length)];

const words = wordsByClass();
const kinds = {
  'another noun': exchange('NOUN'),
  'another adjective': exchange('ADJ'),
  'another verb': exchange('VERB'),
  'a million for a billion': change(/\b(?:million|billion)\b/g, (word) => (word === 'million' ? 'billion' : 'million')),
  'figures turned round': change(/\b\d{2,}\b/g, (word) => word.slice(0, -2) + word.at(-1) + word.at(-2)),
  'percent sign lost': change(/\s?(?:%|percent|per cent)/g, () => ''),
  'another currency': change(/[$£€]/g, (sign) => pick([...'$£€'].filter((other) => other !== sign))),
  'another weekday': change(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g, (day) =>
    pick(['Monday', 'Tuesday', 'Thursday', 'Saturday'].filter((other) => other !== day)),
  ),
  'days for weeks': change(/(?<=\d )(?:days|weeks)\b/g, (word) => (word === 'days' ? 'weeks' : 'days')),
  '"not" added': change(/\b(?:is|are|was|were|will|can|has|have|should) (?=[a-z])/g, (verb) => `${verb}not `),
  '"all" for "some"': change(/\b(?:all|some)\b/g, (word) => (word === 'all' ? 'some' : 'all')),
  '"more" for "less"': change(/\b(?:more|less)\b/g, (word) => (word === 'more' ? 'less' : 'more')),
  '"he" for "she"': change(/\b(?:he|she)\b/g, (word) => (word === 'he' ? 'she' : 'he')),
  '"before" for "after"': change(/\b(?:before|after)\b/g, (word) => (word === 'before' ? 'after' : 'before')),
  '"because" for "although"': change(/\b(?:because|although)\b/g, (word) =>
    word === 'because' ? 'although' : 'because',
  ),
  '"can" for "must"': change(/\b(?:must|should)\b(?= [a-z])/g, () => 'can'),
  'lost "only"': change(/\b(?:only|just) /g, () => ''),
  'lost "if"': change(/\bif /g, () => ''),
  'lost "must"': change(/\b(?:must|should) (?=[a-z])/g, () => ''),
  'lost "former"': change(/\bformer /g, () => ''),
  'lost "most"': change(/\b[Mm]ost (?:of )?(?=(?:the|people|[a-z]+s)\b)/g, () => ''),
  'lost "about"': change(/\b(?:about|around|nearly|more than|over|at least) (?=\d)/g, () => ''),
  'active for passive': change(/\b(?:was|were) (?=[a-z]{3,}ed\b)/g, () => ''),
  'a small word lost': change(/(?<= )(?:of|to|in|is|was|by|for|with) /g, () => ''),
  'two words exchanged': change(/\b[a-z]{4,} [a-z]{4,}\b/g, (two) => two.split(' ').reverse().join(' ')),
  'a clause written twice': change(/, [^,.]{20,70}(?=[,.])/g, (clause) => clause + clause),
  'next sentence run on': ({ target }, at) => (pairs[at + 1] ? `${target} ${pairs[at + 1].target}` : undefined),
  '"he have"': change(/\b(?:he|she|it) has\b/g, (said) => said.replace('has', 'have')),
  '"three minister"': change(/\b(?:two|three|four|five|many|several) [a-z]{3,}s\b/g, (said) => said.slice(0, -1)),
  '"a ministers"': change(
    /\b(?:a|this|each|every) [a-z]{4,}(?= (?:of|in|to|that|was|is|and|for)\b)/g,
    (said) => `${said}s`,
  ),
  'a name without its capital': change(/(?<=[a-z,] )[A-Z][a-z]{3,}\b/g, (name) => name.toLowerCase()),
  'a letter lost': change(/\b[a-z]{6,}\b/g, (word) => {
    const at = 1 + Math.floor(random() * (word.length - 2));
    return word.slice(0, at) + word.slice(at + 1);
  }),
};

const ofGood = new Map();
for (const [kind, make] of Object.entries(kinds)) {
  state = 1;
  const order = pairs.map((_, at) => ({ at, key: random() })).sort((a, b) => a.key - b.key);
  let [made, error, either] = [0, 0, 0];
  for (const { at } of order) {
    if (made >= Number(each)) break;
    const wrong = make(pairs[at], at);
    if (wrong === undefined || wrong === pairs[at].target) continue;
    made++;
    const fresh = newly(pairs[at], wrong);
    if (fresh.has('error')) error++;
    if (fresh.size > 0) either++;
  }
  const share = (count) => `${((100 * count) / made).toFixed(0)} %`;
  console.log([kind, made, share(error), share(either)].join('\t'));
}

/** The levels, of error and warning, at which a check speaks that says nothing at that level of the good pair. */
function newly(pair, wrong) {
  if (!ofGood.has(pair)) ofGood.set(pair, said(pair.source, pair.target));
  const before = ofGood.get(pair);
  return new Set([...said(pair.source, wrong)].filter((what) => !before.has(what)).map((what) => what.split(' ')[0]));
}

function said(source, target) {
  const findings = checkPair(new AnalysedPair(source, target)).filter(({ level }) => level !== 'hint');
  return new Set(findings.map(({ level, check }) => `${level} ${check}`));
}

/** One of the places, chosen by chance, put otherwise. */
function change(places, otherwise) {
  return ({ target }) => {
    const found = pick([...target.matchAll(places)]);
    return found && target.slice(0, found.index) + otherwise(found[0]) + target.slice(found.index + found[0].length);
  };
}

/** One word exchanged for another of its class and ending. */
function exchange(pos) {
  return (pair) => {
    const tokens = classOf(pair, pos);
    const token = pick(tokens);
    const others = token && words.get(`${pos} ${endingOf(token.lower)}`).filter((other) => other !== token.lower);
    return others?.length ? pair.target.slice(0, token.start) + pick(others) + pair.target.slice(token.end) : undefined;
  };
}

function wordsByClass() {
  const found = new Map();
  for (const pair of pairs)
    for (const pos of ['NOUN', 'ADJ', 'VERB'])
      for (const { lower } of classOf(pair, pos)) {
        const key = `${pos} ${endingOf(lower)}`;
        if (!found.has(key)) found.set(key, []);
        found.get(key).push(lower);
      }
  return found;
}

function classOf({ source, target }, pos) {
  return new AnalysedPair(source, target).english.filter(
    (token) => token.pos === pos && token.text === token.lower && /^[a-z]{4,}$/.test(token.lower),
  );
}

function endingOf(word) {
  return /(?:ing|ed|s|ly)$/.exec(word)?.[0] ?? '';
}

function ntrex() {
  const [arabic, english] = ['arb', 'eng'].map((side) => linesOf(`bench/ntrex/${side}.txt`));
  return arabic.map((source, at) => [source, english[at]]);
}

function flores() {
  const [head, ...rows] = linesOf('bench/flores-dev/flores-dev.tsv').map((line) => line.split('\t'));
  return rows.map((row) => [row[head.indexOf('arabic')], row[head.indexOf('reference')]]);
}

function linesOf(file) {
  return readFileSync(join(shared, file), 'utf8').trimEnd().split('\n');
}
