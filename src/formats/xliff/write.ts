import type { NewDocument, NewFile, NewUnit } from '../format.js';
import { escapeAttribute, escapeXml } from '../xml/escape.js';

/** A new XLIFF 2.0 file: one unit with one segment for each, in one `file`. */
export function* writeXliff({ languages, units }: NewDocument): Generator<string> {
  const file = xliffFile(languages);
  yield file.opening;
  let number = 0;
  for (const unit of units) yield file.units([unit], ++number);
  yield file.closing;
}

/** The same in pieces. */
export function xliffFile({ source, target }: NewDocument['languages']): NewFile {
  return {
    opening:
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="${escapeAttribute(source)}"` +
      ` trgLang="${escapeAttribute(target)}">\n  <file id="f1">\n`,
    units: (units, from) => units.map((unit, k) => unitOf(unit, from + k)).join(''),
    closing: '  </file>\n</xliff>\n',
  };
}

/** Ids of XLIFF 2 are NMTOKENs; `name` takes whatever the unit was called. */
function unitOf(unit: NewUnit, number: number): string {
  const notes = (unit.notes ?? []).map((note) => `        <note>${escapeXml(note.text)}</note>\n`).join('');
  const target =
    unit.target === null ? '' : `        <target xml:space="preserve">${escapeXml(unit.target)}</target>\n`;
  return (
    `    <unit id="u${number}" name="${escapeAttribute(unit.id)}">\n` +
    (notes === '' ? '' : `      <notes>\n${notes}      </notes>\n`) +
    `      <segment state="${unit.state}">\n` +
    `        <source xml:space="preserve">${escapeXml(unit.source)}</source>\n${target}      </segment>\n    </unit>\n`
  );
}
