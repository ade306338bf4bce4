import { AnalysedPair } from '../../src/checks/analysis/pair.js';
import type { ProjectKnowledge } from '../../src/checks/analysis/project.js';
import type { PairCheck } from '../../src/checks/check.js';
import { reasonText } from '../../src/checks/messages.js';

/** What a check says of a pair: for each remark its level and the words it marks. */
export function said(check: PairCheck, source: string, target: string, project?: ProjectKnowledge): string[] {
  return check.run(new AnalysedPair(source, target, undefined, project)).map((remark) => {
    const text = remark.side === 'source' ? source : target;
    return `${remark.level} ${text.slice(remark.start, remark.end)}`;
  });
}

/** The text after a check's only fix. */
export function fixed(
  check: PairCheck,
  source: string,
  target: string,
  project?: ProjectKnowledge,
): string | undefined {
  const fixes = check.run(new AnalysedPair(source, target, undefined, project)).flatMap(({ fix }) => fix ?? []);
  const [fix] = fixes;
  if (fixes.length !== 1 || !fix) return undefined;
  return target.slice(0, fix.start) + fix.text + target.slice(fix.end);
}

/** The reasons of a check in English. */
export function reasons(check: PairCheck, source: string, target: string): string[] {
  return check.run(new AnalysedPair(source, target)).map(({ reason }) => reasonText(reason));
}
