import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tmx } from '../../../src/formats/tmx/index.js';
import { readAll, rewriteAll, texts } from '../reading.js';

const languages = { source: 'ar', target: 'en' };
const file = (body: string, header = 'srclang="ar"') =>
  `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header ${header} segtype="sentence" datatype="x" o-tmf="x" adminlang="en" creationtool="x" creationtoolversion="1"/><body>${body}</body></tmx>`;
const tu = (arabic: string, english: string) =>
  `<tu><tuv xml:lang="AR"><seg>${arabic}</seg></tuv><tuv xml:lang="en-US"><seg>${english}</seg></tuv></tu>`;

function comesBack(text: string): void {
  expect(rewriteAll(tmx, text, () => undefined)).toBe(text);
  expect(rewriteAll(tmx, text, ({ target }) => (target ? { target: target.text } : undefined))).toBe(text);
}

describe('codes of TMX', () => {
  it.each([
    [
      'halves whose others are in further segments',
      tu('<it pos="begin" x="1">[b]</it>ا', '<it pos="begin" x="1">[b]</it>a'),
      ['<1/>ا', '<1/>a'],
    ],
    [
      'pairs of one number one after the other',
      tu('<bpt i="1">b</bpt>ا<ept i="1">/b</ept><bpt i="1">i</bpt>ب<ept i="1">/i</ept>', 'x'),
      ['<1>ا</1><2>ب</2>', 'x'],
    ],
    ['text within codes', tu('<ph>img <sub>نص</sub></ph>ا', 'a'), ['<1/>ا', 'a']],
    [
      'marks around text, within each other',
      tu('<hi>ا<hi>ب</hi></hi>', '<hi>a</hi>'),
      ['<1>ا<2>ب</2></1>', '<1>a</1>'],
    ],
    ['white space', tu(' ا\n\t', '\n a '), [' ا\n\t', '\n a ']],
  ])('%s', (_name, body, expected) => {
    const text = file(body);
    const { units, refused } = readAll(tmx, text, { languages });
    expect(refused).toBeUndefined();
    expect(texts(units)).toEqual([expected]);
    comesBack(text);
  });

  it('of one number keep what each one is', () => {
    const text = file(tu('<bpt i="1">b</bpt>ا<ept i="1">/b</ept><bpt i="1">i</bpt>ب<ept i="1">/i</ept>', 'x'));
    expect(rewriteAll(tmx, text, () => ({ target: '<2>B</2> <1>A</1>' }))).toContain(
      '<seg><bpt i="1">i</bpt>B<ept i="1">/i</ept> <bpt i="1">b</bpt>A<ept i="1">/b</ept></seg>',
    );
  });
});

describe('languages of TMX', () => {
  it.each(['srclang="*all*"', '', 'srclang="fr"'])('are those of the texts where the header has %j', (header) => {
    const { units } = readAll(tmx, file(tu('ا', 'a') + tu('ب', 'b'), header));
    expect(texts(units)).toEqual([
      ['ا', 'a'],
      ['ب', 'b'],
    ]);
  });
});

describe('random documents', () => {
  const part = fc.constantFrom(
    'ا',
    'b',
    '&lt;1&gt;',
    '&amp;',
    ' ',
    '\r\n',
    '<![CDATA[<&]]>',
    '<!-- c -->',
    '<?pi x?>',
    '%1$s',
  );
  const code = fc.constantFrom(
    '<ph>x</ph>',
    '<ph x="1"/>',
    '<bpt i="1" x="1">b</bpt>',
    '<ept i="1">b</ept>',
    '<it pos="end">e<sub>s</sub></it>',
    '<ut>u</ut>',
    '<own a="b">y</own>',
  );
  const words = fc.letrec<{ text: string }>((tie) => ({
    text: fc
      .array(
        fc.oneof(
          { depthSize: 'small' },
          part,
          code,
          tie('text').map((inner) => `<hi>${inner}</hi>`),
        ),
        { maxLength: 5 },
      )
      .map((parts) => parts.join('')),
  })).text;
  const aside = fc.constantFrom('', '<note>n</note>', '<prop type="x-own">p &amp; q</prop>', '<!-- c -->', '\n  ');
  const variant = (language: string) =>
    fc
      .tuple(aside, words)
      .map(
        ([before, seg]) => `<tuv xml:lang="${language}" changedate="20200101T000000Z">${before}<seg>${seg}</seg></tuv>`,
      );
  const unit = fc
    .tuple(
      aside,
      variant('ar'),
      fc.option(variant('en'), { nil: '' }),
      fc.constantFrom('', '<tuv xml:lang="fr"><seg>f</seg></tuv>'),
    )
    .map(([before, arabic, english, french]) => `<tu tuid="1">${before}${french}${arabic}${english}</tu>`);

  it('have as many units as were made, and come back', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 5 }), (units) => {
        const text = file(units.join('\r\n'));
        const read = readAll(tmx, text, { languages });
        expect(read.refused).toBeUndefined();
        expect(read.units).toHaveLength(units.length);
        expect(rewriteAll(tmx, text, () => undefined, { languages })).toBe(text);
        const same = rewriteAll(tmx, text, ({ target }) => (target ? { target: target.text } : undefined), {
          languages,
        });
        expect(same).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('take another text and lose nothing else', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 4 }), (units) => {
        const text = file(units.join('\n'));
        const before = readAll(tmx, text, { languages }).units;
        const written = rewriteAll(tmx, text, () => ({ target: 'new <text>' }), { languages });
        const after = readAll(tmx, written, { languages }).units;
        expect(after.map(({ target }) => target?.text)).toEqual(before.map(() => 'new <text>'));
        const rest = (all: typeof before) =>
          all.map(({ notes, properties, variants }) => [notes, properties, variants]);
        // A text that was not there brings a `tuv` without properties.
        const there = before.flatMap(({ target }, k) => (target ? [k] : []));
        expect(rest(after.filter((_, k) => there.includes(k)))).toEqual(
          rest(before.filter((_, k) => there.includes(k))),
        );
      }),
      { numRuns: 200 },
    );
  });
});
