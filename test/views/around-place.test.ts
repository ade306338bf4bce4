import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundPlace } from '../../views/repair/around-place.js';

describe('a place to split at', () => {
  const text =
    'Al-Mismari said that Haftar will to meet with Moscow. He added that the meeting would be held on 12 May.';

  it('is told by the words on both sides', () => {
    expect(aroundPlace(text, text.indexOf('He added'))).toBe(
      '… to meet with Moscow. | He added that the meeting would …',
    );
    expect(aroundPlace(text, text.indexOf('said'))).toBe('Al-Mismari | said that Haftar will to meet …');
    expect(aroundPlace(text, text.indexOf('May.'))).toBe('… would be held on 12 | May.');
  });

  it('is told in Arabic as it is read', () => {
    const arabic = 'قال المسماري إن حفتر يرغب في لقاء موسكو. وأضاف أن الاجتماع سيعقد.';
    expect(aroundPlace(arabic, arabic.indexOf('وأضاف'))).toBe('… حفتر يرغب في لقاء موسكو. | وأضاف أن الاجتماع سيعقد.');
  });

  it('has whole words of the text, in one line, whatever the text', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((made) => !/[\s|…]/.test(made));
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 60 }), fc.nat(), (words, k) => {
        const at = 1 + (k % (words.length - 1));
        const text = words.join('\n');
        const told = aroundPlace(text, words.slice(0, at).join('\n').length + 1);
        const [before, after] = told.split(' | ').map((part) => part.split(' ').filter((one) => one !== '…'));
        expect(before).toEqual(words.slice(at - before!.length, at));
        expect(after).toEqual(words.slice(at, at + after!.length));
      }),
    );
  });
});
