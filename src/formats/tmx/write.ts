import type { NewDocument, NewFile, NewUnit } from '../format.js';
import { escapeAttribute, escapeXml } from '../xml/escape.js';
import { STATE_PROP } from './entry.js';

/** A new TMX 1.4b file, level 1 (no inline codes). Units without one of the two texts are no translation and stay out. */
export function* writeTmx({ languages, units }: NewDocument): Generator<string> {
  const file = tmxFile(languages);
  yield file.opening;
  for (const unit of units) yield file.units([unit], 1);
  yield file.closing;
}

/** The same in pieces. */
export function tmxFile(wanted: NewDocument['languages']): NewFile {
  const languages = { source: escapeAttribute(wanted.source), target: escapeAttribute(wanted.target) };
  return {
    opening:
      '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n' +
      '  <header creationtool="Tawazi" creationtoolversion="0.1" segtype="sentence" o-tmf="Tawazi" adminlang="en"' +
      ` srclang="${languages.source}" datatype="plaintext"/>\n  <body>\n`,
    units: (units) =>
      units.map((unit) => (unit.source !== '' && unit.target ? entry(unit, unit.target, languages) : '')).join(''),
    closing: '  </body>\n</tmx>\n',
  };
}

function entry(unit: NewUnit, target: string, languages: NewDocument['languages']): string {
  const notes = (unit.notes ?? []).map((note) => `      <note>${escapeXml(note.text)}</note>\n`).join('');
  return (
    `    <tu tuid="${escapeAttribute(unit.id)}">\n${notes}` +
    `      <prop type="${STATE_PROP}">${unit.state}</prop>\n` +
    `      <tuv xml:lang="${languages.source}"><seg>${escapeXml(unit.source)}</seg></tuv>\n` +
    `      <tuv xml:lang="${languages.target}"><seg>${escapeXml(target)}</seg></tuv>\n    </tu>\n`
  );
}
