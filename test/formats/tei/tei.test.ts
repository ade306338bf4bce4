import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoSegments } from '../../../src/formats/cut.js';
import type { LinkedTexts } from '../../../src/formats/links/link.js';
import type { Problem } from '../../../src/formats/problem.js';
import { looksLikeLinkGroup, readTeiLinks } from '../../../src/formats/tei/read.js';
import { type TeiSegment, writeTei } from '../../../src/formats/tei/write.js';

function segments(read: LinkedTexts | Problem) {
  if (!('alignment' in read)) throw new Error(JSON.stringify(read));
  return cutIntoSegments(read.texts, read.alignment).segments.map(({ sourceText, targetText, confidence }, k) => [
    sourceText,
    targetText,
    confidence,
    read.confirmed[k],
  ]);
}

const arabic = {
  name: 'story.ar.xml',
  xml: '<?xml version="1.0"?>\n<text id="t"><head id="h1"><s id="1:1">عنوان</s></head>\n<p id="p1"><s id="2:1">أ <hi>ب</hi>.</s> <s id="2:2"><w>ت</w>\n<w>ث</w></s></p><p><s id="3:1">ج</s></p></text>',
};
const english = {
  name: 'story.en.xml',
  xml: '<text><head><s id="1:1">Title &amp; more</s></head><p><s id="2:1">A. B. C.</s></p><p><s id="3:1">D</s><s id="3:2">E</s></p></text>',
};

describe('InterText', () => {
  const links =
    "<?xml version='1.0' encoding='utf-8'?>\n<linkGrp toDoc='story.en.xml' fromDoc='story.ar.xml'>\n" +
    "<link type='1-1' xtargets='1:1;1:1' status='man'/>\n<link type='1-2' xtargets='2:1;2:1 2:2' status='auto' mark='1'/>\n" +
    "<link type='1-1' xtargets='3:1;3:1' status='plain'/>\n<link type='1-0' xtargets='3:2;' status='man'/></linkGrp>";

  it('names the translation first; what a person made is confirmed', () => {
    const read = readTeiLinks(links, arabic, english);
    expect(segments(read)).toEqual([
      ['عنوان', 'Title & more', 1, true],
      ['أ ب. ت ث', 'A. B. C.', 1, false],
      ['ج', 'D', 1, false],
      ['', 'E', 1, true],
    ]);
    expect(read).toMatchObject({
      problems: [],
      texts: { source: 'عنوان\n\nأ ب. ت ث\n\nج\n', target: 'Title & more\n\nA. B. C.\n\nD E\n' },
    });
  });

  it('goes by the ids where the names say nothing', () => {
    const renamed = [
      { ...arabic, name: 'one' },
      { ...english, name: 'two' },
    ] as const;
    expect(segments(readTeiLinks(links, ...renamed))).toEqual(segments(readTeiLinks(links, arabic, english)));
  });

  it('tells links to what is not there', () => {
    const wrong = links.replace('3:2;', '9:9;');
    expect(readTeiLinks(wrong, arabic, english)).toMatchObject({
      problems: [{ kind: 'link-unresolved', detail: '9:9' }],
    });
    expect(readTeiLinks(links.replaceAll(/\d:\d/g, 'x'), arabic, english)).toMatchObject({ kind: 'link-unresolved' });
    expect(readTeiLinks(`${links}<`, arabic, english)).toMatchObject({ kind: 'not-well-formed' });
  });

  it('makes crossing links one', () => {
    const crossing = links.replace("'2:1;2:1 2:2'", "'3:1;2:1 2:2'").replace("'3:1;3:1'", "'2:1;3:1'");
    const read = readTeiLinks(crossing, arabic, english);
    expect(segments(read)[1]).toEqual(['أ ب. ت ث\n\nج', 'A. B. C.\n\nD', 1, false]);
    expect(read).toMatchObject({ problems: [{ kind: 'links-joined', detail: '1' }] });
  });
});

it('OPUS names the first document first, and has a certainty', () => {
  const links =
    '<cesAlign version="1.0"><linkGrp targType="s" fromDoc="en/other.xml.gz" toDoc="ar/other.xml.gz"><link xtargets="s9;s9"/></linkGrp>' +
    '<linkGrp targType="s" fromDoc="ar/story.xml.gz" toDoc="en/story.xml.gz">' +
    '<link certainty="0.5" xtargets="1:1;1:1" id="SL0"/><link certainty="-0.1" xtargets="2:1 2:2;2:1"/><link certainty="2.1" xtargets="3:1;3:1 3:2"/></linkGrp></cesAlign>';
  const read = readTeiLinks(links, arabic, english);
  expect(segments(read).map(([source, target]) => [source, target])).toEqual([
    ['عنوان', 'Title & more'],
    ['أ ب. ت ث', 'A. B. C.'],
    ['ج', 'D E'],
  ]);
  expect(segments(read).map(([, , confidence]) => Math.round(Number(confidence) * 100))).toEqual([65, 23, 100]);
});

it.each([
  ['story.ar.xml#a1 story.en.xml#b1', 'story.ar.xml#a2 story.en.xml#b2'],
  ['#a1 #b1', '#b2 #a2'],
])('TEI P5 points by %s', (first, second) => {
  const text = (ids: string[]) =>
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><p>${ids.map((id) => `<s xml:id="${id}">${id}</s>`).join('')}</p></text></TEI>`;
  const read = readTeiLinks(
    `<standOff><linkGrp type="alignment"><link target="${first}"/><link target="${second}"/></linkGrp></standOff>`,
    { name: 'story.ar.xml', xml: text(['a1', 'a2']) },
    { name: 'story.en.xml', xml: text(['b1', 'b2']) },
  );
  expect(segments(read).map(([source, target]) => [source, target])).toEqual([
    ['a1', 'b1'],
    ['a2', 'b2'],
  ]);
});

describe('what is written', () => {
  const names = { source: 'x.ar.xml', target: 'x.en.xml' };
  const languages = { source: 'ar', target: 'en' };

  it('is exactly this', () => {
    const made = writeTei('T & U', names, languages, [
      {
        sourceText: 'قال ذلك. ثم مضى.',
        sourceLead: '',
        targetText: 'He said & left.',
        targetLead: '',
        confirmed: true,
        confidence: 0.2,
      },
      { sourceText: '', sourceLead: '', targetText: 'More.', targetLead: '\n\n', confirmed: false, confidence: 0.25 },
    ]);
    expect(made.links).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<linkGrp toDoc="x.en.xml" fromDoc="x.ar.xml">\n' +
        '  <link type="1-2" xtargets="s1;s1 s2" status="man"/>\n  <link type="1-0" xtargets="s2;" status="auto" certainty="0.25"/>\n</linkGrp>\n',
    );
    expect(made.source).toContain('<p><s xml:id="s1">قال ذلك.</s> <s xml:id="s2">ثم مضى.</s></p>');
    expect(made.target).toContain(
      '<p><s xml:id="s1">He said &amp; left.</s></p>\n      <p><s xml:id="s2">More.</s></p>',
    );
    expect(made.target).toContain('<title>T &amp; U</title>');
    expect(looksLikeLinkGroup(made.links)).toBe(true);
  });

  it('reads back as it was', () => {
    const text = fc
      .array(fc.constantFrom('قال', 'said', '<b>', '&', '.', '!'), { minLength: 1, maxLength: 5 })
      .map((words) => words.join(' '));
    const segment = fc.record({
      sourceText: fc.oneof(text, fc.constant('')),
      targetText: text,
      sourceLead: fc.constantFrom(' ', '\n\n'),
      targetLead: fc.constantFrom(' ', '\n\n'),
      confirmed: fc.boolean(),
      confidence: fc.constantFrom(0, 0.125, 0.5, 1),
    });
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), (made: TeiSegment[]) => {
        const { source, target, links } = writeTei('x', names, languages, made);
        const read = readTeiLinks(links, { name: names.source, xml: source }, { name: names.target, xml: target });
        const flat = (value: unknown) => String(value).replace(/\s+/g, ' ');
        expect(segments(read).map((one) => one.map(flat))).toEqual(
          made.map(({ sourceText, targetText, confirmed, confidence }) =>
            [sourceText, targetText, confirmed ? 1 : confidence, confirmed].map(flat),
          ),
        );
      }),
    );
  });
});
