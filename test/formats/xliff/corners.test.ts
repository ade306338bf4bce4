import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xliff } from '../../../src/formats/xliff/index.js';
import { readAll, rewriteAll, texts } from '../reading.js';

const one = (body: string, attributes = '') =>
  `<?xml version="1.0"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"${attributes}>\n<file original="f" source-language="ar" target-language="en" datatype="x"><body>\n${body}\n</body></file></xliff>`;
const two = (body: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:m="urn:m" version="2.0" srcLang="ar" trgLang="en">\n<file id="f">${body}</file>\n</xliff>`;

/** Identity without a change, and with each text put in as it was read. */
function comesBack(text: string): void {
  expect(rewriteAll(xliff, text, () => undefined)).toBe(text);
  expect(rewriteAll(xliff, text, ({ target }) => (target ? { target: target.text } : undefined))).toBe(text);
}

describe('segments of XLIFF 1.2', () => {
  const nested = one(
    '<trans-unit id="1"><source><g id="1">ا. <g id="2">ب.</g></g></source>' +
      '<seg-source><g id="1"><mrk mtype="seg" mid="a">ا.</mrk> <g id="2"><mrk mtype="seg" mid="b" x:y="z" xmlns:x="u">ب.</mrk></g></g></seg-source>' +
      '</trans-unit>',
  );

  it('stand within other elements too, and a new target is built like their source', () => {
    const { units } = readAll(xliff, nested);
    expect(units.map(({ id, source }) => [id, source.text])).toEqual([
      ['f/1#a', 'ا.'],
      ['f/1#b', 'ب.'],
    ]);
    comesBack(nested);
    const written = rewriteAll(xliff, nested, ({ id }) => (id.endsWith('#b') ? { target: 'B.' } : undefined));
    expect(written).toContain(
      '<target><g id="1"><mrk mtype="seg" mid="a"></mrk> <g id="2"><mrk mtype="seg" mid="b" x:y="z" xmlns:x="u">B.</mrk></g></g></target>',
    );
    expect(texts(readAll(xliff, written).units)).toEqual([
      ['ا.', ''],
      ['ب.', 'B.'],
    ]);
  });

  it('of a target that is not divided are offered as one', () => {
    const text = one(
      '<trans-unit id="1"><source>ا. ب.</source><seg-source><mrk mtype="seg" mid="0">ا.</mrk> <mrk mtype="seg" mid="1">ب.</mrk></seg-source><target>A. B.</target></trans-unit>',
    );
    expect(texts(readAll(xliff, text).units)).toEqual([['ا. ب.', 'A. B.']]);
    comesBack(text);
    expect(rewriteAll(xliff, text, () => ({ target: 'C.' }))).toContain('<target>C.</target>');
  });

  it('in a target alone are marks like others', () => {
    const text = one(
      '<trans-unit id="1"><source>ا</source><target><mrk mtype="seg" mid="0">A</mrk></target></trans-unit>',
    );
    expect(texts(readAll(xliff, text).units)).toEqual([['ا', '<1>A</1>']]);
    comesBack(text);
    expect(rewriteAll(xliff, text, () => ({ target: '<1>B</1>' }))).toContain(
      '<target><mrk mtype="seg" mid="0">B</mrk></target>',
    );
  });

  it('with one number twice are two', () => {
    const text = one(
      '<trans-unit id="1"><source>ا ب</source><seg-source><mrk mtype="seg" mid="0">ا</mrk><mrk mtype="seg" mid="0">ب</mrk></seg-source><target><mrk mtype="seg" mid="0">A</mrk></target></trans-unit>',
    );
    expect(texts(readAll(xliff, text).units)).toEqual([
      ['ا', 'A'],
      ['ب', null],
    ]);
    comesBack(text);
    expect(rewriteAll(xliff, text, ({ source }) => (source.text === 'ب' ? { target: 'B' } : undefined))).toContain(
      '<mrk mtype="seg" mid="0">A</mrk><mrk mtype="seg" mid="0">B</mrk></target>',
    );
  });
});

describe('places of XLIFF 1.2', () => {
  it('a binary unit has units of text', () => {
    const text = one(
      '<bin-unit id="b" mime-type="image/png" translate="no"><bin-source><external-file href="x"/></bin-source><trans-unit id="1" translate="yes"><source>ا</source></trans-unit><trans-unit id="2"><source>ب</source></trans-unit></bin-unit><trans-unit id="3"><source>ت</source></trans-unit>',
    );
    expect(readAll(xliff, text).units.map(({ id, translatable }) => [id, translatable])).toEqual([
      ['f/1', true],
      ['f/2', false],
      ['f/3', true],
    ]);
    comesBack(text);
  });

  it('ids may be missing, or the same in two files', () => {
    const unit = '<trans-unit><source>ا</source></trans-unit>';
    const text = one(
      `${unit}${unit}</body></file><file original="f" source-language="ar" datatype="x"><body>${unit}<trans-unit id="1"><source>ا</source></trans-unit>`,
    );
    const ids = readAll(xliff, text).units.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    comesBack(text);
  });

  it('the namespace says the version where nothing else does', () => {
    const text = one('<trans-unit id="1"><source>ا</source></trans-unit>').replace(' version="1.2"', '');
    expect(readAll(xliff, text).units).toHaveLength(1);
  });

  it('codes that are numbered alike and are not the same keep what each one is', () => {
    const text = one(
      '<trans-unit id="1"><source><x id="1" ctype="image"/>ا<x id="1" ctype="lb"/></source><target>a</target></trans-unit>',
    );
    expect(texts(readAll(xliff, text).units)).toEqual([['<1/>ا<2/>', 'a']]);
    expect(rewriteAll(xliff, text, () => ({ target: '<2/>b<1/>' }))).toContain(
      '<target><x id="1" ctype="lb"/>b<x id="1" ctype="image"/></target>',
    );
  });
});

describe('white space', () => {
  const laidOut = '\r\n    <ph id="1"/>ا\r\n      ب\r\n  ';

  it('of the lay-out stays in the file', () => {
    const text = two(
      `<unit id="1"><segment><source>${laidOut}</source><target>\n a\n</target></segment></unit><unit id="2"><segment><source>\n </source></segment></unit>`,
    );
    expect(texts(readAll(xliff, text).units)).toEqual([
      ['<1/>ا\n      ب', 'a'],
      ['', null],
    ]);
    comesBack(text);
    expect(rewriteAll(xliff, text, ({ id }) => (id === 'f/1' ? { target: 'b' } : undefined))).toBe(
      text.replace('\n a\n', '\n b\n'),
    );
  });

  it.each([
    ['the unit', (body: string) => `<unit id="1" xml:space="preserve"><segment>${body}</segment></unit>`],
    [
      'the text',
      (body: string) =>
        `<unit id="1"><segment>${body.replace('<source', '<source xml:space="preserve"')}</segment></unit>`,
    ],
    [
      'a group',
      (body: string) =>
        `<group id="g" xml:space="preserve"><m:x><m:y/></m:x><unit id="1"><notes><note>n</note></notes><segment>${body}</segment></unit></group>`,
    ],
  ])('that %s keeps is text', (_name, unit) => {
    const text = two(unit('<source>\n ا\n</source>'));
    expect(texts(readAll(xliff, text).units)).toEqual([['\n ا\n', null]]);
    comesBack(text);
  });

  it('that a group keeps is kept no further than it', () => {
    const segment = '<segment><source>\n ا\n</source></segment>';
    const text = two(
      `<group id="g" xml:space="preserve"><unit id="1" xml:space="default">${segment}</unit></group><unit id="2">${segment}</unit>`,
    );
    expect(texts(readAll(xliff, text).units)).toEqual([
      ['ا', null],
      ['ا', null],
    ]);
  });
});

describe('XLIFF 2', () => {
  it('spans that begin in one segment and end in another stay as they are', () => {
    const text = two(
      '<unit id="1" canResegment="no"><originalData><data id="d">&lt;b></data></originalData>' +
        '<segment id="s1"><source><sc id="1" isolated="yes" dataRef="d"/>ا.</source><target><sc id="1" isolated="yes" dataRef="d"/>A.</target></segment>' +
        '<ignorable><source> </source><target> </target></ignorable>' +
        '<segment id="s2" state="final"><source>ب.<ec startRef="1"/> <mrk id="m1" translate="no">X</mrk><sm id="m2" type="comment"/>y<em startRef="m2"/><cp hex="001F"/></source></segment></unit>',
    );
    const { units, refused } = readAll(xliff, text);
    expect(refused).toBeUndefined();
    expect(units.map(({ id, source, continues }) => [id, source.text, continues ?? false])).toEqual([
      ['f/1#s1', '<1>ا.', false],
      ['f/1#s2', 'ب.</1> <2>X</2><3>y</3><4/>', true],
    ]);
    comesBack(text);
    const written = rewriteAll(xliff, text, ({ id }) =>
      id.endsWith('s2') ? { target: 'B.</1> <2>X</2><3>y</3><4/>' } : undefined,
    );
    expect(written).toContain(
      '<target>B.<ec startRef="1"/> <mrk id="m1" translate="no">X</mrk><sm id="m2" type="comment"/>y<em startRef="m2"/><cp hex="001F"/></target>',
    );
  });

  it('matches, glossaries and other modules with texts of their own are no units', () => {
    const text = two(
      '<unit id="1"><mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#s"><source>ا</source><target>no</target></mtc:match></mtc:matches>' +
        '<gls:glossary xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"><gls:glossEntry><gls:term>x</gls:term></gls:glossEntry></gls:glossary>' +
        '<segment id="s"><source>ا</source></segment></unit>',
    );
    expect(texts(readAll(xliff, text).units)).toEqual([['ا', null]]);
    comesBack(text);
    expect(rewriteAll(xliff, text, () => ({ target: 'a' }))).toBe(
      text.replace('<source>ا</source></segment>', '<source>ا</source><target>a</target></segment>'),
    );
  });
});

describe('random documents', () => {
  const word = fc.constantFrom(
    'ا',
    'b',
    '&lt;1&gt;',
    '&amp;',
    ' ',
    '\n',
    '\t',
    '<![CDATA[<&]]>',
    '<!-- c -->',
    '<?pi x?>',
    '%s',
    '{n, plural, other {#}}',
  );
  const code12 = fc.constantFrom(
    '<x id="1"/>',
    '<ph id="2">&lt;br/></ph>',
    '<bx id="3"/>',
    '<ex id="3"/>',
    '<it id="4" pos="open">i</it>',
    '<bpt id="5">b</bpt>',
    '<ept id="5">b</ept>',
    '<ph id="6">p<sub>s</sub></ph>',
  );
  const code2 = fc.constantFrom(
    '<ph id="1"/>',
    '<sc id="2"/>',
    '<ec startRef="2"/>',
    '<cp hex="0007"/>',
    '<sm id="3"/>',
    '<em startRef="3"/>',
    '<m:own>q</m:own>',
  );
  const inline = (code: fc.Arbitrary<string>, around: readonly string[]) =>
    fc.letrec<{ text: string }>((tie) => ({
      text: fc
        .array(
          fc.oneof(
            { depthSize: 'small' },
            word,
            code,
            fc
              .tuple(fc.constantFrom(...around), tie('text'))
              .map(([name, inner]) => `<${name} id="9">${inner}</${name}>`),
          ),
          { maxLength: 4 },
        )
        .map((parts) => parts.join('')),
    })).text;
  const space = fc.constantFrom('', ' xml:space="preserve"', ' xml:space="default"');
  const extra = fc.constantFrom('', '<m:z><source>no</source></m:z>', '<!-- x -->', '\n');

  const unit12 = fc
    .tuple(space, inline(code12, ['g', 'mrk']), fc.option(inline(code12, ['g', 'mrk'])), extra)
    .map(([attributes, source, target, more]) => ({
      count: 1,
      text: `<trans-unit id="1"${attributes}>${more}<source>${source}</source>${target === null ? '' : `<target>${target}</target>`}<alt-trans><target>no</target></alt-trans></trans-unit>`,
    }));
  const segment2 = fc
    .tuple(space, inline(code2, ['pc', 'mrk']), fc.option(inline(code2, ['pc', 'mrk'])))
    .map(
      ([attributes, source, target]) =>
        `<segment><source${attributes}>${source}</source>${target === null ? '' : `<target>${target}</target>`}</segment>`,
    );
  const unit2 = fc.tuple(extra, fc.array(segment2, { minLength: 1, maxLength: 3 })).map(([more, segments]) => ({
    count: segments.length,
    text: `<unit id="1">${more}${segments.join('<ignorable><source> </source></ignorable>')}</unit>`,
  }));
  const body = (unit: typeof unit12) =>
    fc.array(fc.tuple(fc.boolean(), unit), { maxLength: 4 }).map((units) => ({
      count: units.reduce((sum, [, { count }]) => sum + count, 0),
      text: units.map(([grouped, { text }]) => (grouped ? `<group id="g">${text}</group>` : text)).join('\n'),
    }));

  it.each([
    ['1.2', body(unit12), (text: string) => one(text, ' xmlns:m="urn:m"')],
    ['2.0', body(unit2), two],
  ] as const)('of %s have as many units as were made, and come back', (_name, documents, file) => {
    fc.assert(
      fc.property(documents, ({ count, text }) => {
        const made = file(text);
        const { units, refused } = readAll(xliff, made);
        expect(refused).toBeUndefined();
        expect(units).toHaveLength(count);
        comesBack(made);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['1.2', body(unit12), (text: string) => one(text, ' xmlns:m="urn:m"')],
    ['2.0', body(unit2), two],
  ] as const)(
    'of %s take the source as their translation, codes and all, and leave the rest',
    (_name, documents, file) => {
      fc.assert(
        fc.property(documents, ({ text }) => {
          const made = file(text);
          const written = rewriteAll(xliff, made, ({ source }) => ({ target: source.text }));
          const again = readAll(xliff, written);
          expect(again.refused).toBeUndefined();
          const before = readAll(xliff, made).units;
          expect(again.units.map(({ source }) => words(source.text))).toEqual(
            before.map(({ source }) => words(source.text)),
          );
          for (const [k, { source, target }] of again.units.entries())
            if (balanced(source.text)) expect(words(target?.text ?? '')).toBe(words(before[k]!.source.text));
        }),
        { numRuns: 200 },
      );
    },
  );

  /** Halves that have no other half are left out of a file, and white space at the ends may be taken for lay-out. */
  const balanced = (text: string) =>
    [...text.matchAll(/<(\/?)(\d+)>/g)].every(
      ([, , number]) => text.includes(`<${number}>`) && text.includes(`</${number}>`),
    );
  const words = (text: string) => text.replace(/<\/?\d+\/?>/g, '').trim();
});
