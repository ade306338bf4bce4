import type { Problem } from '../problem.js';
import { readLines, sentencesOf } from './lines.js';
import { type Link, type LinkedTexts, linkedTexts } from './link.js';

/**
 * Two texts of which each line goes with the same line of the other: what Bleualign writes (`NAME-s` with `NAME-t`, empty lines
 * for what has no partner), Moses' corpora, and many others. Refused where the lines are not as many.
 */
export function readLinePairs(source: string, target: string): LinkedTexts | Problem {
  const [one, other] = [readLines(source), readLines(target)];
  const count = one.sentenceOf.length;
  if (count !== other.sentenceOf.length)
    return { kind: 'lines-differ', detail: `${count}, ${other.sentenceOf.length}` };
  const links = Array.from({ length: count }, (_, line): Link => {
    return { source: sentencesOf(one, [line]), target: sentencesOf(other, [line]), confidence: 1, confirmed: false };
  });
  return linkedTexts(one, other, links);
}

/** Whether two files are called as Bleualign calls its two. */
export function areLinePairNames(source: string, target: string): boolean {
  const stem = (name: string, side: string) => (name.endsWith(`-${side}`) ? name.slice(0, -2) : undefined);
  const [one, other] = [stem(source, 's') ?? stem(source, 't'), stem(target, 't') ?? stem(target, 's')];
  return one !== undefined && one === other && source !== target;
}
