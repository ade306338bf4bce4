import { describe, expect, it } from 'vitest';
import type { TermText } from '../../src/domain/term.js';
import { looksLikeTbx, readTbx } from '../../src/formats/tbx/read.js';
import { writeTbx } from '../../src/formats/tbx/write.js';

const term = (over: Partial<TermText> = {}): TermText => ({
  arabic: 'هدنة | وقف إطلاق النار',
  english: 'truce',
  allowed: 'ceasefire | cease-fire',
  forbidden: 'armistice',
  note: 'Says "so" & <more>.',
  status: 'approved',
  caseMatters: false,
  ...over,
});

const first = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en">
  <martifHeader><fileDesc><sourceDesc><p>A <note>file</note></p></sourceDesc></fileDesc></martifHeader>
  <text><body>
    <termEntry id="c1">
      <descripGrp><descrip type="definition">A pause in <hi>fighting</hi>.</descrip><admin type="source">x</admin></descripGrp>
      <descrip type="subjectField">politics</descrip>
      <langSet xml:lang="en-GB">
        <tig><term>armistice</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
        <tig><term>ceasefire</term><termNote type="partOfSpeech">noun</termNote></tig>
        <ntig><termGrp><term>truce</term><termNote type="normativeAuthorization">preferredTerm</termNote></termGrp></ntig>
      </langSet>
      <langSet xml:lang="ar"><tig><term>هُدنة</term></tig></langSet>
      <langSet xml:lang="fr"><tig><term>trêve</term></tig></langSet>
    </termEntry>
    <termEntry id="c2"><langSet xml:lang="en"><tig><term>alone</term></tig></langSet></termEntry>
  </body></text>
</martif>`;

const elements = `<tbx type="TBX-Basic" style="dct" xml:lang="ar" xmlns="urn:iso:std:iso:30042:ed-2"
    xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <text><body>
    <conceptEntry id="1">
      <min:subjectField>politics</min:subjectField>
      <basic:definition>A pause.</basic:definition>
      <langSec xml:lang="ar"><termSec><term>هدنة</term></termSec></langSec>
      <langSec xml:lang="en">
        <termSec><term>truce</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
        <termSec><term>calm</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
      </langSec>
    </conceptEntry>
  </body></text>
</tbx>`;

describe('a glossary as TBX', () => {
  it('comes back as it went out, but for what TBX-Basic has no place for', () => {
    const terms = [
      term(),
      term({ note: '', allowed: '', forbidden: '', caseMatters: true }),
      term({ status: 'proposed' }),
    ];
    const written = writeTbx(terms, 'A & B');
    expect(looksLikeTbx(written)).toBe(true);
    const read = readTbx(written);
    expect(read.ok && read.terms).toEqual([terms[0], { ...terms[1], caseMatters: false }]);
    expect(read.ok && read.lines).toEqual([15, 44]);
  });

  it('of the first edition is read: statuses of either kind, definition, other languages left out', () => {
    expect(readTbx(first)).toEqual({
      ok: true,
      terms: [
        {
          arabic: 'هُدنة',
          english: 'truce',
          allowed: 'ceasefire',
          forbidden: 'armistice',
          note: 'A pause in fighting.',
          status: 'approved',
          caseMatters: false,
        },
      ],
      lines: [6],
      passedOver: 1,
    });
  });

  it('in the style of elements is read', () => {
    const read = readTbx(elements);
    expect(read.ok && read.terms).toMatchObject([
      { arabic: 'هدنة', english: 'truce', allowed: '', forbidden: 'calm', note: 'A pause.' },
    ]);
  });

  it('whose entries stand within each other is read without harm', () => {
    const nested = '<martif><termEntry><note>a<termEntry>b</termEntry>c</note></termEntry></martif>';
    expect(readTbx(nested)).toMatchObject({ ok: true, terms: [], passedOver: 1 });
  });

  it.each([
    ['not well-formed', '<tbx>\n<text></tbx>', 2],
    ['with entities', '<!DOCTYPE martif [<!ENTITY a "b">]>\n<martif/>', 1],
    ['another format', '<tmx/>', 1],
    ['too deep', `<tbx>${'<a>'.repeat(300)}`, 1],
  ])('is not taken: %s', (_what, text, line) => {
    expect(readTbx(text)).toMatchObject({ ok: false, line });
  });
});
