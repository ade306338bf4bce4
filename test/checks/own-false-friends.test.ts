import { describe, expect, it } from 'vitest';
import { AnalysedPair } from '../../src/checks/analysis/pair.js';
import { falseFriend } from '../../src/checks/meaning/false-friend.js';
import { readFalseFriend } from '../../src/checks/meaning/own-false-friends.js';
import type { FalseFriendText } from '../../src/domain/false-friend.js';

const text = (over: Partial<FalseFriendText>): FalseFriendText => ({
  arabic: 'حراك|الحراك الشعبي',
  calque: 'popular/people’s movement*|the mobility',
  better: 'protest movement / the protests',
  note: 'house style',
  level: 'warning',
  ...over,
});

const foundIn = (entry: FalseFriendText, source: string, target: string) => {
  const read = readFalseFriend(entry);
  if (!read.ok) throw new Error(`${read.problem.field}: ${read.problem.problem}`);
  const pair = new AnalysedPair(source, target, undefined, { falseFriends: [read.entry] });
  return falseFriend.run(pair).map(({ start, end, reason }) => [target.slice(start, end), reason.values?.better]);
};

describe('a false friend of a manager', () => {
  it.each([
    ['وقاد الحراك الشعبي شبان.', 'Young men led the popular movement.', 'popular movement'],
    ['حراك في الشارع', "The people's movements in the street", "people's movements"],
    ['والحراك مستمر', 'The\nmobility goes on', 'The\nmobility'],
  ])('is found in %s', (source, target, words) => {
    expect(foundIn(text({}), source, target)).toEqual([[words, 'protest movement / the protests']]);
  });

  it.each([
    ['where the Arabic is not', 'قال الوزير كلمته', 'He led the popular movement.'],
    ['within a longer word', 'الحراك الشعبي', 'unpopular movement, the mobilityx'],
    ['where English says it well', 'الحراك الشعبي', 'the protest movement'],
  ])('says nothing %s', (_where, source, target) => {
    expect(foundIn(text({}), source, target)).toEqual([]);
  });

  it('goes before one of the program on the same words', () => {
    const own = text({ arabic: 'مرحلة', calque: 'coming stage', better: 'next round' });
    expect(foundIn(own, 'المرحلة المقبلة', 'the coming stage')).toEqual([['coming stage', 'next round']]);
  });

  it.each<[Partial<FalseFriendText>, string, string]>([
    [{ arabic: ' ' }, 'arabic', 'missing'],
    [{ better: '' }, 'better', 'missing'],
    [{ arabic: 'hirak' }, 'arabic', 'not-arabic'],
    [{ arabic: 'حراك|' }, 'arabic', 'not-arabic'],
    [{ arabic: '،' }, 'arabic', 'not-arabic'],
    [{ calque: '(a+)+$' }, 'calque', 'not-a-pattern'],
    [{ calque: 'a|' }, 'calque', 'not-a-pattern'],
    [{ calque: '*' }, 'calque', 'not-a-pattern'],
    [{ calque: 'mo*ent' }, 'calque', 'not-a-pattern'],
    [{ calque: 'a b c d e f g h i j k l m' }, 'calque', 'not-a-pattern'],
    [{ calque: 'movement*', better: 'protest / movement' }, 'better', 'speaks-against-itself'],
  ])('is refused with %o', (over, field, problem) => {
    expect(readFalseFriend(text(over))).toEqual({ ok: false, problem: { field, problem } });
  });

  it('takes no longer the more ways there are to read it', () => {
    const word = Array.from({ length: 12 }, (_, k) => `${'a'.repeat(k + 1)}*`).join('/');
    const calque = `${Array.from({ length: 11 }, () => word).join(' ')} end`;
    const started = process.cpuUsage();
    const target = 'aaaaaaaaaaaaaaaa '.repeat(3_000);
    expect(foundIn(text({ calque }), 'الحراك الشعبي', target)).toEqual([]);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
  });
});
