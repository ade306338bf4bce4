import type { NewDocument, NewUnit } from '../format.js';
import { escapeAttribute, escapeXml } from '../xml/escape.js';
import { STATE_PROP } from './entry.js';

/** A new TMX 1.4b file, level 1 (no inline codes). Units without one of the two texts are no translation and stay out. */
export function* writeTmx(document: NewDocument): Generator<string> {
  const languages = {
    source: escapeAttribute(document.languages.source),
    target: escapeAttribute(document.languages.target),
  };
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n' +
    '  <header creationtool="Tawazi" creationtoolversion="0.1" segtype="sentence" o-tmf="Tawazi" adminlang="en"' +
    ` srclang="${languages.source}" datatype="plaintext"/>\n  <body>\n`;
  for (const unit of document.units) if (unit.source !== '' && unit.target) yield entry(unit, unit.target, languages);
  yield '  </body>\n</tmx>\n';
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
