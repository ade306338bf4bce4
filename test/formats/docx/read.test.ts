import { describe, expect, it } from 'vitest';
import { looksLikeDocx } from '../../../src/formats/docx/package.js';
import { isDocx, readDocx } from '../../../src/formats/docx/read.js';
import { makeDocx, p, r, STRICT, t, W } from './make.js';

function textOf(bytes: Uint8Array): string {
  const read = readDocx(bytes);
  if (!isDocx(read)) throw new Error(JSON.stringify(read));
  return read.text;
}
const body = (xml: string) => textOf(makeDocx(xml));

describe('a Word document as text', () => {
  it('gives each paragraph, tabs, breaks and hyphens; empty ones are none', () => {
    expect(
      body(
        p(r('One ') + r('two', '<w:b/>')) +
          p('') +
          p(`<w:r>${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}<w:noBreakHyphen/>${t('d')}<w:cr/>${t('e')}</w:r>`) +
          p(`<w:r>${t('before')}<w:br w:type="page"/>${t(' after')}</w:r>`),
      ),
    ).toBe('One two\n\na\tb\nc\u2011d\ne\n\nbefore after');
  });

  it('keeps white space only where the file says so', () => {
    expect(body(p('<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve"> b</w:t></w:r>'))).toBe('a b');
  });

  it('reads tables, nested ones too, content controls, hyperlinks and lists without their numbers', () => {
    const cell = (content: string) => `<w:tc><w:tcPr/>${content}</w:tc>`;
    const table = (content: string) => `<w:tbl><w:tblPr/><w:tr>${content}</w:tr></w:tbl>`;
    expect(
      body(
        table(cell(p(r('A1'))) + cell(table(cell(p(r('inner')))) + p(r('B1')))) +
          `<w:sdt><w:sdtPr/><w:sdtContent>${p(`<w:sdt><w:sdtPr/><w:sdtContent>${r('control')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>` +
          p(
            `${r('see ')}<w:hyperlink r:id="link">${r('there')}</w:hyperlink>`,
            '<w:numPr><w:numId w:val="1"/></w:numPr>',
          ),
      ),
    ).toBe('A1\n\ninner\n\nB1\n\ncontrol\n\nsee there');
  });

  it('leaves out deleted, moved-away and hidden text, and takes inserted and moved-in text', () => {
    expect(
      body(
        p(
          `${r('a')}<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins w:id="2">${r('b')}</w:ins>` +
            `<w:moveFrom w:id="3">${r('from')}</w:moveFrom><w:moveTo w:id="4">${r('c')}</w:moveTo>${r('hid', '<w:vanish/>')}${r('d', '<w:vanish w:val="0"/>')}`,
        ),
      ),
    ).toBe('abcd');
  });

  it('leaves out codes of fields and what is worked out anew, and takes other results, over paragraphs too', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = (code: string, result: string) =>
      `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
    expect(
      body(
        p(`${r('Page ')}${field(' PAGE ', r('7'))}${r(' of the ')}${field(' HYPERLINK "x" ', r('report'))}`) +
          p(
            `${mark('begin')}<w:r><w:instrText> TOC \\o </w:instrText></w:r>${mark('separate')}${r('Intro ')}${field('PAGEREF a', r('3'))}`,
          ) +
          p(`${r('Next')}${mark('end')}`) +
          p(
            `<w:fldSimple w:instr=" DATE ">${r('today')}</w:fldSimple><w:fldSimple w:instr=" REF x ">${r('it')}</w:fldSimple>`,
          ),
      ),
    ).toBe('Page  of the report\n\nIntro\n\nNext\n\nit');
  });

  it('reads text boxes once, after the paragraph that holds them', () => {
    const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
    const shape = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('in the box')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('in the box')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(body(p(`${r('around')}<w:r>${shape}</w:r>`) + p(r('below')))).toBe('around\n\nin the box\n\nbelow');
    expect(body(p(`<w:r><w:pict><v:textbox>${box('old box')}</v:textbox></w:pict></w:r>`))).toBe('old box');
  });

  it('reads an emoji that Word wrote as a symbol', () => {
    const symbol =
      '<mc:AlternateContent><mc:Choice Requires="w16se"><w:sym/></mc:Choice><mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent>';
    expect(body(p(`${r('Well done ')}<w:r>${symbol}</w:r>${r('!')}`))).toBe('Well done 😊!');
  });

  it('reads notes after the body, then headers and footers that a section names', () => {
    const bytes = makeDocx(
      `${p(`${r('Body')}<w:r><w:footnoteReference w:id="2"/></w:r>`)}<w:sectPr><w:footerReference r:id="footer"/><w:headerReference r:id="header"/></w:sectPr>`,
      {
        footer: p(r('Foot')),
        header: p(r('Head')),
        endnotes: `<w:endnote w:id="2">${p(r('End'))}</w:endnote>`,
        footnotes: `<w:footnote w:type="separator" w:id="0">${p('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(' Note')}`)}</w:footnote>`,
      },
    );
    expect(textOf(bytes)).toBe('Body\n\nNote\n\nEnd\n\nHead\n\nFoot');
    expect(textOf(makeDocx(p(r('Body')), { header: p(r('nobody names it')) }))).toBe('Body');
  });

  it('goes by namespaces and relationships, not by prefixes and file names', () => {
    const other = makeDocx('', {}, [], 'other/place.xml');
    expect(looksLikeDocx(makeDocx(p(r('x'))))).toBe(true);
    expect(readDocx(other)).toMatchObject({ text: '' });
    const strict = makeDocx(
      `<x:p xmlns:x="${STRICT}"><x:r><x:t>strict</x:t></x:r></x:p><p xmlns="${W}"><r><t>plain</t></r></p>`,
    );
    expect(textOf(strict)).toBe('strict\n\nplain');
  });

  it('cuts a paragraph at its empty lines', () => {
    expect(body(p(`<w:r>${t('a')}<w:br/><w:br/>${t(' b')}<w:br/>${t('c')}</w:r>`))).toBe('a\n\nb\nc');
  });

  it('refuses what is no Word document, with entities, and deeper than the limit', () => {
    expect(readDocx(new TextEncoder().encode('PK\u0003\u0004 word/'))).toEqual({
      kind: 'damaged-archive',
      detail: 'no end record',
    });
    const evil = makeDocx('').length;
    expect(evil).toBeGreaterThan(0);
    expect(readDocx(makeDocx('<w:p>'))).toMatchObject({ kind: 'not-well-formed', unit: 'word/document.xml' });
    expect(readDocx(makeDocx('<w:tbl>'.repeat(300)))).toMatchObject({ kind: 'too-deep' });
    const long = readDocx(makeDocx(`${p(r('x'))}\n${p(r('y'.repeat(12)))}`), { unitLength: 10 });
    expect(long).toMatchObject({ kind: 'unit-too-long', place: { line: 3, column: 1 }, unit: 'word/document.xml' });
  });
});
