import type { Problem } from '../problem.js';
import { readLines, sentencesOf } from './lines.js';
import { confidenceOf, type Link, type LinkedTexts, linkedTexts, type Sentences } from './link.js';

/** hunalign's numeric ladder: line numbers of both texts, from 0, where a bead begins, and its score. */
const RUNG = /^\s*(\d+)\s+(\d+)\s+(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|-?nan|-?inf)\s*$/i;
/** Its text output: both sides' sentences, several of them with tildes between, and the score. */
const TEXT_RUNG = /^([^\t]*)\t([^\t]*)\t\s*(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|-?nan|-?inf)\s*$/i;
const BETWEEN = ' ~~~ ';
const SAMPLE_LINES = 50;

export function looksLikeLadder(text: string): boolean {
  return all(sample(text), RUNG);
}

export function looksLikeTextLadder(text: string): boolean {
  const lines = sample(text);
  return all(lines, TEXT_RUNG) && !all(lines, RUNG);
}

function sample(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/, SAMPLE_LINES + 1);
  // The last of a sample may be cut off.
  return lines.slice(0, lines.length > 2 ? -1 : undefined).filter((line) => line.trim() !== '');
}

function all(lines: readonly string[], form: RegExp): boolean {
  return lines.length > 0 && lines.every((line) => form.test(line));
}

/**
 * A numeric ladder with its two texts of one sentence a line. The last rung is the end of both texts. `swapped`: its first
 * column counts the target; where only one way round agrees with the texts' lengths that one is taken.
 */
export function readLadder(
  ladder: string,
  texts: { readonly source: string; readonly target: string },
  swapped: boolean,
): LinkedTexts | Problem {
  const [source, target] = [readLines(texts.source), readLines(texts.target)];
  const rungs: [number, number, number][] = [];
  for (const [k, line] of ladder.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const found = RUNG.exec(line);
    if (!found) return { kind: 'not-well-formed', detail: line.slice(0, 60), place: { line: k + 1, column: 1 } };
    rungs.push([Number(found[1]), Number(found[2]), score(found[3]!)]);
  }
  const [lines, otherLines] = [source.sentenceOf.length, target.sentenceOf.length];
  const top = rungs.reduce(([a, b], [i, j]) => [Math.max(a, i), Math.max(b, j)] as [number, number], [0, 0] as [
    number,
    number,
  ]);
  const fits = (a: number, b: number) => top[0] <= a && top[1] <= b;
  const exact = (a: number, b: number) => top[0] === a && top[1] === b;
  const turned = exact(lines, otherLines) === exact(otherLines, lines) ? swapped : exact(otherLines, lines);
  const [first, second] = turned ? [otherLines, lines] : [lines, otherLines];
  if (!fits(first, second)) return { kind: 'lines-differ', detail: `${top.join(', ')} > ${first}, ${second}` };
  const links: Link[] = [];
  for (const [k, [i, j, value]] of rungs.entries()) {
    const [nextI, nextJ] = rungs[k + 1] ?? [first, second];
    if (nextI < i || nextJ < j)
      return { kind: 'not-well-formed', detail: `${nextI} ${nextJ}`, place: { line: k + 2, column: 1 } };
    const [one, other] = [range(i, nextI), range(j, nextJ)];
    const [ours, theirs] = turned ? [other, one] : [one, other];
    links.push({
      source: sentencesOf(source, ours),
      target: sentencesOf(target, theirs),
      confidence: confidenceOf(value),
      confirmed: false,
    });
  }
  return linkedTexts(source, target, links);
}

/** hunalign's text output, which holds both texts. `swapped`: the first column is the target. */
export function readTextLadder(ladder: string, swapped: boolean): LinkedTexts | Problem {
  const sides = [growing(), growing()] as const;
  const links: Link[] = [];
  for (const [k, line] of ladder
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const found = TEXT_RUNG.exec(line);
    if (!found) return { kind: 'not-well-formed', detail: line.slice(0, 60), place: { line: k + 1, column: 1 } };
    const [one, other] = [sides[0].add(found[1]!), sides[1].add(found[2]!)];
    const [source, target] = swapped ? [other, one] : [one, other];
    links.push({ source, target, confidence: confidenceOf(score(found[3]!)), confirmed: false });
  }
  const [one, other] = [sides[0].done(), sides[1].done()];
  return swapped ? linkedTexts(other, one, links) : linkedTexts(one, other, links);
}

/** One side of a text ladder: a line for each rung, an empty one for the mark of a paragraph. */
function growing() {
  let text = '';
  let lead = '';
  const spans: { start: number; end: number }[] = [];
  return {
    /** The indices of the sentences of one cell. */
    add(cell: string): number[] {
      const added: number[] = [];
      for (const sentence of cell.split(BETWEEN).map((one) => one.trim())) {
        if (sentence === '<p>') lead = text === '' ? '' : '\n\n';
        if (sentence === '' || sentence === '<p>') continue;
        const start = text.length + lead.length;
        text += lead + sentence;
        spans.push({ start, end: text.length });
        added.push(spans.length - 1);
        lead = ' ';
      }
      if (added.length > 0 && lead === ' ') lead = '\n';
      return added;
    },
    done: (): Sentences => ({ text: text === '' ? '' : `${text}\n`, spans }),
  };
}

function score(written: string): number {
  const value = Number(written);
  // hunalign writes `nan` where a side has no words it can count.
  return Number.isFinite(value) ? value : 0;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}
