import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../../src/text/merge.js';

const base = 'Haftar will to meet with Moscow in May.';

describe('two changes as one', () => {
  it.each([
    [
      'apart',
      'Haftar wants to meet with Moscow in May.',
      'Haftar will to meet with Moscow in June.',
      'Haftar wants to meet with Moscow in June.',
    ],
    ['one alone', base, 'Haftar will meet Moscow in May.', 'Haftar will meet Moscow in May.'],
    [
      'the same',
      'Haftar will meet with Moscow in May.',
      'Haftar will meet with Moscow in May.',
      'Haftar will meet with Moscow in May.',
    ],
    [
      'an insertion and a deletion apart',
      'Yesterday Haftar will to meet with Moscow in May.',
      'Haftar will to meet with Moscow.',
      'Yesterday Haftar will to meet with Moscow.',
    ],
  ])('%s', (_name, one, other, merged) => {
    expect(mergeTexts(base, one, other)).toBe(merged);
    expect(mergeTexts(base, other, one)).toBe(merged);
  });

  it.each([
    ['the same word', 'Haftar wants to meet with Moscow in May.', 'Haftar hopes to meet with Moscow in May.'],
    ['two insertions at one place', `${base} A.`, `${base} B.`],
    ['everything', 'Something else.', 'Another thing.'],
  ])('not where they meet: %s', (_name, one, other) => {
    expect(mergeTexts(base, one, other)).toBeUndefined();
  });

  it('is the other where one changed nothing, and does not depend on the order', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', 'قال', '.', '1'), { maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, text, (before, one, other) => {
        expect(mergeTexts(before, before, other)).toBe(other);
        expect(mergeTexts(before, one, other)).toBe(mergeTexts(before, other, one));
      }),
    );
  });
});
