import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits, lookUp, packWords, unpackWords, wordAt } from '../../../src/align/lexicon/string-table.js';

const arabic = fc.string({ unit: fc.constantFrom(...'ءابتثجحخدذرزسشصضطظعغفقكلمنهويئؤ'), minLength: 1, maxLength: 12 });

describe('a table of words', () => {
  it('finds each of its words at its place, and no other word', () => {
    fc.assert(
      fc.property(fc.uniqueArray(arabic, { maxLength: 60 }), arabic, (some, other) => {
        const words = some.sort();
        const table = unpackWords(packWords(words, 0x600), words.length, 0x600);
        words.forEach((word, place) => {
          expect(lookUp(table, word)).toBe(place);
          expect(wordAt(table, place)).toBe(word);
        });
        expect(lookUp(table, other)).toBe(words.indexOf(other));
      }),
    );
  });

  it('says that words of another script, and none, are not in it', () => {
    const table = unpackWords(packWords(['كتاب'], 0x600), 1, 0x600);
    for (const word of ['book', '', 'كتا', 'كتابا', '٪']) expect(lookUp(table, word)).toBe(-1);
  });

  it('holds only words whose letters fit a byte above its base', () => {
    expect([fits('كتاب', 0x600), fits('book', 0x600), fits('', 0x600), fits('book', 0), fits('łódź', 0)]).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
    expect(() => packWords(['book'], 0x600)).toThrow('does not fit');
  });
});
