import { expect, it } from 'vitest';
import { AnalysedPair } from '../../src/checks/analysis/pair.js';
import { checkPair } from '../../src/checks/run.js';

it('hundreds of denials on both sides are told apart in well below a second of processor time', () => {
  const time = (times: number) => {
    const before = process.cpuUsage();
    checkPair(new AnalysedPair('لم يكن '.repeat(times), 'was not '.repeat(times)));
    return process.cpuUsage(before).user;
  };
  time(10);
  // Each pair of them held against each other pair took three seconds.
  expect(time(200)).toBeLessThan(1_200_000);
});
