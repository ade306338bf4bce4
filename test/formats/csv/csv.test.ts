import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/formats/csv/index.js';
import { readAll, rewriteAll, texts } from '../reading.js';

describe('reading tables', () => {
  it.each([
    ['by names', 'id,ar,en\n1,قال,said\n', [['قال', 'said']]],
    ['by names in the other order, and Arabic ones', 'الترجمة;العربية\nsaid;قال\n', [['قال', 'said']]],
    [
      'by script without names',
      'said\tقال\nwent\tذهب',
      [
        ['قال', 'said'],
        ['ذهب', 'went'],
      ],
    ],
    [
      'quotes, commas and line breaks in cells',
      'ar,en\r\n"قال, نعم","he said ""yes""\nand left"\r\n',
      [['قال, نعم', 'he said "yes"\nand left']],
    ],
    ['a first line in which Excel says the delimiter', 'sep=;\r\nar;en\r\nا,;a\r\n', [['ا,', 'a']]],
    ['a byte order mark', '\ufeffar,en\nا,a', [['ا', 'a']]],
    [
      'rows too short, and empty ones',
      'ar,en\nا\n,\nب,b',
      [
        ['ا', null],
        ['ب', 'b'],
      ],
    ],
    [
      'formulas as they were meant',
      "ar,en\nا,'=1+1\nب,'quoted'",
      [
        ['ا', '=1+1'],
        ['ب', "'quoted'"],
      ],
    ],
  ])('%s', (_name, text, expected) => {
    const { units, refused } = readAll(csv, text);
    expect(refused).toBeUndefined();
    expect(texts(units)).toEqual(expected);
  });

  it('takes quotes for text where tabs divide cells that could not be read with them', () => {
    const text = 'ar\ten\nقال\t"So," he said.\n"نعم"\t"Yes"\n';
    expect(texts(readAll(csv, text).units)).toEqual([
      ['قال', '"So," he said.'],
      ['"نعم"', '"Yes"'],
    ]);
    const written = rewriteAll(csv, text, ({ id }) => (id === '1' ? { target: '"No,"\the\nsaid.' } : undefined));
    expect(written).toBe('ar\ten\nقال\t"No," he said.\n"نعم"\t"Yes"\n');
    expect(texts(readAll(csv, 'ar\ten\n"قال\tنعم"\t"He said"\n').units)).toEqual([['قال\tنعم', 'He said']]);
  });

  it('takes ids, states and notes where they are', () => {
    const { units } = readAll(csv, 'key,source,target,status,comment\nk1,ا,a,reviewed,Look.\nk1,ب,,,\n');
    expect(units).toMatchObject([
      { id: 'k1', state: 'reviewed', notes: [{ text: 'Look.' }], place: { line: 2 } },
      { id: 'k1~', state: 'initial', notes: [] },
    ]);
  });

  it.each([
    ['not-well-formed', 'ar,en\nا,"a\n', { line: 2 }],
    ['not-well-formed', 'ar,en\n"ا"x,a\n', { line: 2 }],
    ['no-such-language', 'one\ntwo\n', { line: 1 }],
    ['too-many-units', `ar,en\n${'ا,a\n'.repeat(20)}`, undefined],
  ])('refuses what is %s', (kind, text, place) => {
    const { refused } = readAll(csv, text, { limits: { units: 10 } });
    expect(refused).toMatchObject({ kind, ...(place ? { place } : {}) });
  });
});

describe('writing tables back', () => {
  it('puts a change in its cell, quoted like it was or where it must be', () => {
    const text = 'id;ar;en;state\r\n1;ا;a;initial\r\n2;ب;"b";\r\n3;ت\r\n';
    const written = rewriteAll(csv, text, ({ id }) => ({
      target: id === '1' ? 'x;y' : id === '2' ? 'z' : '=sum',
      state: 'reviewed',
    }));
    expect(written).toBe(`id;ar;en;state\r\n1;ا;"x;y";reviewed\r\n2;ب;"z";reviewed\r\n3;ت;'=sum;reviewed\r\n`);
  });

  const cell = fc
    .array(fc.constantFrom('ا', 'b', ',', '"', '\n', ' ', '=', "'", '-', '＠', '\t', '\r'), { maxLength: 5 })
    .map((parts) => parts.join(''));

  it('keeps an apostrophe that was there before a formula, and what was changed into one', () => {
    const text = rewriteAll(csv, 'ar,en,note\nا,a,x\n', () => ({ target: "'=sum" }));
    expect(text).toBe("ar,en,note\nا,''=sum,x\n");
    expect(texts(readAll(csv, text).units)).toEqual([['ا', "'=sum"]]);
    expect(readAll(csv, "ar,en,note\nا,a,'-1\n").units[0]!.notes).toEqual([{ text: '-1' }]);
  });

  it('is the identity without changes, and reads back what it writes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, size) => {
          const units = rows
            .filter(([source, target]) => `${source}${target}`.trim() !== '')
            .map(([source, target], k) => ({ id: String(k), source, target, state: 'initial' as const }));
          const text = [...csv.write!({ languages: { source: 'ar', target: 'en' }, units })].join('');
          expect(rewriteAll(csv, text, () => undefined, {}, size)).toBe(text);
          expect(texts(readAll(csv, text, {}, size).units)).toEqual(
            units.map(({ source, target }) => [source, target]),
          );
        },
      ),
    );
  });
});
