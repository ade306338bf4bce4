import type { AnalysedPair } from './pair.js';

/** Whether an Arabic word stands about where the links around an English one lead. */
export function isAbout(pair: AnalysedPair, target: number, at: number): boolean {
  let [before, after]: [number | undefined, number | undefined] = [undefined, undefined];
  let [nearest, next] = [-1, Number.POSITIVE_INFINITY];
  for (const link of pair.links) {
    if (!link.content || link.confidence < SURE) continue;
    const { index } = link.target;
    if (index < target && index > nearest) [nearest, before] = [index, link.source.index];
    if (index > target && index < next) [next, after] = [index, link.source.index];
  }
  if (before === undefined && after === undefined) return true;
  const from = Math.min(before ?? after!, after ?? before!);
  const to = Math.max(before ?? after!, after ?? before!);
  const reach = before === undefined || after === undefined ? REACH_AT_ENDS : REACH;
  return at >= from - reach && at <= to + reach;
}

const SURE = 0.5;
/** Words by which Arabic may set a name before or behind its neighbours. */
const REACH = 2;
const REACH_AT_ENDS = 3;
