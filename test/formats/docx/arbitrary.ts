import fc from 'fast-check';
import { p, r, t } from './make.js';

/** Text as XML; a sentence ends now and then. */
const words = fc
  .array(
    fc.constantFrom('the', 'fox', 'runs.', 'He', 'said', 'so.', '&amp;', '&lt;b&gt;', '𝒳', 'طرابلس', '2018', "don't"),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((all) => all.join(' '));
const look = fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:rStyle w:val="Strong"/>', '<w:color w:val="FF0000"/>');
const textRun = fc.tuple(words, look).map(([text, format]) => r(`${text} `, format));
const thing = fc.constantFrom(
  '<w:r><w:footnoteReference w:id="2"/></w:r>',
  '<w:r><w:drawing/></w:r>',
  '<w:bookmarkStart w:id="0" w:name="x"/>',
  '<w:bookmarkEnd w:id="0"/>',
  '<w:del w:id="9"><w:r><w:delText>gone</w:delText></w:r></w:del>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>',
  '<w:r><w:br w:type="page"/></w:r>',
);
const breaks = fc.constantFrom(
  '<w:r><w:tab/></w:r>',
  '<w:r><w:br/></w:r>',
  `<w:r>${t('a')}<w:br/><w:br/>${t('b')}</w:r>`,
);
const held = fc
  .tuple(fc.constantFrom('hyperlink', 'ins', 'sdt'), textRun)
  .map(([name, run]) =>
    name === 'sdt'
      ? `<w:sdt><w:sdtPr/><w:sdtContent>${run}</w:sdtContent></w:sdt>`
      : `<w:${name} w:id="5">${run}</w:${name}>`,
  );
const inline = fc.oneof({ weight: 4, arbitrary: textRun }, thing, breaks, held);
export const randomParagraph = fc.array(inline, { maxLength: 6 }).map((runs) => p(runs.join('')));
const table = fc
  .array(randomParagraph, { minLength: 1, maxLength: 3 })
  .map((cells) => `<w:tbl><w:tblPr/><w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr></w:tbl>`);
/** Several text boxes in one paragraph, each with several of its own. */
const box = fc
  .array(fc.array(randomParagraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((boxes) => {
    const shapes = boxes.map((inner) => `<w:r><w:pict><w:txbxContent>${inner.join('')}</w:txbxContent></w:pict></w:r>`);
    return p(`${shapes.join('')}${r('Beside.')}`);
  });

/** The content of a body: paragraphs, tables and text boxes with all kinds of things in them. */
export const randomBody = fc
  .array(fc.oneof({ weight: 4, arbitrary: randomParagraph }, table, box), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(''));
