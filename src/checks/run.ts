import type { CheckSetting } from '../domain/finding.js';
import type { AnalysedPair } from './analysis/pair.js';
import type { CheckFacts, PairCheck } from './check.js';
import { type Finding, type Level, levels, type Remark } from './finding.js';
import { pairChecks } from './registry.js';
import { sourceIsDamaged } from './source-damage.js';

export type CheckSettings = Readonly<Record<string, CheckSetting>>;

/** All findings of a pair, in the order of the text, the translation's first. */
export function checkPair(
  pair: AnalysedPair,
  settings: CheckSettings = {},
  checks: readonly PairCheck[] = pairChecks,
): Finding[] {
  const damaged = sourceIsDamaged(pair);
  const [noSource, noTarget] = [pair.source.trim() === '', pair.target.trim() === ''];
  const findings: Finding[] = [];
  for (const check of checks) {
    const setting = settings[check.id];
    if (setting === 'off' || (damaged && check.needsSoundSource)) continue;
    // Of an empty translation only that it is empty; without an Arabic text only what the English itself shows.
    if (noTarget ? check.id !== 'empty' : noSource && comparesSides(check)) continue;
    for (const remark of check.run(pair)) findings.push(findingOf(check, remark, setting));
  }
  return findings.length > 1 ? withoutRepeats(findings).sort(bySideAndPlace) : findings;
}

function comparesSides({ category }: PairCheck): boolean {
  return /^(?:accuracy|locale)\//.test(category);
}

/** A remark under its check's name, at the level that the project has set. */
export function findingOf(check: CheckFacts, remark: Remark, setting?: Level): Finding {
  return {
    ...remark,
    check: check.id,
    category: remark.category ?? check.category,
    severity: remark.severity ?? check.severity,
    level: setting ?? remark.level,
  };
}

/** Of findings on exactly the same words of a side, and of one branch of MQM, the most severe stays; of equals the first. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.side} ${finding.start} ${finding.end} ${branch(finding)}`;
    const known = best.get(key);
    if (!known || levels.indexOf(finding.level) < levels.indexOf(known.level)) best.set(key, finding);
  }
  return [...best.values()];
}

function branch({ category }: Finding): string {
  return category.split('/')[0]!;
}

function bySideAndPlace(a: Finding, b: Finding): number {
  if (a.side !== b.side) return a.side === 'target' ? -1 : 1;
  return a.start - b.start || a.end - b.end || levels.indexOf(a.level) - levels.indexOf(b.level);
}
