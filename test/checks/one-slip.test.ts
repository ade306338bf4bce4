import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneSlipAmong } from '../../src/checks/english/one-slip.js';
import { isOneSlip, wordsNear } from '../../src/checks/english/slips.js';
import { wordList } from '../../src/checks/english/word-list.js';

const letters = fc.stringMatching(/^[a-z'é-]{1,12}$/);

describe('the words one slip away', () => {
  it('are all those among many that differ in a letter or in two neighbours', () => {
    fc.assert(
      fc.property(letters, fc.array(letters, { maxLength: 40 }), fc.nat(), (word, others, seed) => {
        const slipped = slip(word, seed);
        const known = [...others, slipped].filter((other) => /^[a-z]*$/.test(other) && other !== word);
        const found = new Set(oneSlipAmong(known).mayBe(word));
        for (const other of known) if (isOneSlip(word, other)) expect(found).toContain(other);
      }),
    );
  });

  it('are told from nearly all strings that are none before these are written', () => {
    const found = ['goverment', 'yesterdya', 'internatinal', 'minsiter'].map((word) => {
      const words = wordsNear(word);
      return { words, strings: oneSlipAmong(words).mayBe(word).length };
    });
    for (const { words, strings } of found) {
      expect(words.length).toBeGreaterThan(0);
      expect(strings).toBeLessThan(words.length + 5);
      for (const near of words) expect(wordList().has(near)).toBe(true);
    }
  });
});

/** A word with one slip of each kind, by turns. */
function slip(word: string, seed: number): string {
  const at = seed % word.length;
  const letter = 'etaoinshrdlc'[seed % 12]!;
  const [head, tail] = [word.slice(0, at), word.slice(at)];
  switch (seed % 4) {
    case 0:
      return head + letter + tail;
    case 1:
      return head + letter + tail.slice(1);
    case 2:
      return head + tail.slice(1);
    default:
      return head + (tail[1] ?? '') + tail[0] + tail.slice(2);
  }
}
