import { alternativesIn, type TermText } from '../../domain/term.js';
import { escapeXml } from '../xml/escape.js';

/**
 * Terms as TBX-Basic in its second edition (ISO 30042:2019), data categories as attributes. It has no place for proposals, which
 * are left out, nor for whether capitals matter.
 */
export function writeTbx(terms: readonly TermText[], title: string): string {
  const entries = terms.filter(({ status }) => status === 'approved').map(entryOf);
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <titleStmt>
        <title>${escapeXml(title)}</title>
      </titleStmt>
      <sourceDesc>
        <p>Tawazi</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
${entries.join('')}    </body>
  </text>
</tbx>
`;
}

function entryOf(term: TermText, k: number): string {
  const english = [
    termSection(term.english, 'preferredTerm'),
    ...alternativesIn(term.allowed).map((text) => termSection(text, 'admittedTerm')),
    ...alternativesIn(term.forbidden).map((text) => termSection(text, 'deprecatedTerm')),
  ];
  const note = term.note === '' ? '' : `        <note>${escapeXml(term.note)}</note>\n`;
  return `      <conceptEntry id="c${k + 1}">
${note}        <langSec xml:lang="ar">
${alternativesIn(term.arabic)
  .map((text) => termSection(text))
  .join('')}        </langSec>
        <langSec xml:lang="en">
${english.join('')}        </langSec>
      </conceptEntry>
`;
}

function termSection(text: string, status?: string): string {
  const said = status ? `            <termNote type="administrativeStatus">${status}-admn-sts</termNote>\n` : '';
  return `          <termSec>
            <term>${escapeXml(text)}</term>
${said}          </termSec>
`;
}
