import { type AnalysedPair, perPair } from './pair.js';

/** Whether an Arabic word stands about where the links around an English one lead. */
export function isAbout(pair: AnalysedPair, target: number, at: number): boolean {
  const { before: earlier, after: later } = linksAround(pair);
  const [before, after] = [earlier[target]!, later[target]!];
  if (before < 0 && after < 0) return true;
  const from = before < 0 ? after : after < 0 ? before : Math.min(before, after);
  const to = Math.max(before, after);
  const reach = before < 0 || after < 0 ? REACH_AT_ENDS : REACH;
  return at >= from - reach && at <= to + reach;
}

const SURE = 0.5;
/** Words by which Arabic may set a name before or behind its neighbours. */
const REACH = 2;
const REACH_AT_ENDS = 3;

/** For each English word where the nearest sure link before it leads in the Arabic, and the nearest behind it; -1 without one. */
const linksAround = perPair(({ links, targetWords }: AnalysedPair) => {
  const leads = new Int32Array(targetWords.length).fill(-1);
  for (const { source, target, content, confidence } of links)
    if (content && confidence >= SURE && leads[target.index]! < 0) leads[target.index] = source.index;
  const [before, after] = [new Int32Array(leads.length), new Int32Array(leads.length)];
  for (let at = 0, last = -1; at < leads.length; at++) {
    before[at] = last;
    if (leads[at]! >= 0) last = leads[at]!;
  }
  for (let at = leads.length - 1, next = -1; at >= 0; at--) {
    after[at] = next;
    if (leads[at]! >= 0) next = leads[at]!;
  }
  return { before, after };
});
