import { escapeXml } from '../../xml/escape.js';
import { sourceRuns, targetRuns } from './cell.js';
import { isArabic } from './comments.js';
import { W, XML } from './parts.js';
import type { Review, ReviewRow } from './review.js';

/** Twentieths of a point on a landscape A4 page: number, state, English, Arabic. */
const WIDTHS = [780, 1_180, 6_300, 6_300] as const;
const PAGE =
  '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';

/** The document's title and the table of its segments; the Arabic stands on the right. */
export function reviewTable({ title, languages, rows }: Review): string {
  const count = rows.reduce((sum, { remarks }) => sum + remarks.length, 0);
  let [comments, changes] = [0, count];
  const numbers = { comment: () => comments++, change: () => changes++ };
  const grid = WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const properties = `<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${WIDTHS.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`;
  const body = rows.map((row) => tableRow(row, numbers)).join('');
  return `${XML}<w:document ${W}><w:body>${titleParagraph(title)}<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${head(languages)}${body}</w:tbl><w:p/>${PAGE}</w:body></w:document>`;
}

function titleParagraph(title: string): string {
  const [direction, format] = isArabic(title) ? ['<w:bidi/>', '<w:rPr><w:rtl/></w:rPr>'] : ['', ''];
  return `<w:p><w:pPr><w:pStyle w:val="Title"/>${direction}</w:pPr><w:r>${format}<w:t xml:space="preserve">${escapeXml(title)}</w:t></w:r></w:p>`;
}

/** Repeated on every page. */
function head({ source, target }: Review['languages']): string {
  const name = (language: string, shown: string) =>
    new Intl.DisplayNames([shown], { type: 'language' }).of(language) ?? language;
  const bold = (text: string, format = '') =>
    `<w:r><w:rPr><w:b/><w:bCs/>${format}</w:rPr><w:t>${escapeXml(text)}</w:t></w:r>`;
  const cells = [
    cell(0, '', bold('#'), true),
    cell(1, '', bold('State'), true),
    cell(2, '', bold(name(target, target)), true),
    cell(3, '<w:bidi/>', bold(name(source, source), '<w:rtl/>'), true),
  ];
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
}

function tableRow(row: ReviewRow, numbers: Parameters<typeof targetRuns>[2]): string {
  const of = (side: 'source' | 'target') => row.remarks.filter((remark) => remark.side === side);
  const small = (text: string) => `<w:r><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr><w:t>${text}</w:t></w:r>`;
  const cells = [
    cell(0, '', small(String(row.position))),
    cell(1, '', small(row.state)),
    cell(2, '', targetRuns(row, of('target'), numbers)),
    cell(3, '<w:bidi/>', sourceRuns(row, of('source'), numbers)),
  ];
  return `<w:tr>${cells.join('')}</w:tr>`;
}

function cell(column: number, direction: string, runs: string, shaded = false): string {
  const shade = shaded ? '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' : '';
  const properties = direction ? `<w:pPr>${direction}</w:pPr>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${WIDTHS[column]}" w:type="dxa"/>${shade}</w:tcPr><w:p>${properties}${runs}</w:p></w:tc>`;
}
