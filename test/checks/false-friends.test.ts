import { describe, expect, it } from 'vitest';
import { AnalysedPair } from '../../src/checks/analysis/pair.js';
import { falseFriend } from '../../src/checks/meaning/false-friend.js';
import { falseFriends } from '../../src/checks/meaning/false-friend-entries.js';

describe('the false friends', () => {
  const entries = falseFriends();

  it('are at least 150, each written once', () => {
    expect(entries.length).toBeGreaterThanOrEqual(150);
    const written = entries.map(
      ({ arabic, calque }) => `${arabic.map((words) => words.join(' ')).join('|')} ${calque.source}`,
    );
    expect(new Set(written).size).toBe(entries.length);
  });

  it.each(entries.map((entry) => [entry.example.target, entry] as const))(
    '%s is found in its own example',
    (_target, entry) => {
      const { source, target } = entry.example;
      const found = falseFriend.run(new AnalysedPair(source, target));
      expect(found.map(({ reason }) => reason.values?.better)).toContain(entry.better);
    },
  );

  it('say nothing of what they propose themselves', () => {
    const own = entries.filter(({ calque, better }) => better.split(' / ').some((words) => calque.test(words)));
    expect(own.map(({ better }) => better)).toEqual([]);
  });
});
