import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesIn, partsOf, readCodes, storedCodes } from '../../src/domain/codes.js';
import { nameOfCode, namesOfCodes } from '../../src/formats/inline.js';

describe('the parts of a text', () => {
  it('are its words and the markers of its codes; what only looks like one is words', () => {
    expect(partsOf('a <1>b</1> <2/> <9> </', { '1': 'bold', '2': 'image' })).toEqual([
      { text: 'a ', code: null },
      { text: '<1>', code: 'bold' },
      { text: 'b', code: null },
      { text: '</1>', code: 'bold' },
      { text: ' ', code: null },
      { text: '<2/>', code: 'image' },
      { text: ' <9> </', code: null },
    ]);
  });

  it('are together the text, whatever it is', () => {
    const text = fc
      .array(fc.constantFrom('a', '<', '>', '/', '1', '2', '<1>', '</2>', '<2/>', ' '))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (whole) => {
        const parts = partsOf(whole, { '1': 'x' });
        expect(parts.map((part) => part.text).join('')).toBe(whole);
        for (const { text: part, code } of parts) if (code !== null) expect(part).toMatch(/^<\/?1\/?>$/);
      }),
    );
  });
});

it('codes are kept as far as their markers stand in a text', () => {
  const codes = { '1': 'b', '2': 'i' };
  expect(codesIn(['<2>x</2>', '<3/>'], codes)).toEqual({ '2': 'i' });
  expect(readCodes(storedCodes(codes))).toEqual(codes);
  expect(storedCodes({})).toBeNull();
  expect(readCodes(null)).toEqual({});
});

it.each([
  ['<x id="1" equiv-text="image"/>', 'image', 'image'],
  ['<g id="1" ctype="bold">', undefined, 'bold'],
  ['<ph x="1">&lt;br class=&quot;a&quot;/&gt;</ph>', undefined, '<br class="a"/>'],
  ['<bpt i="1">&lt;b&gt;</bpt>', undefined, '<b>'],
  ['<ph id="1"><sub>text</sub></ph>', undefined, 'text'],
  ['</g>', undefined, '</g>'],
  ['<?pi x?>', undefined, '?pi'],
])('the code %s is called %s, %s', (raw, equivalent, name) => {
  expect(nameOfCode(equivalent === undefined ? { raw } : { raw, equivalent })).toBe(name);
});

it('names go by the numbers of the markers', () => {
  const code = (marker: string, start: number, raw: string) =>
    ({ kind: 'alone', key: raw, raw, start, end: start + marker.length }) as const;
  expect(
    namesOfCodes(
      { text: '<1/> a <12/>', codes: [code('<1/>', 0, '<x/>'), code('<12/>', 7, '<y/>')] },
      { text: '<1/>', codes: [code('<1/>', 0, '<z/>')] },
      null,
    ),
  ).toEqual({ '1': 'x', '12': 'y' });
});
