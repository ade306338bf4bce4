import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/text/count-words.js';
import { firstStrong } from '../../src/text/direction.js';

describe('direction', () => {
  it.each<[string, 'ltr' | 'rtl' | undefined]>([
    ['«قال» yes', 'rtl'],
    ['"Yes" قال', 'ltr'],
    ['12:30 – ٣٫٥', undefined],
    ['', undefined],
    ['\u200f12 yes', 'rtl'],
    ['\u200e12 قال', 'ltr'],
    ['שלום', 'rtl'],
    ['ـ', 'rtl'],
    ['Привет', 'ltr'],
  ])('of %j is %s', (text, direction) => {
    expect(firstStrong(text)).toBe(direction);
  });
});

describe('counting words', () => {
  it.each([
    ["Al-Mismari didn't pay 1,234.5%.", 4],
    ['قالَ «المسماريّ»: ٣٫٥٪ و2019', 5],
    ['... — ؟', 0],
  ])('%j has %d', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
