import { expect, it } from 'vitest';
import { AnalysedPair } from '../../src/checks/analysis/pair.js';
import { checkPair } from '../../src/checks/run.js';

it('many denials on both sides are told apart in a time that grows with their pairs', () => {
  const time = (times: number) => {
    const before = process.cpuUsage();
    checkPair(new AnalysedPair('لم يكن '.repeat(times), 'was not '.repeat(times)));
    return process.cpuUsage(before).user;
  };
  time(10);
  // With the pairs it would be 4 times as much, with their squares it was 16 times.
  expect(time(200)).toBeLessThan(8 * Math.max(time(100), 100_000));
});
