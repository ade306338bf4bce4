import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onGraphemeBorder, snapToGraphemes } from '../../src/text/graphemes.js';
import { tokenise } from '../../src/text/tokenise.js';
import { news } from './arbitraries.js';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = (text: string) =>
  tokenise(text)
    .filter((token) => token.kind !== 'space')
    .map((token) => text.slice(token.start, token.end));

const graphemes = fc.string({ unit: 'grapheme' });
/** What borders are easy to get wrong around. */
const awkward = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'ا',
        'لَ',
        'ـ',
        '5',
        '٥',
        ' ',
        '\n',
        '\r',
        '\t',
        '\u00a0',
        '.',
        '..',
        ',',
        '٫',
        '-',
        "'",
        '’',
        '@',
        '_',
        '\u2028',
      ],
      ...['\u064b', '\u0301', '\u200c', '\u200d', '\u200f', '\u2067', '\u2069', '\u00ad', '\ufeff', '\ufe0f', '\u20e3'],
      ...[
        '👩',
        '🚀',
        '🏿',
        '🇱',
        '©',
        '‼',
        '\u{e0067}',
        '\u0600',
        '\u06dd',
        '한',
        '\u1100',
        '\u1161',
        '\u0e33',
        'क',
        '\u094d',
        '𐎀',
      ],
      ...['http://', 'www.', 'U.', 'm.', '.com', 'x@y.org', '\0'],
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));
const anyText = fc.oneof(graphemes, news, awkward, fc.string({ unit: 'binary' }));

describe('tokens', () => {
  it.each<[string, string[]]>([
    ["Al-Mismari didn't say 1,234.5%.", ['Al-Mismari', "didn't", 'say', '1,234.5', '%', '.']],
    [
      'قالَ «المسماريّ»: ١٬٢٣٤٫٥٪ فقط، لا أكثر؟',
      ['قالَ', '«', 'المسماريّ', '»', ':', '١٬٢٣٤٫٥', '٪', 'فقط', '،', 'لا', 'أكثر', '؟'],
    ],
    ['the U.S. at https://example.org/a?b=c.', ['the', 'U.S.', 'at', 'https://example.org/a?b=c', '.']],
    ['كتـــاب وَمِنْ 4th 12:30 2018-19', ['كتـــاب', 'وَمِنْ', '4th', '12:30', '2018-19']],
    ['She‘s from Sana’a', ['She‘s', 'from', 'Sana’a']],
    ['COVID-19 F-16s H1N1 U.S.-led e.g. A.B', ['COVID-19', 'F-16s', 'H1N1', 'U.S.-led', 'e.g.', 'A.B']],
    ['سنة 300 ق.م. و2019 والـ20 بـBBC', ['سنة', '300', 'ق.م.', 'و', '2019', 'والـ', '20', 'بـ', 'BBC']],
    ['می\u200cشود؛ قال\u200f.', ['می\u200cشود', '؛', 'قال\u200f', '.']],
    ['\u2067حفتر\u2069 قال', ['حفتر', 'قال']],
    [
      'mail a.b+c@news.example.org, or www.example.org/ليبيا؟',
      ['mail', 'a.b+c@news.example.org', ',', 'or', 'www.example.org/ليبيا', '؟'],
    ],
    ['BBC.com said. no@where', ['BBC.com', 'said', '.', 'no', '@', 'where']],
    ['قال.وأضاف left.She', ['قال', '.', 'وأضاف', 'left', '.', 'She']],
    ['20مليون 5km ٣/٤ 2019-', ['20', 'مليون', '5km', '٣/٤', '2019', '-']],
    ['wait... “so”', ['wait', '...', '“', 'so', '”']],
    ['👩‍🚀 🇱🇾🇷🇺', ['👩‍🚀', '🇱🇾', '🇷🇺']],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each(['.x', 'a.', 'a@', 'a-', 'http://', '👩\u200d', '\u064b', '. '])(
    'of %j a hundred thousand times still ends',
    (piece) => {
      const text = piece.repeat(100_000);
      expect(tokenise(text).at(-1)!.end).toBe(text.length);
    },
  );

  it('joined give the text back and begin and end on grapheme borders', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenise(text);
        expect(tokens.map((token) => text.slice(token.start, token.end)).join('')).toBe(text);
        const borders = new Set([...segmenter.segment(text)].map((part) => part.index));
        for (const token of tokens) expect(borders.has(token.start)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('grapheme borders', () => {
  it.each<[string, number, boolean]>([
    ['abc', 1, true],
    ['e\u0301a', 1, false],
    ['\u0645\u064e\u0646', 1, false],
    ['🇱🇾🇷🇺', 4, true],
    ['🇱🇾🇷🇺', 2, false],
    ['\r\n', 1, false],
    ['abc', 9, false],
  ])('%j at %d: %s', (text, offset, border) => {
    expect(onGraphemeBorder(text, offset)).toBe(border);
  });

  it('are where the segmenter of the whole text says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const borders = new Set([...segmenter.segment(text)].map((part) => part.index).concat(text.length));
        for (let offset = 0; offset <= text.length; offset++)
          expect(onGraphemeBorder(text, offset)).toBe(borders.has(offset));
      }),
    );
  });

  it('are found inside graphemes and runs of any length', () => {
    const stacked = `a${'\u0301'.repeat(3_000)}b`;
    expect(snapToGraphemes(stacked, { start: 100, end: 200 })).toEqual({ start: 0, end: 3_001 });
    const flags = `a${'🇱🇾'.repeat(2_000)}`;
    expect(onGraphemeBorder(flags, 1 + 4 * 1_500)).toBe(true);
    expect(onGraphemeBorder(flags, 3 + 4 * 1_500)).toBe(false);
  });

  it('hold a snapped span, which covers the one given', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, a, b) => {
        const wanted = { start: Math.min(a, b), end: Math.max(a, b) };
        const { start, end } = snapToGraphemes(text, wanted);
        expect(onGraphemeBorder(text, start) && onGraphemeBorder(text, end)).toBe(true);
        expect(start).toBeLessThanOrEqual(Math.min(wanted.start, text.length));
        expect(end).toBeGreaterThanOrEqual(Math.min(wanted.end, text.length));
      }),
    );
  });
});
