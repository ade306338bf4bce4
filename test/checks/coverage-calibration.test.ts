import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AnalysedPair } from '../../src/checks/analysis/pair.js';
import {
  bounded,
  calibrated,
  general,
  LEAST_PAIRS,
  type PairMeasure,
  usualLength,
} from '../../src/checks/coverage/calibration.js';
import { addition, measureOf, omission, truncated, wrongPair } from '../../src/checks/coverage/omissions.js';
import type { CoverageCalibration } from '../../src/domain/calibration.js';
import { root } from '../../src/root.js';

const quiet: PairMeasure = { stretch: -0.05, omission: 0, addition: 0, shared: 2 };
/** So many pairs, of which some differ. */
const pairs = (count: number, differing: number, by: Partial<PairMeasure>): PairMeasure[] =>
  Array.from({ length: count }, (_, k) => (k < differing ? { ...quiet, ...by } : quiet));

const lines = (file: string) =>
  readFileSync(join(root, 'data/samples', file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
/** Paragraphs of the sample documents with others than their own translation. */
const strangers = ['central-bank', 'health-clinics', 'libya-interview'].flatMap((name) => {
  const [source, target] = [lines(`${name}/source.ar.txt`), lines(`${name}/target.en.txt`)];
  return source.flatMap((arabic, i) =>
    target.flatMap((english, k) => (Math.abs(i - k) < 3 ? [] : [[arabic, english] as const])),
  );
});

describe('the usual length of a project’s English', () => {
  it('is the general one while few are approved, and comes near the own one with many', () => {
    expect(usualLength(new Array(LEAST_PAIRS - 1).fill(0.05))).toBe(0);
    expect(usualLength(new Array(50).fill(0.05))).toBeCloseTo(0.05);
    expect(usualLength(new Array(950).fill(0.05))).toBeCloseTo(0.095);
  });

  it('is not moved far by a few pairs that are cut wrongly, and never beyond its bounds', () => {
    const cut = [...new Array(97).fill(-0.05), ...new Array(3).fill(9)];
    expect(Math.abs(usualLength(cut))).toBeLessThan(0.02);
    expect(usualLength(new Array(10_000).fill(3))).toBe(0.12);
    expect(usualLength(new Array(10_000).fill(-3))).toBe(-0.12);
  });
});

describe('the limits', () => {
  it.each([
    ['too few pairs', pairs(LEAST_PAIRS - 1, 30, { omission: 1.2 }), general],
    ['pairs like any', pairs(300, 3, { omission: 1.2 }), { ...general, pairs: 300 }],
    ['one alarm among a few', pairs(LEAST_PAIRS, 1, { omission: 3, addition: 3 }), { ...general, pairs: LEAST_PAIRS }],
    ['many little alarms', pairs(300, 30, { omission: 1.07 }), { ...general, pairs: 300, omission: 1.1 }],
    ['many great alarms', pairs(300, 300, { addition: 99 }), { ...general, pairs: 300, addition: 1.25 }],
    ['little in common', pairs(300, 40, { shared: 0.95 }), { ...general, pairs: 300, shared: 0.94 }],
    ['nothing in common', pairs(300, 300, { shared: 0 }), { ...general, pairs: 300, shared: 0.85 }],
  ])('by %s', (_what, measures, wanted) => {
    expect(calibrated(measures, 0)).toEqual(wanted);
  });

  it('are held to their bounds, whatever is stored', () => {
    const wild: CoverageCalibration = { pairs: 9, length: 50, omission: 1e9, addition: Number.NaN, shared: -1 };
    expect(bounded(wild)).toEqual({ pairs: 9, length: 0.12, omission: 1.25, addition: 1, shared: 0.85 });
    expect(bounded({ ...wild, length: Number.NEGATIVE_INFINITY, omission: 0.1, shared: 5 })).toMatchObject({
      length: 0,
      omission: 1,
      shared: 1,
    });
  });
});

describe('at the outermost bounds', () => {
  const outermost = [-9, 0, 9].map((length) => bounded({ pairs: 1, length, omission: 9, addition: 9, shared: 0 }));

  it.each([omission, addition, truncated].map((check) => [check.id, check] as const))(
    '%s still speaks of its own example',
    (_id, check) => {
      for (const coverage of outermost) {
        const { source, target } = check.example;
        expect(check.run(new AnalysedPair(source, target, undefined, { coverage }))).not.toEqual([]);
      }
    },
  );

  it('wrong-pair still speaks of most sentences that do not belong together of which it speaks in general', () => {
    const [found, still] = [general, outermost[1]!].map(
      (coverage) =>
        strangers.filter(
          ([source, target]) => wrongPair.run(new AnalysedPair(source, target, undefined, { coverage })).length > 0,
        ).length,
    );
    expect(found).toBeGreaterThan(100);
    expect(still).toBeGreaterThan(0.8 * found!);
  });
});

describe('the measure of a pair', () => {
  it.each([
    [omission, 'omission'],
    [addition, 'addition'],
  ] as const)('says by how much the limit of %o may grow', (check, of) => {
    const { source, target } = check.example;
    const measure = measureOf(new AnalysedPair(source, target))[of];
    expect(measure).toBeGreaterThan(1);
    const at = (factor: number) => {
      const coverage = { ...general, [of]: factor };
      return check.run(new AnalysedPair(source, target, undefined, { coverage })).length;
    };
    expect([at(measure * 0.99), at(measure * 1.01)]).toEqual([1, 0]);
  });
});
