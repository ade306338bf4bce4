import type { ReadDocument, Sentence } from './document.js';

/** The logarithm of how much likelier a bead is than chance; beads of one side get their prior alone. */
export type BeadScorer = (sourceFrom: number, sourceCount: number, targetFrom: number, targetCount: number) => number;

/** Beads other than 1-1 are rarer; logarithms. */
const PRIORS: Readonly<Record<string, number>> = {
  '0-1': -8,
  '1-0': -8,
  '1-1': 0,
  '1-2': -4,
  '2-1': -4,
  '1-3': -6,
  '3-1': -6,
  '2-2': -14,
};
/** Gale and Church's model on the logarithm of the lengths' ratio. */
const LENGTH_SPREAD = 0.22;
const LENGTH_NOISE = 1.6;

/** Scores beads by the words that translate each other and by length. */
export function beadScorer(document: ReadDocument): BeadScorer {
  const { source, target, links } = document;
  const usual = usualRatio(source, target);
  const perSource = total(document.sourceCounts);
  const perTarget = total(document.targetCounts);
  return (sourceFrom, sourceCount, targetFrom, targetCount) => {
    const prior = PRIORS[`${sourceCount}-${targetCount}`] ?? Number.NEGATIVE_INFINITY;
    if (sourceCount === 0 || targetCount === 0) return prior;
    const s = joined(source, sourceFrom, sourceCount);
    const t = joined(target, targetFrom, targetCount);
    return (
      prior +
      lengthScore(s.length, t.length, usual) +
      wordScore(s.tokens, t.tokens, document, perSource, perTarget, links)
    );
  };
}

function wordScore(
  s: readonly number[],
  t: readonly number[],
  { sourceCounts, targetCounts, sourceCovered, targetCovered }: ReadDocument,
  perSource: number,
  perTarget: number,
  links: ReadDocument['links'],
): number {
  const places = new Map<number, number[]>();
  for (const [at, id] of t.entries()) places.set(id, [...(places.get(id) ?? []), at]);
  const candidates: [weight: number, s: number, t: number][] = [];
  s.forEach((id, at) => {
    for (let k = links.rows[id]!; k < links.rows[id + 1]!; k++)
      for (const place of places.get(links.columns[k]!) ?? []) candidates.push([links.weights[k]!, at, place]);
  });
  candidates.sort((a, b) => b[0] - a[0]);
  const usedSource = new Set<number>();
  const usedTarget = new Set<number>();
  let score = 0;
  for (const [weight, at, place] of candidates) {
    if (usedSource.has(at) || usedTarget.has(place)) continue;
    usedSource.add(at);
    usedTarget.add(place);
    const byChanceTarget = ((targetCounts[t[place]!]! + 0.2) / perTarget) * t.length;
    const byChanceSource = ((sourceCounts[s[at]!]! + 0.2) / perSource) * s.length;
    score += 0.5 * Math.log1p((odds(sourceCovered[s[at]!]!) * weight) / byChanceTarget);
    score += 0.5 * Math.log1p((odds(targetCovered[t[place]!]!) * weight) / byChanceSource);
  }
  for (const id of s) score += 0.5 * Math.log(1 - sourceCovered[id]!);
  for (const id of t) score += 0.5 * Math.log(1 - targetCovered[id]!);
  return score;
}

function odds(share: number): number {
  return share / (1 - share);
}

function lengthScore(s: number, t: number, usual: number): number {
  if (s === 0 || t === 0) return 0;
  const spread = LENGTH_SPREAD ** 2 + LENGTH_NOISE / Math.min(s, t);
  const off = Math.log(t / s) - usual;
  return -(off * off) / (2 * spread);
}

function usualRatio(source: readonly Sentence[], target: readonly Sentence[]): number {
  const sum = (side: readonly Sentence[]) => side.reduce((all, sentence) => all + sentence.length, 1);
  return Math.max(-0.5, Math.min(0.7, Math.log(sum(target) / sum(source))));
}

function joined(side: readonly Sentence[], from: number, count: number): { length: number; tokens: readonly number[] } {
  const sentences = side.slice(from, from + count);
  return {
    length: sentences.reduce((sum, sentence) => sum + sentence.length, 0),
    tokens: sentences.flatMap((sentence) => [...sentence.tokens]),
  };
}

function total(counts: Uint32Array): number {
  return counts.reduce((sum, count) => sum + count, 1);
}
