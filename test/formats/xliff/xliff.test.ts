import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xliff } from '../../../src/formats/xliff/index.js';
import { readAll, rewriteAll, texts } from '../reading.js';

const one = (body: string, file = '') =>
  `<?xml version="1.0"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:x="urn:x">\n` +
  `<file original="a.docx" source-language="ar" target-language="en" datatype="x"${file}><header><note>h</note></header><body>${body}</body></file></xliff>\n`;
const two = (body: string, unit = '') =>
  `<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="ar" trgLang="en">\n` +
  `<file id="f"><unit id="1"${unit}>${body}</unit></file></xliff>\n`;
const unit12 = (content: string, attributes = '') => `<trans-unit id="1"${attributes}>${content}</trans-unit>`;

describe('reading XLIFF 1.2', () => {
  it.each([
    ['plain', unit12('<source>ا</source><target>a</target>'), [['ا', 'a']]],
    ['no target', unit12('<source>ا</source>'), [['ا', null]]],
    ['an empty target', unit12('<source>ا</source><target/>'), [['ا', '']]],
    [
      'g, x, bx, ex',
      unit12('<source><g id="1">ا</g><x id="2"/><bx id="3"/>ب<ex id="4" rid="3"/></source>'),
      [['<1>ا</1><2/><3>ب</3>', null]],
    ],
    [
      'bpt, ept, ph',
      unit12('<source><bpt id="1">&lt;b></bpt>ا<ept id="1">&lt;/b></ept><ph id="2">x</ph></source>'),
      [['<1>ا</1><2/>', null]],
    ],
    [
      'alt-trans and other namespaces go by',
      unit12(
        '<source>ا</source><alt-trans><source>x</source><target>y</target></alt-trans><x:y><source>z</source></x:y>',
      ),
      [['ا', null]],
    ],
    ['groups', `<group><group>${unit12('<source>ا</source>')}</group></group>`, [['ا', null]]],
    [
      'marked segments',
      unit12(
        '<source>ا. ب.</source><seg-source><mrk mtype="seg" mid="0">ا.</mrk> <mrk mtype="seg" mid="1">ب.</mrk></seg-source><target><mrk mtype="seg" mid="0">A.</mrk> <mrk mtype="seg" mid="1"/></target>',
      ),
      [
        ['ا.', 'A.'],
        ['ب.', ''],
      ],
    ],
    ['terms are codes', unit12('<source><mrk mtype="term" mid="5">ا</mrk></source>'), [['<1>ا</1>', null]]],
  ])('%s', (_name, body, expected) => {
    const { units, refused } = readAll(xliff, one(body));
    expect(refused).toBeUndefined();
    expect(texts(units)).toEqual(expected);
  });

  it.each([
    ['', '<target>a</target>', 'translated'],
    ['', '<target/>', 'initial'],
    ['', '<target state="new">a</target>', 'initial'],
    ['', '<target state="needs-adaptation">a</target>', 'initial'],
    ['', '<target state="needs-review-translation">a</target>', 'translated'],
    ['', '<target state="signed-off">a</target>', 'reviewed'],
    ['', '<target state="final">a</target>', 'final'],
    [' approved="yes"', '<target state="translated">a</target>', 'reviewed'],
    [' approved="yes"', '<target state="final">a</target>', 'final'],
  ])('state: %s %s is %s', (attributes, target, state) => {
    const { units } = readAll(xliff, one(unit12(`<source>ا</source>${target}`, attributes)));
    expect(units[0]!.state).toBe(state);
  });

  it('knows what must not be translated, and keeps notes and languages', () => {
    const body = `${unit12('<source>ا</source><note from="AH" annotates="target">n</note>', ' translate="no"')}<group translate="no"><trans-unit id="2"><source>ب</source></trans-unit></group>`;
    const { units, facts } = readAll(xliff, one(body));
    expect(units.map(({ id, translatable }) => [id, translatable])).toEqual([
      ['a.docx/1', false],
      ['a.docx/2', false],
    ]);
    expect(units[0]!.notes).toEqual([{ text: 'n', from: 'AH', side: 'target' }]);
    expect(facts).toMatchObject({ version: '1.2', sourceLanguage: 'ar', targetLanguage: 'en' });
  });
});

describe('reading XLIFF 2', () => {
  it.each([
    ['plain', '<segment><source>ا</source><target>a</target></segment>', [['ا', 'a']]],
    [
      'two segments with something between',
      '<segment id="s1"><source>ا.</source></segment><ignorable><source> </source></ignorable><segment id="s2"><source>ب.</source><target>B.</target></segment>',
      [
        ['ا.', null],
        ['ب.', 'B.'],
      ],
    ],
    [
      'pc, ph, sc, ec',
      '<segment><source><pc id="1">ا</pc><ph id="2"/><sc id="3"/>ب<ec startRef="3"/></source></segment>',
      [['<1>ا</1><2/><3>ب</3>', null]],
    ],
    [
      'the same codes on both sides',
      '<segment><source><ph id="2"/>ا<pc id="1">ب</pc></source><target><pc id="1">b</pc>a<ph id="2"/></target></segment>',
      [['<1/>ا<2>ب</2>', '<2>b</2>a<1/>']],
    ],
    [
      'modules go by',
      '<mda:metadata><mda:meta type="x"><source>no</source></mda:meta></mda:metadata><segment><source>ا</source></segment>',
      [['ا', null]],
    ],
  ])('%s', (_name, body, expected) => {
    const { units, refused } = readAll(xliff, two(body));
    expect(refused).toBeUndefined();
    expect(texts(units)).toEqual(expected);
  });

  it('refuses what is no XLIFF', () => {
    expect(readAll(xliff, '<tmx/>').refused).toMatchObject({ kind: 'not-this-format', place: { line: 1 } });
    expect(readAll(xliff, '<xliff version="7"/>').refused).toMatchObject({ kind: 'not-this-format' });
    expect(readAll(xliff, two('<segment><source>ا</segment>')).refused).toMatchObject({
      kind: 'not-well-formed',
      place: { line: 3 },
    });
  });
});

describe('writing XLIFF back', () => {
  const files = {
    'a unit of 1.2': one(
      unit12(
        '<source>ا <x id="1"/></source><target state="new" state-qualifier="exact-match">a <x id="1"/></target><note>n</note>',
        ' approved="no"',
      ),
    ),
    'a unit of 1.2 without target': one(unit12('<source>ا</source><x:y/>')),
    'a unit of 1.2 with an empty target': one(unit12('<source>ا</source><target xml:lang="en"/>')),
    'marked segments of 1.2': one(
      unit12(
        '<source>ا. ب.</source><seg-source><mrk mtype="seg" mid="0">ا.</mrk> <mrk mtype="seg" mid="1">ب.</mrk></seg-source>',
      ),
    ),
    'segments of 2': two(
      '<notes><note>n</note></notes><segment state="translated" subState="x:y"><source>ا</source><target>a</target></segment><segment><source>ب</source></segment>',
    ),
  };

  it.each(Object.entries(files))('%s without changes is the same text', (_name, text) => {
    expect(rewriteAll(xliff, text, () => undefined)).toBe(text);
    expect(rewriteAll(xliff, text, ({ target }) => (target ? { target: target.text } : undefined))).toBe(text);
  });

  it.each(Object.entries(files))('%s with changes has them, and else what it had', (_name, text) => {
    const written = rewriteAll(xliff, text, ({ source }) => ({
      target: `new & ${source.text}`,
      state: 'reviewed',
      addNotes: [{ text: 'done', from: 'AH' }],
    }));
    const { units, refused } = readAll(xliff, written);
    expect(refused).toBeUndefined();
    expect(units.map(({ target }) => target?.text)).toEqual(units.map(({ source }) => `new & ${source.text}`));
    expect(units.map(({ state }) => state)).toEqual(units.map(() => 'reviewed'));
    expect(units[0]!.notes.map((note) => note.text)).toContain('done');
    expect(units.map(({ source }) => source.text)).toEqual(readAll(xliff, text).units.map(({ source }) => source.text));
  });

  it('writes exactly this', () => {
    expect(rewriteAll(xliff, files['a unit of 1.2'], () => ({ target: 'b', state: 'final' }))).toBe(
      files['a unit of 1.2']
        .replace('state="new" state-qualifier="exact-match">a <x id="1"/>', 'state="final">b')
        .replace('approved="no"', 'approved="yes"'),
    );
    expect(
      rewriteAll(xliff, files['marked segments of 1.2'], ({ id }) =>
        id.endsWith('#0') ? { target: 'A.' } : undefined,
      ),
    ).toContain('</seg-source><target><mrk mtype="seg" mid="0">A.</mrk> <mrk mtype="seg" mid="1"></mrk></target>');
    expect(
      rewriteAll(xliff, files['segments of 2'], ({ id }) =>
        id.endsWith('~2') ? { target: 'B', state: 'translated' } : undefined,
      ),
    ).toBe(
      files['segments of 2'].replace(
        '<segment><source>ب</source>',
        '<segment state="translated"><source>ب</source><target>B</target>',
      ),
    );
  });

  it('keeps the prefix of the namespace', () => {
    const text =
      '<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ar"><x:file id="f"><x:unit id="1"><x:segment><x:source>ا</x:source></x:segment></x:unit></x:file></x:xliff>';
    expect(rewriteAll(xliff, text, () => ({ target: 'a' }))).toContain('<x:source>ا</x:source><x:target>a</x:target>');
  });

  const piece = fc.constantFrom(
    'ا',
    'b',
    '&amp;',
    '<ph id="1"/>',
    '<pc id="2">y</pc>',
    ' ',
    '\n',
    '<![CDATA[<]]>',
    '<!-- c -->',
  );
  const words = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(''));
  const segment = fc
    .tuple(words, fc.option(words))
    .map(
      ([source, target]) =>
        `<segment><source>${source}</source>${target === null ? '' : `<target>${target}</target>`}</segment>`,
    );

  it('is the identity for whatever is well-formed, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 4 }), fc.integer({ min: 1, max: 40 }), (segments, size) => {
        const text = two(segments.join('\n  '));
        expect(rewriteAll(xliff, text, () => undefined, {}, size)).toBe(text);
      }),
    );
  });

  it('reads back what it writes anew', () => {
    const units = [
      { id: 'a/1', source: 'ا & ب', target: 'a <b>', state: 'reviewed' as const, notes: [{ text: 'n' }] },
      { id: '2', source: 'ت', target: null, state: 'initial' as const },
    ];
    const text = [...xliff.write!({ languages: { source: 'ar', target: 'en' }, units })].join('');
    const read = readAll(xliff, text);
    expect(texts(read.units)).toEqual([
      ['ا & ب', 'a <b>'],
      ['ت', null],
    ]);
    expect(read.units[0]).toMatchObject({ state: 'reviewed', notes: [{ text: 'n' }] });
  });
});
