import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDocx, readDocx } from '../../../src/formats/docx/read.js';
import { type Remark, type ReviewRow, writeReview } from '../../../src/formats/docx/review/review.js';
import { xmlStream } from '../../../src/formats/xml/stream.js';
import { isZip, openZip, unpacked } from '../../../src/formats/zip/read.js';

const AT = '2026-03-04T05:06:07.890Z';

function row(values: Partial<ReviewRow>): ReviewRow {
  const targetText = values.targetText ?? 'The minister said so.';
  return {
    position: 1,
    state: 'translated',
    sourceText: 'قال الوزير ذلك.',
    targetText,
    originalTarget: targetText,
    editedBy: 'Salma',
    changedAt: AT,
    remarks: [],
    ...values,
  };
}

function remark(values: Partial<Remark>): Remark {
  return { side: 'target', start: null, end: null, by: 'Rania Y', at: AT, lines: ['Style'], settled: false, ...values };
}

function written(...rows: ReviewRow[]) {
  const bytes = writeReview({ title: 'خبر', languages: { source: 'ar', target: 'en' }, writtenAt: AT, rows });
  const zip = openZip(bytes);
  if (!isZip(zip)) throw new Error(JSON.stringify(zip));
  const parts = Object.fromEntries(zip.entries.map((one) => [one.name, new TextDecoder().decode(unpacked(one))]));
  return { bytes, parts, document: parts['word/document.xml']! };
}

function wellFormed(xml: string): void {
  const stream = xmlStream(
    { open: () => undefined, close: () => undefined, text: () => undefined },
    { namespaces: true },
  );
  stream.push(xml);
  stream.end();
  if (stream.refused) throw new Error(`${JSON.stringify(stream.refused)} in ${xml}`);
}

describe('a review in Word', () => {
  it('has a row for each segment, the Arabic from right to left on the right', () => {
    const { document, bytes } = written(row({}), row({ position: 2, targetText: 'Two\nlines' }));
    expect(document).toMatch(
      /The minister said so\.<\/w:t>.*<w:p><w:pPr><w:bidi\/><\/w:pPr><w:r><w:rPr><w:rtl\/><\/w:rPr><w:t>قال الوزير ذلك\./s,
    );
    expect(document).toContain('<w:tblHeader/>');
    const read = readDocx(bytes);
    expect(isDocx(read) && read.paragraphs.map(({ text }) => text)).toEqual([
      ...['خبر', '#', 'State', 'English', 'العربية', '1', 'translated', 'The minister said so.', 'قال الوزير ذلك.'],
      ...['2', 'translated', 'Two\nlines', 'قال الوزير ذلك.'],
    ]);
  });

  it('tells what was changed as tracked changes, by whom and when', () => {
    const { document } = written(row({ originalTarget: 'The minster said so.' }));
    const who = 'w:author="Salma" w:date="2026-03-04T05:06:07Z"';
    expect(document).toContain(
      `<w:t xml:space="preserve">The </w:t></w:r><w:del w:id="0" ${who}><w:r><w:delText>minster</w:delText></w:r></w:del><w:ins w:id="1" ${who}><w:r><w:t>minister</w:t></w:r></w:ins>`,
    );
  });

  it('tells remarks as comments on their words, with author, time, and whether they are settled', () => {
    const { document, parts } = written(
      row({
        remarks: [
          remark({ side: 'source', start: 0, end: 3, lines: ['مصدر'], by: 'A "B" & C' }),
          remark({ start: 4, end: 12, lines: ['Terminology', 'Correction: official'], settled: true }),
        ],
      }),
    );
    expect(document).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r><w:t>minister<\/w:t><\/w:r><w:commentRangeEnd w:id="0"\/>/,
    );
    expect(document).toMatch(
      /<w:commentRangeStart w:id="1"\/><w:r><w:rPr><w:rtl\/><\/w:rPr><w:t>قال<\/w:t><\/w:r><w:commentRangeEnd w:id="1"\/>/,
    );
    expect(parts['word/comments.xml']).toMatch(
      /w:id="0" w:author="Rania Y" w:date="2026-03-04T05:06:07Z" w:initials="RY">.*Terminology.*Correction: official.*w:id="1" w:author="A &quot;B&quot; &amp; C"/s,
    );
    expect(parts['word/commentsExtended.xml']).toMatch(
      /paraId="00000001" w15:done="1".*paraId="00000002" w15:done="0"/,
    );
  });

  it('is a whole package: each part has a type, each relationship a part; none of comments without one', () => {
    for (const rows of [[row({})], [row({ remarks: [remark({})] })]]) {
      const { parts } = written(...rows);
      const names = Object.keys(parts).filter((name) => !/rels$|^\[/.test(name));
      const typed = [...parts['[Content_Types].xml']!.matchAll(/PartName="\/([^"]*)"/g)].map(([, name]) => name);
      expect(typed.sort()).toEqual(names.sort());
      const targets = [
        ...[...parts['_rels/.rels']!.matchAll(/Target="([^"]*)"/g)].map(([, name]) => name),
        ...[...parts['word/_rels/document.xml.rels']!.matchAll(/Target="([^"]*)"/g)].map(([, name]) => `word/${name}`),
      ];
      expect(targets.sort()).toEqual(names.sort());
    }
  });

  it('is well-formed whatever is in it, gives both texts of the English, and numbers everything once', () => {
    const text = fc
      .array(fc.constantFrom('the', 'fox', ' ', ' ', '\n', '\t', '&', '<b>', '"', 'ليبيا', '𝒳', '\u0001', '.', 'é'), {
        maxLength: 14,
      })
      .map((all) => all.join(''));
    const spot = fc.tuple(fc.nat(20), fc.nat(8), fc.boolean(), fc.constantFrom('source' as const, 'target' as const));
    const rows = fc.array(fc.tuple(text, text, text, fc.array(spot, { maxLength: 3 })), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, (all) => {
        const { parts, document } = written(
          ...all.map(([sourceText, originalTarget, targetText, spots], k) =>
            row({
              ...{ position: k + 1, sourceText, originalTarget, targetText },
              remarks: spots.map(([start, length, whole, side]) =>
                remark({ side, ...(whole ? {} : { start, end: start + length }), lines: [targetText] }),
              ),
            }),
          ),
        );
        for (const xml of Object.values(parts)) wellFormed(xml);
        const ids = [...document.matchAll(/<w:(?:ins|del|commentRangeStart) w:id="(\d+)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const remarks = all.reduce((sum, [, , , spots]) => sum + spots.length, 0);
        for (const mark of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
          expect([...document.matchAll(new RegExp(`<w:${mark} w:id`, 'g'))]).toHaveLength(remarks);
        const cells = [...document.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell]) => cell!);
        const plain = (xml: string) =>
          [...xml.matchAll(/<w:(t|delText)(?: [^>]*)?>([^<]*)<|<w:(tab|br)\/>/g)]
            .map(([, , words, mark]) => words ?? (mark === 'tab' ? '\t' : '\n'))
            .join('')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&amp;', '&');
        const clean = (of: string) => of.replaceAll('\u0001', '\ufffd');
        for (const [k, [source, before, after]] of all.entries()) {
          const [, , english, arabic] = cells.slice(4 + 4 * k);
          expect(plain(english!.replace(/<w:del .*?<\/w:del>/gs, ''))).toBe(clean(after));
          expect(plain(english!.replace(/<w:ins .*?<\/w:ins>/gs, ''))).toBe(clean(before));
          expect(plain(arabic!)).toBe(clean(source));
        }
      }),
      { numRuns: 300 },
    );
  });
});
