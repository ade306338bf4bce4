import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldArabic, foldWithOffsets } from '../../src/text/fold.js';
import { onGraphemeBorder } from '../../src/text/graphemes.js';

/** Letters that compose, marks in any order, what folding takes out, capitals of every kind. */
const text = fc
  .array(
    fc.constantFrom(
      ...[
        'ا',
        'أ',
        'آ',
        'ي',
        'ى',
        'ة',
        'ـ',
        'ﻻ',
        'ﹰ',
        'ﷲ',
        '٫',
        '٪',
        '٥',
        ' ',
        '\n',
        'a',
        'A',
        'é',
        'İ',
        'Σ',
        'ß',
        'ﬁ',
        'ℋ',
        '“',
        '’',
      ],
      ...[
        '\u064b',
        '\u0651',
        '\u0653',
        '\u0654',
        '\u0670',
        '\u0301',
        '\u094d',
        '\u200c',
        '\u200d',
        '\u200f',
        '\u2067',
        '\ufeff',
        '👩',
        '🚀',
        '🇱',
      ],
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

describe('folding', () => {
  it.each([
    ['إِنَّ', 'ان'],
    ['آخــــر', 'اخر'],
    ['مدرسة', 'مدرسه'],
    ['مستشفى', 'مستشفي'],
    ['ﻻ', 'لا'],
    ['١٢٣ ۴۵۶', '123 456'],
    ['\u200fقال\u200e', 'قال'],
    ['رؤية', 'رؤيه'],
    ['١٬٢٣٤٫٥٪', '1,234.5%'],
    ['ا\u0654حمد', 'احمد'],
    ['می\u200cشود', 'ميشود'],
    ['شركة ABC', 'شركه abc'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldArabic(text)).toBe(folded);
  });

  it('can drop the seats of hamza', () => {
    expect(foldArabic('رؤية شائعة', { hamzaSeats: true })).toBe('رويه شايعه');
  });

  it('of English drops case, accents and typographic quotes', () => {
    expect(fold('Ghassan Salamé’s “Plan”', 'en')).toBe('ghassan salame\'s "plan"');
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('ar', 'en'), (value, language) => {
        const once = fold(value, language);
        expect(fold(once, language)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['قالَ «إِنَّ الـمسماريّ»', 'ar', 'المسماري', 'الـمسماريّ'],
    ['said “Salamé’s”', 'en', "salame's", 'Salamé’s'],
    ['صلى ﷲ عليه', 'ar', 'الله', 'ﷲ'],
  ])('finds in %j what was folded', (original, language, wanted, marked) => {
    const { text: folded, offsets } = foldWithOffsets(original, language);
    const at = folded.indexOf(wanted);
    expect(original.slice(offsets[at], offsets[at + wanted.length])).toBe(marked);
  });

  it('with offsets is the same folding, its offsets ascending on grapheme borders', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('ar', 'en'), (value, language) => {
        const folded = foldWithOffsets(value, language);
        expect(folded.text).toBe(fold(value, language));
        expect(folded.offsets).toHaveLength(folded.text.length + 1);
        expect(folded.offsets.at(-1)).toBe(value.length);
        folded.offsets.forEach((offset, unit) => {
          expect(onGraphemeBorder(value, offset)).toBe(true);
          if (unit > 0) expect(offset).toBeGreaterThanOrEqual(folded.offsets[unit - 1]!);
        });
      }),
      { numRuns: 2_000 },
    );
  });
});
