import { writeZip } from '../../../src/formats/zip/write.js';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `xmlns:w="${W}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`;

export type Story = 'header' | 'footer' | 'footnotes' | 'endnotes' | 'styles' | 'numbering' | 'settings';

/** A small Word document from the content of its body and of other parts. */
export function makeDocx(
  body: string,
  others: Partial<Record<Story, string>> = {},
  extra: readonly { readonly name: string; readonly content: string }[] = [],
  main = 'word/document.xml',
): Uint8Array {
  const kinds = Object.keys(others) as Story[];
  const roots: Readonly<Record<Story, string>> = {
    header: 'hdr',
    footer: 'ftr',
    footnotes: 'footnotes',
    endnotes: 'endnotes',
    styles: 'styles',
    numbering: 'numbering',
    settings: 'settings',
  };
  const parts = [
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${kinds.map((kind) => `<Override PartName="/word/${kind}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`).join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${main}"/></Relationships>`,
    },
    {
      name: main,
      content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    },
    {
      name: main.replace(/([^/]+)$/, '_rels/$1.rels'),
      content: `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${kinds.map((kind) => `<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="/word/${kind}.xml"/>`).join('')}<Relationship Id="link" Type="${OFFICE}/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>`,
    },
    ...kinds.map((kind) => ({
      name: `word/${kind}.xml`,
      content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${roots[kind]} ${NAMESPACES}>${others[kind]}</w:${roots[kind]}>`,
    })),
    ...extra,
  ];
  return writeZip(parts.map(({ name, content }) => ({ name, content: new TextEncoder().encode(content) })));
}

export const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;
export const r = (text: string, format = '') => `<w:r>${format ? `<w:rPr>${format}</w:rPr>` : ''}${t(text)}</w:r>`;
export const p = (runs: string, format = '') => `<w:p>${format ? `<w:pPr>${format}</w:pPr>` : ''}${runs}</w:p>`;
