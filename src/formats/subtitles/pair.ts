import type { Cue } from './cues.js';

type Times = Pick<Cue, 'start' | 'end'>;

/**
 * Which cues of one side go with each cue of the other, by time: the one that is shown together with it the longest, else the
 * nearest. Every source cue goes somewhere. Gives for each target cue the indices of its source cues, in the order of time.
 */
export function pairByTime(source: readonly Times[], target: readonly Times[]): number[][] {
  const paired: number[][] = target.map(() => []);
  if (target.length === 0) return paired;
  const inTime = (cues: readonly Times[]) => cues.map((_, k) => k).sort((a, b) => cues[a]!.start - cues[b]!.start);
  const targets = inTime(target);
  // Of the cues up to each, the one that ends last: one that stays for long must not hide behind the short ones after it.
  const lasting: number[] = [];
  for (const [k, index] of targets.entries()) {
    const before = lasting[k - 1];
    lasting.push(before !== undefined && target[before]!.end >= target[index]!.end ? before : index);
  }
  let from = 0;
  for (const k of inTime(source)) {
    const cue = source[k]!;
    while (from < targets.length - 1 && target[lasting[from]!]!.end < cue.start) from++;
    paired[best(cue, target, targets, from, lasting[from - 1])]!.push(k);
  }
  return paired;
}

/** Among the cues from one on, and the one that ended last before. */
function best(
  cue: Times,
  target: readonly Times[],
  targets: readonly number[],
  from: number,
  before: number | undefined,
): number {
  // Shared time where there is any, else the gap between them as a negative number.
  const shared = (other: Times) => Math.min(cue.end, other.end) - Math.max(cue.start, other.start);
  let chosen = before ?? targets[from]!;
  for (let j = from; j < targets.length; j++) {
    const other = target[targets[j]!]!;
    if (shared(other) > shared(target[chosen]!)) chosen = targets[j]!;
    if (other.start > cue.end) break;
  }
  return chosen;
}
