import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownLexicon } from '../../../src/align/own-lexicon.js';
import { wordEvidence } from '../../../src/align/words/evidence.js';
import { linkWords } from '../../../src/align/words/link.js';
import { isDocx, readDocx } from '../../../src/formats/docx/read.js';
import { rewriteSource } from '../../../src/formats/docx/rewrite-source.js';
import { isZip, openZip, unpacked } from '../../../src/formats/zip/read.js';
import { randomBody } from './arbitrary.js';
import { makeDocx, p, r, type Story } from './make.js';

const lexicon = ownLexicon();
const link = (source: string, target: string) => linkWords(source, target, wordEvidence(lexicon, [source], [target]));

/** One segment a paragraph: the English in the order of the document; empty where there is none. */
function parts(xml: string, english: readonly string[], others: Partial<Record<Story, string>> = {}) {
  const bytes = makeDocx(xml, others);
  const read = readDocx(bytes);
  if (!isDocx(read)) throw new Error(JSON.stringify(read));
  const segments = read.text.split('\n\n').map((sourceText, k) => ({
    sourceText,
    targetText: english[k] ?? '',
    sourceLead: k === 0 ? '' : '\n\n',
    targetLead: k === 0 ? '' : '\n',
  }));
  const made = rewriteSource(bytes, segments, { language: 'en-US', sentences: 'en', link });
  if (!(made instanceof Uint8Array)) throw new Error(JSON.stringify(made));
  const zip = openZip(made);
  if (!isZip(zip)) throw new Error(JSON.stringify(zip));
  if (!isDocx(readDocx(made))) throw new Error('not read again');
  return Object.fromEntries(zip.entries.map((entry) => [entry.name, new TextDecoder().decode(unpacked(entry))]));
}
const bodyOf = (xml: string, english: readonly string[], others: Partial<Record<Story, string>> = {}) =>
  /<w:body>(.*)<\/w:body>/s.exec(parts(xml, english, others)['word/document.xml']!)![1]!;

const BIDI = '<w:bidi/>';
const ar = (text: string, format = '') => r(text, `${format}<w:rtl/>`);

describe('English put into an Arabic Word document', () => {
  it('stands from left to right, and keeps alignment, which is said from the leading edge', () => {
    expect(
      bodyOf(
        p(ar('قال الوزير'), `<w:pStyle w:val="Body"/>${BIDI}<w:jc w:val="left"/><w:rPr><w:rtl/></w:rPr>`) +
          '<w:sectPr><w:bidi/><w:rtlGutter/><w:pgNumType w:fmt="arabicAlpha"/></w:sectPr>',
        ['The minister said'],
      ),
    ).toBe(
      `${p(
        '<w:r><w:rPr></w:rPr><w:t>The minister said</w:t></w:r>',
        '<w:pStyle w:val="Body"/><w:jc w:val="left"/><w:rPr></w:rPr>',
      )}<w:sectPr><w:pgNumType w:fmt="lowerLetter"/></w:sectPr>`,
    );
  });

  it('goes to the left where the Arabic was set to the right by hand, in a paragraph or its style', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="R"><w:pPr><w:jc w:val="right"/></w:pPr></w:style>';
    const xml =
      p(ar('قال الوزير'), '<w:jc w:val="right"/>') +
      p(ar('قال الوزير'), '<w:pStyle w:val="R"/><w:outlineLvl w:val="1"/>') +
      p(r('Reuters'), '<w:jc w:val="right"/>');
    const body = bodyOf(xml, ['A', 'B', 'Reuters'], { styles });
    expect(body.match(/<w:jc[^>]*>/g)).toEqual([
      '<w:jc w:val="left"/>',
      '<w:jc w:val="left"/>',
      '<w:jc w:val="right"/>',
    ]);
    expect(body).toContain('<w:pStyle w:val="R"/><w:jc w:val="left"/><w:outlineLvl w:val="1"/>');
  });

  it('turns tables, and says of the English what was said of the Arabic in the words for complex scripts', () => {
    const table = `<w:tbl><w:tblPr><w:bidiVisual/><w:tblW w:w="0"/><w:jc w:val="right"/></w:tblPr><w:tr><w:tc>${p(ar('العنوان', '<w:rFonts w:hint="cs"/><w:bCs/><w:szCs w:val="28"/><w:lang w:bidi="ar-LY"/>'), BIDI)}</w:tc></w:tr></w:tbl>`;
    expect(bodyOf(table, ['Title'])).toBe(
      `<w:tbl><w:tblPr><w:tblW w:w="0"/><w:jc w:val="left"/></w:tblPr><w:tr><w:tc>${p('<w:r><w:rPr><w:rFonts/><w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:bidi="ar-LY" w:val="en-US"/></w:rPr><w:t>Title</w:t></w:r>', '').replace('<w:p>', '<w:p><w:pPr></w:pPr>')}</w:tc></w:tr></w:tbl>`,
    );
  });

  it('gives words the look of those that they translate, wherever they stand', () => {
    const body = bodyOf(
      p(
        ar('قال ') +
          ar('الوزير', '<w:b/><w:bCs/>') +
          ar(' إن ') +
          ar('ليبيا', '<w:i/><w:iCs/>') +
          ar(' تحتاج إلى الانتخابات.'),
        BIDI,
      ),
      ['Libya needs elections, the minister said.'],
    );
    expect(body).toMatch(/<w:rPr><w:i\/><w:iCs\/><\/w:rPr><w:t>Libya<\/w:t>/);
    expect(body).toMatch(/<w:rPr><w:b\/><w:bCs\/><\/w:rPr><w:t>minister<\/w:t>/);
    expect(body.match(/<w:b\/>/g)).toHaveLength(1);
  });

  it('keeps links, notes, bookmarks and fields with their words', () => {
    const field = (code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = bodyOf(
      p(
        `<w:bookmarkStart w:id="1" w:name="a"/>${ar('قال ')}<w:hyperlink r:id="link">${ar('الوزير')}</w:hyperlink>${ar(' في ')}${field('HYPERLINK "x"', ar('طرابلس'))}<w:r><w:footnoteReference w:id="2"/></w:r>${ar(' إن الانتخابات قريبة')}<w:bookmarkEnd w:id="1"/>`,
        BIDI,
      ),
      ['In Tripoli, the minister said the elections are near'],
    );
    expect(body).toMatch(/<w:hyperlink r:id="link"><w:r><w:rPr><\/w:rPr><w:t>minister<\/w:t><\/w:r><\/w:hyperlink>/);
    expect(body).toMatch(
      /"begin"\/><\/w:r><w:r><w:instrText>HYPERLINK "x"<\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r><w:r><w:rPr><\/w:rPr><w:t>Tripoli<\/w:t><\/w:r><w:r><w:fldChar w:fldCharType="end"\/>/,
    );
    expect(body.indexOf('footnoteReference')).toBeGreaterThan(body.indexOf('Tripoli'));
    expect(body.indexOf('footnoteReference')).toBeLessThan(body.indexOf('minister'));
    expect(body).toMatch(/^<w:p><w:pPr><\/w:pPr><w:bookmarkStart.*<w:bookmarkEnd w:id="1"\/><\/w:p>$/);
  });

  it('reaches headers, notes and text boxes, and their second shape', () => {
    const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
    const shape = (content: string) =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(content)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(content)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const made = parts(
      `${p(ar('النص') + shape(p(ar('الإطار'), BIDI)), BIDI)}<w:sectPr><w:headerReference r:id="header"/></w:sectPr>`,
      ['Text', 'Box', 'Note', 'Head'],
      {
        header: p(ar('رأس'), BIDI),
        footnotes: `<w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${ar(' حاشية')}`, BIDI)}</w:footnote>`,
      },
    );
    expect(made['word/document.xml']).toContain(
      `<w:t>Text</w:t></w:r>${shape('<w:p><w:pPr></w:pPr><w:r><w:rPr></w:rPr><w:t>Box</w:t></w:r></w:p>')}`,
    );
    expect(made['word/header.xml']).toContain('<w:t>Head</w:t>');
    expect(made['word/footnotes.xml']).toContain(
      '<w:footnoteRef/></w:r><w:r><w:rPr></w:rPr><w:t xml:space="preserve"> Note</w:t>',
    );
    for (const xml of Object.values(made)) expect(xml).not.toMatch(/<w:(bidi|rtl)\/>/);
  });

  it('reaches every paragraph of several text boxes within one paragraph', () => {
    const box = (...texts: string[]) =>
      `<w:r><w:pict><w:txbxContent>${texts.map((text) => p(ar(text), BIDI)).join('')}</w:txbxContent></w:pict></w:r>`;
    const body = bodyOf(p(`${ar('النص')}${box('الأول', 'الثاني')}${box('الثالث')}`, BIDI) + p(ar('بعده')), [
      'Text',
      'First',
      'Second',
      'Third',
      'After',
    ]);
    expect(body.match(/<w:t>[^<]*/g)?.map((text) => text.slice(5))).toEqual([
      'Text',
      'First',
      'Second',
      'Third',
      'After',
    ]);
  });

  it('keeps a table of contents: its field over paragraphs, links, leaders and page numbers', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const page = (name: string, number: string) =>
      mark('begin') + code(`PAGEREF ${name}`) + mark('separate') + r(number) + mark('end');
    const entry = (before: string, text: string, name: string, after = '') =>
      p(
        `${before}<w:hyperlink w:anchor="${name}">${text}<w:r><w:tab/></w:r>${page(name, '3')}</w:hyperlink>${after}`,
        '<w:pStyle w:val="TOC1"/>',
      );
    const begins = mark('begin') + code('TOC \\o') + mark('separate');
    const body = (one: string, two: string) => entry(begins, one, '_Toc1') + entry('', two, '_Toc2', mark('end'));
    const english = (text: string) => `<w:r><w:rPr></w:rPr><w:t>${text}</w:t><w:tab/></w:r>`;
    expect(bodyOf(body(ar('المقدمة'), ar('النهاية')), ['Introduction', 'The end'])).toBe(
      body(english('Introduction'), english('The end')).replaceAll('</w:r><w:r><w:tab/></w:r>', '</w:r>'),
    );
  });

  it('keeps page numbers between what stood around them', () => {
    const field = (code: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = bodyOf(p(ar('صفحة ') + field('PAGE') + ar(' / ') + field('NUMPAGES'), BIDI), ['Page  /']);
    const plain = (text: string) => `<w:r><w:rPr></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    expect(body).toBe(`<w:p><w:pPr></w:pPr>${plain('Page ')}${field('PAGE')}${plain(' / ')}${field('NUMPAGES')}</w:p>`);
  });

  it('keeps content controls, and the space around what is no word', () => {
    const body = bodyOf(
      p(
        `${ar('قال ')}<w:sdt><w:sdtPr><w:alias w:val="who"/></w:sdtPr><w:sdtContent>${ar('الوزير')}</w:sdtContent></w:sdt>${ar('.')}<w:r><w:footnoteReference w:id="3"/></w:r>`,
        BIDI,
      ),
      ['The minister said.'],
    );
    expect(body).toContain(
      '<w:sdt><w:sdtPr><w:alias w:val="who"/></w:sdtPr><w:sdtContent><w:r><w:rPr></w:rPr><w:t>minister</w:t></w:r></w:sdtContent></w:sdt>',
    );
    expect(body).toMatch(/said\.<\/w:t><\/w:r><w:r><w:footnoteReference w:id="3"\/><\/w:r><\/w:p>$/);
  });

  it('keeps the content control around a field, as Word puts one around a citation', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const citation = (text: string) =>
      `<w:sdt><w:sdtPr><w:citation/></w:sdtPr><w:sdtContent>${mark('begin')}<w:r><w:instrText> CITATION Kra06 </w:instrText></w:r>${mark('separate')}${text}${mark('end')}</w:sdtContent></w:sdt>`;
    const body = bodyOf(p(`${ar('قال ')}${citation(ar('الوزير'))}`, BIDI), ['the minister said']);
    expect(body).toContain(citation('<w:r><w:rPr></w:rPr><w:t>minister</w:t></w:r>'));
  });

  it('leaves a paragraph that has no English as it is, with the direction that its style gave it', () => {
    const styles = '<w:docDefaults><w:pPrDefault><w:pPr><w:bidi/></w:pPr></w:pPrDefault></w:docDefaults>';
    const stays = ar('لم يترجم');
    const made = parts(p(ar('قال')) + p(stays, '<w:jc w:val="center"/>') + p(stays, BIDI), ['Said'], { styles });
    expect(made['word/document.xml']).toContain(`${p(stays, '<w:bidi/><w:jc w:val="center"/>')}${p(stays, BIDI)}`);
    expect(made['word/styles.xml']).not.toContain('bidi');
  });
});

describe('random Arabic Word documents', () => {
  const english = fc.array(fc.constantFrom('said', 'Tripoli', 'in', '& <', '2018.', '𝒳', 'fox'), {
    minLength: 1,
    maxLength: 8,
  });
  /** What no translation may lose or double. */
  const THINGS =
    /<w:(?:footnoteReference|drawing|bookmarkStart|bookmarkEnd|instrText|fldChar [^>]*|pict|tbl|tc|br w:type="page")\b|<m:oMath>/g;

  it('hold the English of each paragraph, all that is no text, and no mark of right-to-left', () => {
    fc.assert(
      fc.property(randomBody, fc.array(english, { minLength: 30, maxLength: 30 }), (body, words) => {
        const xml = body.replaceAll('<w:p>', `<w:p><w:pPr>${BIDI}</w:pPr>`).replaceAll('<w:rPr>', '<w:rPr><w:rtl/>');
        const read = readDocx(makeDocx(xml));
        if (!isDocx(read)) throw new Error(JSON.stringify(read));
        fc.pre(read.blocks.length <= 30);
        const texts = read.blocks.map((_, k) => words[k]!.join(' '));
        const made = parts(xml, texts)['word/document.xml']!;
        const again = readDocx(makeDocx(/<w:body>(.*)<\/w:body>/s.exec(made)![1]!));
        expect(isDocx(again) && again.text).toBe(texts.join('\n\n'));
        const things = (of: string) => (of.match(THINGS) ?? []).sort();
        expect(things(made)).toEqual(things(xml));
        expect(made).not.toMatch(/<w:(bidi|rtl)\b/);
      }),
      { numRuns: 100 },
    );
  });
});
