import { expect, it } from 'vitest';
import { AnalysedPair } from '../../src/checks/analysis/pair.js';
import { modality } from '../../src/checks/meaning/modality.js';
import { negationDropped } from '../../src/checks/meaning/negation.js';
import { quantifier } from '../../src/checks/meaning/quantifier.js';

it('words of degree and of need in a long segment are judged in a time that grows with its words', () => {
  const spent = (times: number) => {
    const pair = new AnalysedPair('أكثر من يجب '.repeat(times), 'less can see '.repeat(times));
    expect(pair.english.length).toBe(3 * times);
    const before = process.cpuUsage();
    expect(quantifier.run(pair)).toHaveLength(times);
    modality.run(pair);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const least = (times: number) => Math.min(...[1, 2, 3].map(() => spent(times)));
  spent(500);
  // Four times as many words; their square would be sixteen times as many.
  expect(least(4000) / least(1000)).toBeLessThan(10);
});

it('denials of a long segment are told apart in a time that grows with their pairs, not with the square of them', () => {
  const spent = (times: number) => {
    const pair = new AnalysedPair('لم يكن '.repeat(times), 'was not '.repeat(times));
    const before = process.cpuUsage();
    negationDropped.run(pair);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const least = (times: number) => Math.min(...[1, 2, 3].map(() => spent(times)));
  spent(100);
  // Three times as many have nine times the pairs, and eighty-one times the pairs of pairs.
  expect(least(300) / least(100)).toBeLessThan(35);
});
