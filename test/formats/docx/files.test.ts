import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownLexicon } from '../../../src/align/own-lexicon.js';
import { wordEvidence } from '../../../src/align/words/evidence.js';
import { linkWords } from '../../../src/align/words/link.js';
import { isDocx, readDocx, readDocxText } from '../../../src/formats/docx/read.js';
import { rewriteSource } from '../../../src/formats/docx/rewrite-source.js';
import { rewriteTarget } from '../../../src/formats/docx/rewrite-target.js';
import { isZip, openZip, unpacked } from '../../../src/formats/zip/read.js';
import { rewriteZip } from '../../../src/formats/zip/write.js';
import { root } from '../../../src/root.js';
import { makeDocx, p, r } from './make.js';

/** Written by LibreOffice 7.4 from a report of ours: notes, header, page number, text box, list, table, link, tracked changes. */
const file = (language: 'ar' | 'en') =>
  new Uint8Array(readFileSync(join(root, `test/formats/docx/files/report.${language}.docx`)));

function must(bytes: Uint8Array | object) {
  const read = bytes instanceof Uint8Array ? readDocx(bytes) : undefined;
  if (!read || !isDocx(read)) throw new Error(JSON.stringify(read ?? bytes));
  return read;
}

const arabic = must(file('ar'));
const english = must(file('en'));
const lexicon = ownLexicon();
const segments = arabic.text.split('\n\n').map((sourceText, k) => {
  const lead = k === 0 ? '' : '\n\n';
  return { sourceText, targetText: english.text.split('\n\n')[k]!, sourceLead: lead, targetLead: lead };
});

describe('a report from LibreOffice', () => {
  it('is read in the same paragraphs in both languages, without what was deleted and without its page number', () => {
    expect(english.text.split('\n\n')).toEqual([
      'The agreement in Tripoli',
      'Minister Mohamed Ali said the government had signed the agreement with the United Nations. He added that parliament would discuss it soon.',
      'The ambassador described the agreement as historic. He demanded that it be implemented.',
      ...['Security first', 'The economy second', 'City', 'Victims', 'Benghazi', '1500'],
      'Address: Republic Street\nPhone\t123456',
      ...['Important note', 'Tripoli, 12 May', 'See the first annex.', 'Confidential report', 'Page'],
    ]);
    expect(arabic.blocks).toHaveLength(english.blocks.length);
  });

  it('comes back to the byte without a change', () => {
    const bytes = file('en');
    expect(rewriteTarget(bytes, segments)).toBe(bytes);
  });

  it('takes the English in its Arabic file: all text, all that is no text, the looks of words, no mark of right-to-left', () => {
    const link = (source: string, target: string) =>
      linkWords(source, target, wordEvidence(lexicon, [source], [target]));
    const bytes = rewriteSource(file('ar'), segments, { language: 'en-US', sentences: 'en', link });
    const made = must(bytes);
    expect(made.text).toBe(english.text);
    const xml = made.package.main.xml;
    const count = (of: string, what: RegExp) => of.match(what)?.length ?? 0;
    for (const what of [
      /<w:drawing>/g,
      /<w:footnoteReference/g,
      /<w:tbl>/g,
      /<w:hyperlink/g,
      /<w:comment(RangeStart|RangeEnd|Reference)/g,
    ])
      expect([what, count(xml, what)]).toEqual([what, count(arabic.package.main.xml, what)]);
    for (const { part } of [{ part: made.package.main }, ...made.package.related])
      expect(part.xml).not.toMatch(/<w:(bidi|rtl|bidiVisual|rtlGutter)\b/);
    expect(xml).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t>Mohamed Ali<\/w:t>/);
    expect(xml).toMatch(/<w:hyperlink [^>]*>(?:(?!<\/w:hyperlink>).)*<w:t>United Nations<\/w:t>/);
    expect(xml).toMatch(/<w:t>historic<\/w:t>/);
  });
});

describe('damaged and hostile Word documents', () => {
  it('are refused or read, never more: bytes changed anywhere', () => {
    const bytes = file('en');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const copy = new Uint8Array(bytes);
          for (const [at, value] of changes) copy[at] = value;
          const read = readDocx(copy);
          expect(isDocx(read) || typeof read.kind === 'string').toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are refused or read and written, never more: markup changed anywhere', () => {
    const bytes = file('ar');
    const zip = openZip(bytes);
    if (!isZip(zip)) throw new Error(JSON.stringify(zip));
    const xml = new TextDecoder().decode(unpacked(zip.entries.find(({ name }) => name === 'word/document.xml')!));
    const tags = [...xml.matchAll(/<[^>]+>/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    const some = fc.array(fc.tuple(fc.nat(tags.length - 1), fc.nat(tags.length - 1)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(some, fc.boolean(), (places, whole) => {
        let made = xml;
        // A tag in another's place: mostly not well-formed; with empty elements alone mostly well-formed and odd.
        for (const [to, from] of places) {
          const tag = xml.slice(tags[from]!.start, tags[from]!.end);
          if (!whole || tag.endsWith('/>')) made = made.slice(0, tags[to]!.start) + tag + made.slice(tags[to]!.start);
        }
        const copy = rewriteZip(zip, new Map([['word/document.xml', new TextEncoder().encode(made)]]));
        const read = readDocx(copy);
        if (!isDocx(read)) return;
        const written = rewriteSource(copy, segments, { language: 'en-US', sentences: 'en', link: () => [] });
        expect(written instanceof Uint8Array && isDocx(readDocx(written))).toBe(true);
        expect(rewriteTarget(copy, segments)).toBeInstanceOf(Uint8Array);
      }),
      { numRuns: 200 },
    );
  });

  it('of which a part is in no encoding that Word reads are refused, with the place', () => {
    const whole = makeDocx(p(r('x')));
    const zip = openZip(whole);
    if (!isZip(zip)) throw new Error(JSON.stringify(zip));
    const main = zip.entries.find(({ name }) => name === 'word/document.xml')!;
    const spoilt = (xml: string) =>
      rewriteZip(zip, new Map([[main.name, Buffer.from(xml.replace('>x<', '>a\xe9<'), 'latin1')]]));
    const xml = new TextDecoder().decode(unpacked(main));
    const column = xml.split('\n')[1]!.indexOf('>x<') + 3;
    expect(readDocx(spoilt(xml.replace('UTF-8', 'windows-1256')))).toEqual({
      kind: 'encoding-unknown',
      detail: 'windows-1256',
      place: { line: 2, column },
      unit: 'word/document.xml',
    });
  });

  it('that declare entities are refused, and nothing outside is read', () => {
    const bomb = makeDocx(p(r('x')), { header: p(r('y')) });
    const zip = openZip(bomb);
    if (!isZip(zip)) throw new Error(JSON.stringify(zip));
    const part = '<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY x SYSTEM "file:///etc/passwd">]><w:document/>';
    const evil = rewriteZip(zip, new Map([['word/document.xml', new TextEncoder().encode(part)]]));
    expect(readDocxText(evil)).toMatchObject({ kind: 'entities', unit: 'word/document.xml' });
  });
});
