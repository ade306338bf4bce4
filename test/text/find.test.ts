import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll } from '../../src/text/find.js';
import { onGraphemeBorder } from '../../src/text/graphemes.js';

const found = (text: string, words: string, options: Partial<Parameters<typeof findAll>[2]> = {}) =>
  findAll(text, words, { language: 'ar', ...options }).map(({ start, end }) => text.slice(start, end));

describe('finding words', () => {
  it.each([
    ['قالَ إنَّ المسؤولَ غادر', 'ان المسؤول', ['إنَّ المسؤولَ']],
    ['إلى ليبيا وليبيا', 'ليبيا', ['ليبيا', 'ليبيا']],
    ['مدرسة كبيرة', 'مدرسه', ['مدرسة']],
    ['عام ٢٠١٨', '2018', ['٢٠١٨']],
    ['كتـــاب', 'كتاب', ['كتـــاب']],
    ['لا شيء', 'xyz', []],
    ['لا شيء', '  ', []],
  ])('folded: in %s the words %s', (text, words, hits) => {
    expect(found(text, words)).toEqual(hits);
  });

  it.each([
    ['The Haftar forces, haftar', 'haftar', {}, ['Haftar', 'haftar']],
    ['The Haftar forces, haftar', 'haftar', { exact: true }, ['haftar']],
    ['stage, stages, backstage', 'stage', { wholeWords: true }, ['stage']],
    ['café and cafe', 'cafe', {}, ['café', 'cafe']],
    ['café and cafe', 'cafe', { exact: true }, ['cafe']],
    ['aaaa', 'aa', {}, ['aa', 'aa']],
    ['“quoted”', '"quoted"', {}, ['“quoted”']],
  ])('in English: in %s the words %s with %o', (text, words, options, hits) => {
    expect(found(text, words, { language: 'en', ...options })).toEqual(hits);
  });

  it('never splits a grapheme and never overlaps', () => {
    const piece = fc.constantFrom('ا', 'أ', 'َ', 'ب', ' ', 'a', 'é', '́', '👍🏽', '\u200d', '1');
    const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, fc.boolean(), (whole, words, exact) => {
        let last = 0;
        for (const { start, end } of findAll(whole, words, { language: 'ar', exact })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(onGraphemeBorder(whole, start) && onGraphemeBorder(whole, end)).toBe(true);
          last = end;
        }
      }),
    );
  });
});
