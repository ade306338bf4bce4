import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tmx } from '../../../src/formats/tmx/index.js';
import { readAll, rewriteAll, texts } from '../reading.js';

const head = '<header creationtool="x" segtype="sentence" adminlang="en" srclang="ar" datatype="plaintext"/>';
const file = (body: string, header = head) =>
  `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">${header}<body>${body}</body></tmx>\n`;
const tu = (arabic: string, english: string | null, attributes = '') =>
  `<tu${attributes}><tuv xml:lang="ar"><seg>${arabic}</seg></tuv>` +
  `${english === null ? '' : `<tuv xml:lang="en"><seg>${english}</seg></tuv>`}</tu>`;

describe('reading TMX', () => {
  it.each([
    ['plain', tu('قال', 'said'), [['قال', 'said']]],
    ['entities and CDATA', tu('&lt;أ&gt; &amp; &#x628;', '<![CDATA[<b>]]> &quot;'), [['<أ> & ب', '<b> "']]],
    ['an empty translation', tu('قال', ''), [['قال', '']]],
    ['no translation', tu('قال', null), [['قال', null]]],
    [
      'bpt and ept',
      tu('<bpt i="1">{\\b</bpt>قال<ept i="1">}</ept>', '<bpt i="1">{\\b</bpt>said<ept i="1">}</ept>'),
      [['<1>قال</1>', '<1>said</1>']],
    ],
    [
      'pairs that cross sides by x',
      tu(
        '<bpt i="1" x="7">a</bpt>ا<ept i="1">b</ept><ph x="8">c</ph>',
        '<ph x="8">c</ph><bpt i="2" x="7">a</bpt>a<ept i="2">b</ept>',
      ),
      [['<1>ا</1><2/>', '<2/><1>a</1>']],
    ],
    [
      'ph, it, ut, hi',
      tu('<ph>a</ph>ا<it pos="begin">b</it><ut>c</ut><hi>د</hi>', ''),
      [['<1/>ا<2/><3/><4>د</4>', '']],
    ],
    ['text within codes is not offered', tu('<ph>x<sub>inner</sub></ph>ا', 'a'), [['<1/>ا', 'a']]],
    [
      'the old lang attribute',
      '<tu><tuv lang="ar"><seg>ا</seg></tuv><tuv lang="EN-us"><seg>a</seg></tuv></tu>',
      [['ا', 'a']],
    ],
    ['comments and instructions', `<!-- x -->${tu('ا<!-- y -->ب', 'a')}<?pi z?>`, [['اب', 'a']]],
    [
      'several of a language: the first',
      '<tu><tuv xml:lang="ar"><seg>ا</seg></tuv><tuv xml:lang="en"><seg>one</seg></tuv><tuv xml:lang="en-GB"><seg>two</seg></tuv></tu>',
      [['ا', 'one']],
    ],
    ['markers that the text has already', tu('<1> <ph>x</ph>'.replace('<1>', '&lt;1&gt;'), ''), [['<1> <2/>', '']]],
  ])('%s', (_name, body, expected) => {
    const { units, refused } = readAll(tmx, file(body), { languages: { source: 'ar', target: 'en' } });
    expect(refused).toBeUndefined();
    expect(texts(units)).toEqual(expected);
  });

  it('keeps what the file says of a unit', () => {
    const body =
      '<tu tuid="u1" changedate="20260101T000000Z" creationid="AH"><note>Look.</note><prop type="x-d">news</prop>' +
      '<prop type="x-tawazi-state">reviewed</prop>' +
      '<tuv xml:lang="ar-LY" usagecount="3"><seg>ا</seg></tuv><tuv xml:lang="en"><note>Hm.</note><seg>a</seg></tuv>' +
      '<tuv xml:lang="fr"><seg>b</seg></tuv></tu>';
    const { units, facts } = readAll(tmx, file(body));
    expect(units).toMatchObject([
      {
        id: 'u1',
        state: 'reviewed',
        notes: [{ text: 'Look.' }, { text: 'Hm.', side: 'target' }],
        variants: [{ language: 'fr', text: 'b' }],
        place: { line: 3 },
      },
    ]);
    expect(units[0]!.properties).toContainEqual({ name: 'changedate', value: '20260101T000000Z' });
    expect(units[0]!.properties).toContainEqual({ name: 'source usagecount', value: '3' });
    expect(facts).toMatchObject({
      version: '1.4',
      sourceLanguage: 'ar-LY',
      targetLanguage: 'en',
      languages: { 'ar-LY': 1, en: 1, fr: 1 },
    });
  });

  it('gives ids that are each one of a kind, and the same at every reading', () => {
    const body = tu('ا', 'a', ' tuid="same"') + tu('ب', 'b', ' tuid="same"') + tu('ت', 'c');
    const ids = () => readAll(tmx, file(body)).units.map(({ id }) => id);
    expect(new Set(ids()).size).toBe(3);
    expect(ids()).toEqual(ids());
  });

  it.each([
    ['not-well-formed', '<tmx version="1.4"><body>\n<tu></body></tmx>', { line: 2 }],
    ['not-well-formed', file(tu('&nbsp;', 'a')), { line: 3 }],
    ['entities', '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx version="1.4"/>', { line: 1 }],
    ['entities', '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx version="1.4"/>', { line: 1 }],
    ['not-this-format', '<xliff/>', { line: 1 }],
    ['nul', file(tu('ا\u0000', 'a')), { line: 3 }],
    ['lone-surrogate', file(tu('ا\ud800 ', 'a')), { line: 3 }],
    ['too-deep', `<tmx>${'<a>'.repeat(30)}`, { line: 1 }],
    ['too-many-units', file(tu('ا', 'a').repeat(12)), { line: 3 }],
    ['unit-too-long', file(tu('ا'.repeat(2_000), 'a')), { line: 3 }],
    ['too-large', file(' '.repeat(9_000)), {}],
  ])('refuses what is %s, and says where', (kind, text, place) => {
    const limits = { depth: 20, units: 10, unitLength: 1_000, size: 8_000 };
    const { refused } = readAll(tmx, text, { limits });
    expect(refused).toMatchObject({ kind });
    if ('line' in place) expect(refused!.place).toMatchObject(place);
  });

  it('reports what somebody should know', () => {
    const body = `${tu('<ph><sub>x</sub></ph>', 'a')}<tu><tuv xml:lang="de"><seg>a</seg></tuv></tu>`;
    const { problems } = readAll(tmx, file(body), { languages: { source: 'ar', target: 'en' } });
    expect(problems.map(({ kind }) => kind).sort()).toEqual(['no-such-language', 'sub-flow']);
  });
});

describe('writing TMX back', () => {
  const original = file(
    `\r\n  ${tu('ا <ph x="1">&lt;br/></ph>', 'a <ph x="1">&lt;br/></ph>', ' tuid=\'1\' x = "y"')}<!-- z -->` +
      tu('ب', null) +
      tu('ت', ''),
  );

  it('without changes gives the same text', () => {
    expect(rewriteAll(tmx, original, () => undefined)).toBe(original);
  });

  it('puts a change in its place and leaves the rest', () => {
    const written = rewriteAll(tmx, original, ({ id }) =>
      id === '1'
        ? { target: '<1/> b & c', state: 'reviewed', changedAt: '2026-02-03T04:05:06.789Z', changedBy: 'Amal' }
        : { target: 'new' },
    );
    expect(written).toContain(
      '<tuv xml:lang="en" changedate="20260203T040506Z" changeid="Amal"><seg><ph x="1">&lt;br/></ph> b &amp; c</seg>',
    );
    expect(written).toContain('<prop type="x-tawazi-state">reviewed</prop>');
    expect(texts(readAll(tmx, written).units)).toEqual([
      ['ا <1/>', '<1/> b & c'],
      ['ب', 'new'],
      ['ت', 'new'],
    ]);
    expect(written.replace(/[\s\S]*<!-- z -->/, '')).toContain(
      '<tuv xml:lang="ar"><seg>ب</seg></tuv><tuv xml:lang="en"><seg>new</seg></tuv>',
    );
  });

  const words = fc
    .array(fc.constantFrom('ا', 'b', '&amp;', '<ph>x</ph>', '<hi>y</hi>', ' ', '&#13;', '\n', '<![CDATA[<]]>'), {
      maxLength: 5,
    })
    .map((parts) => parts.join(''));
  const body = fc
    .array(fc.tuple(words, fc.option(words)), { maxLength: 5 })
    .map((units) => units.map(([arabic, english]) => tu(arabic, english)).join('\n '));

  it('is the identity for whatever is well-formed, however it is cut', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 1, max: 40 }), (made, size) => {
        const text = file(made);
        expect(rewriteAll(tmx, text, () => undefined, {}, size)).toBe(text);
        const same = ({ target }: { target: { text: string } | null }) =>
          target ? { target: target.text } : undefined;
        expect(rewriteAll(tmx, text, same, {}, size)).toBe(text);
      }),
    );
  });

  it('reads back what it writes anew', () => {
    const units = [
      { id: '1', source: 'ا & ب', target: 'a <b> "c"', state: 'reviewed' as const, notes: [{ text: 'n' }] },
      { id: '2', source: 'ت', target: 'd\u0001', state: 'translated' as const },
      { id: '3', source: '', target: 'e', state: 'initial' as const },
    ];
    const text = [...tmx.write!({ languages: { source: 'ar', target: 'en' }, units })].join('');
    const read = readAll(tmx, text);
    expect(texts(read.units)).toEqual([
      ['ا & ب', 'a <b> "c"'],
      ['ت', 'd\ufffd'],
    ]);
    expect(read.units[0]).toMatchObject({ id: '1', state: 'reviewed', notes: [{ text: 'n' }] });
  });
});
