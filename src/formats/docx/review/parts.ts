import { escapeXml } from '../../xml/escape.js';
import type { Review } from './review.js';

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function contentTypes(comments: boolean): string {
  const parts = [
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/word/document.xml', `${TYPES}.document.main+xml`],
    ['/word/styles.xml', `${TYPES}.styles+xml`],
    ['/word/settings.xml', `${TYPES}.settings+xml`],
    ...(comments
      ? [
          ['/word/comments.xml', `${TYPES}.comments+xml`],
          ['/word/commentsExtended.xml', `${TYPES}.commentsExtended+xml`],
        ]
      : []),
  ];
  const overrides = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('');
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`;
}

export const packageRelationships = relationships([
  [`${RELATIONS}/officeDocument`, 'word/document.xml'],
  [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
]);

export function documentRelationships(comments: boolean): string {
  return relationships([
    [`${RELATIONS}/styles`, 'styles.xml'],
    [`${RELATIONS}/settings`, 'settings.xml'],
    ...(comments
      ? ([
          [`${RELATIONS}/comments`, 'comments.xml'],
          ['http://schemas.microsoft.com/office/2011/relationships/commentsExtended', 'commentsExtended.xml'],
        ] as const)
      : []),
  ]);
}

function relationships(all: readonly (readonly [type: string, target: string])[]): string {
  const each = all.map(([type, target], k) => `<Relationship Id="rId${k + 1}" Type="${type}" Target="${target}"/>`);
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

export function coreProperties({ title, writtenAt }: Review): string {
  const at = `xsi:type="dcterms:W3CDTF">${seconds(writtenAt)}`;
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Tawazi</dc:creator><dcterms:created ${at}</dcterms:created><dcterms:modified ${at}</dcterms:modified></cp:coreProperties>`;
}

/** Times in Word have no fractions of a second. */
export function seconds(isoTime: string): string {
  return isoTime.replace(/\.\d+(?=Z|[+-])/, '');
}

/** What somebody changes in the file is tracked, too. */
export const settings = `${XML}<w:settings ${W}><w:zoom w:percent="100"/><w:trackRevisions/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

export function styles({ source, target }: Review['languages']): string {
  const language = `<w:lang w:val="${languageTag(target)}" w:bidi="${languageTag(source)}"/>`;
  const fonts = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>';
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = edges.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`).join('');
  const style = (type: string, id: string, name: string, rest: string, attributes = '') =>
    `<w:style w:type="${type}"${attributes} w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
  return `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="21"/><w:szCs w:val="23"/>${language}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
    style('paragraph', 'Normal', 'Normal', '', ' w:default="1"'),
    style(
      'paragraph',
      'Title',
      'Title',
      '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="34"/></w:rPr>',
    ),
    style(
      'paragraph',
      'CommentText',
      'annotation text',
      '<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>',
    ),
    style(
      'character',
      'CommentReference',
      'annotation reference',
      '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>',
    ),
    style(
      'table',
      'TableNormal',
      'Normal Table',
      '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
      ' w:default="1"',
    ),
    style(
      'table',
      'TableGrid',
      'Table Grid',
      `<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr>`,
    ),
  ].join('')}</w:styles>`;
}

/** Word wants a country with a language. */
export function languageTag(language: string): string {
  return { en: 'en-US', ar: 'ar-SA', fr: 'fr-FR' }[language] ?? language;
}
