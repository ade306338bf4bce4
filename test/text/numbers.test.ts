import { describe, expect, it } from 'vitest';
import { numberKey, numberWordValue } from '../../src/text/numbers.js';

describe('numbers in digits', () => {
  it.each([
    ['1234', '1234'],
    ['1,234', '1234'],
    ['١٢٣٤', '1234'],
    ['۱۲۳۴', '1234'],
    ['١٬٢٣٤٫٥', '1234.5'],
    ['1,234.50', '1234.5'],
    ['2.5', '2.5'],
    ['٢٫٥', '2.5'],
    ['4th', '4'],
    ['007', '7'],
    ['12:30', '12:30'],
    ['٣/٤', '3/4'],
    ['2018-19', '2018-19'],
    ['1.000.000', '1000000'],
  ])('compares %s as %s', (written, key) => {
    expect(numberKey(written)).toBe(key);
  });

  it('knows no number without a digit', () => {
    expect(numberKey(',.')).toBeUndefined();
  });
});

describe('number words', () => {
  it.each([
    ['three', 3],
    ['third', 3],
    ['twenty-one', 21],
    ['million', 1_000_000],
    ['ثلاثه', 3],
    ['الثالث', 3],
    ['وعشرون', 20],
    ['ملايين', 1_000_000],
  ])('values %s as %d', (word, value) => {
    expect(numberWordValue(word)).toBe(value);
  });

  it.each(['well-known', 'house', 'بيت', 'constructor'])('takes %s for no number', (word) => {
    expect(numberWordValue(word)).toBeUndefined();
  });
});
