// How well the evidence of words alone tells which target sentence translates which source sentence; used by the other
// measures of words in this folder.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** For each source sentence the log likelihood ratio of every target sentence, half of each direction. */
export function likelihoods(source, target, links, lambda) {
  const sourceShare = shares(source);
  const targetShare = shares(target);
  const odds = lambda / (1 - lambda);
  const miss = Math.log(1 - lambda) / 2;
  const byType = target.types.map(() => []);
  target.texts.forEach((text, j) => {
    for (const t of new Set(text)) byType[t].push(j);
  });
  return source.texts.map((text) => {
    const scores = target.texts.map((other) => miss * (text.length + other.length));
    const back = new Map();
    for (const s of text) {
      const forward = new Map();
      for (let at = links.rows[s]; at < links.rows[s + 1]; at++) {
        const t = links.columns[at];
        const weight = odds * links.weights[at];
        const backward = Math.log(1 + weight / (text.length * sourceShare[s])) / 2;
        for (const j of byType[t]) {
          keepMost(forward, j, Math.log(1 + weight / (target.texts[j].length * targetShare[t])) / 2);
          keepMost(back, j * target.types.length + t, backward);
        }
      }
      for (const [j, gain] of forward) scores[j] += gain;
    }
    for (const [key, gain] of back) scores[Math.floor(key / target.types.length)] += gain;
    return scores;
  });
}

/** Share ranked first of all, share ahead of the four around, and the mean lead over those in standard deviations. */
export function retrieval(scores) {
  let first = 0;
  let near = 0;
  const leads = [];
  scores.forEach((row, i) => {
    const others = [i - 2, i - 1, i + 1, i + 2].filter((j) => row[j] !== undefined);
    if (row.every((score, j) => j === i || score < row[i])) first++;
    if (others.every((j) => row[j] < row[i])) near++;
    leads.push(...others.map((j) => row[i] - row[j]));
  });
  const mean = leads.reduce((sum, lead) => sum + lead, 0) / leads.length;
  const deviation = Math.sqrt(leads.reduce((sum, lead) => sum + (lead - mean) ** 2, 0) / leads.length);
  return { first: first / scores.length, near: near / scores.length, lead: mean / deviation };
}

function shares({ types, texts }) {
  const counts = new Float64Array(types.length);
  for (const text of texts) for (const type of text) counts[type]++;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

function keepMost(map, key, value) {
  if (value > (map.get(key) ?? 0)) map.set(key, value);
}

/** Words as numbers, text by text, and the distinct words. */
export function numbered(texts) {
  const numbers = new Map();
  const number = (word) => numbers.get(word) ?? numbers.set(word, numbers.size).get(word);
  return { texts: texts.map((words) => words.map(number)), types: [...numbers.keys()] };
}

/** Words seen with a capital and never without. */
export function capitalisedOnly(texts, tokenise, foldEnglish) {
  const upper = new Set();
  const lower = new Set();
  for (const text of texts) {
    for (const { kind, start, end } of tokenise(text)) {
      if (kind !== 'word') continue;
      const word = text.slice(start, end);
      (/^\p{Lu}/u.test(word) ? upper : lower).add(foldEnglish(word));
    }
  }
  return new Set([...upper].filter((word) => !lower.has(word)));
}

/** Pairs of a folder with arb.txt and eng.txt, or of the first two columns of a TSV file. */
export function readPairs(path) {
  if (existsSync(path) && statSync(path).isDirectory()) {
    const [arabic, english] = ['arb.txt', 'eng.txt'].map((file) =>
      readFileSync(join(path, file), 'utf8').trim().split('\n'),
    );
    return arabic.map((line, i) => [line, english[i]]);
  }
  const rows = readFileSync(path, 'utf8').trim().split('\n');
  return rows.map((line) => line.split('\t').slice(0, 2)).filter(([arabic]) => arabic !== 'arabic');
}
