import { describe, expect, it } from 'vitest';
import { AnalysedPair } from '../../src/checks/analysis/pair.js';
import { reasonText } from '../../src/checks/messages.js';
import { riskOf } from '../../src/checks/risk.js';
import { type CheckSettings, checkPair } from '../../src/checks/run.js';

function found(source: string, target: string, settings: CheckSettings = {}): string[] {
  return checkPair(new AnalysedPair(source, target), settings).map(({ check, level }) => `${level} ${check}`);
}

const ARABIC = 'لم تعلن موسكو موقفها بعد.';

describe('checking a pair', () => {
  it('says of an empty translation that it is empty, and nothing else', () => {
    expect(found(ARABIC, '')).toEqual(['error empty']);
    expect(found(ARABIC, ' ')).toEqual(['error empty']);
  });

  it('says of English without Arabic only what it shows itself', () => {
    expect(found('', 'Moscow did not announce its 12 plans , yet.')).toEqual(['error spacing']);
  });

  it('says nothing of a good pair, nor of nothing', () => {
    expect(found(ARABIC, 'Moscow has not announced its position yet.')).toEqual([]);
    expect(found('', '')).toEqual([]);
  });

  it('says nothing by the words of Arabic that was run together', () => {
    const glued = 'وصرحبعدذلكالوزيرللصحفيين لم تعلن موسكو موقفها بعد.';
    expect(found(glued, 'Moscow has announced its position.')).toEqual(['hint source-damaged']);
  });

  it('counts a check at the level that the project has set, or not at all', () => {
    const target = 'Moscow has announced its position.';
    expect(found(ARABIC, target)).toContain('error negation-dropped');
    expect(found(ARABIC, target, { 'negation-dropped': 'hint' })).toContain('hint negation-dropped');
    expect(found(ARABIC, target, { 'negation-dropped': 'off' }).join()).not.toContain('negation-dropped');
  });

  it('gives findings in the order of the text, with sentences that name their words', () => {
    const findings = checkPair(
      new AnalysedPair('قتل 72 شخصا في ليبيا.', 'The the attack killed 27 people in the Libya.'),
    );
    expect(findings.map(({ check }) => check)).toEqual(['repeated-word', 'number', 'article-place']);
    expect(findings.map(({ reason }) => reasonText(reason))).toEqual([
      '“The” stands twice.',
      '“27” is not in the Arabic, which has “72”.',
      '“Libya” takes no article.',
    ]);
  });
});

describe('risk', () => {
  it('rises with each finding and its level, and with a doubtful alignment, and stays within 0 and 1', () => {
    const risks = [
      riskOf([]),
      riskOf([{ level: 'hint' }]),
      riskOf([{ level: 'warning' }]),
      riskOf([{ level: 'error' }]),
      riskOf([{ level: 'error' }, { level: 'warning' }]),
    ];
    expect([...risks].sort((a, b) => a - b)).toEqual(risks);
    expect(new Set(risks).size).toBe(risks.length);
    expect(riskOf([], 0.4)).toBeGreaterThan(0);
    expect(riskOf(Array(100).fill({ level: 'error' }))).toBeLessThanOrEqual(1);
  });
});
