import type { CutSegment } from './cut.js';
import { writeTsv } from './tsv.js';
import { escapeXml } from './xml/escape.js';

export interface Languages {
  readonly source: string;
  readonly target: string;
}

/** Aligned pairs as a file that other tools read. TMX and text leave one-sided segments out, as those formats want. */
export function writePairs(
  segments: readonly CutSegment[],
  format: 'tsv' | 'tmx' | 'xliff' | 'txt',
  languages: Languages,
): string {
  switch (format) {
    case 'tsv':
      return writeTsv(
        segments.map((segment, k) => ({ ...segment, position: k + 1, state: 'initial' as const })),
        languages,
      );
    case 'tmx':
      return writeTmx(segments.filter(isPaired), languages);
    case 'xliff':
      return writeXliff(segments, languages);
    case 'txt':
      return segments
        .filter(isPaired)
        .map((segment) => `${oneLine(segment.sourceText)}\n${oneLine(segment.targetText)}\n`)
        .join('\n');
  }
}

/** TMX 1.4b, level 1 (plain text segments). */
function writeTmx(segments: readonly CutSegment[], { source, target }: Languages): string {
  const units = segments.map(
    (segment, k) =>
      `    <tu tuid="${k + 1}">\n` +
      `      <tuv xml:lang="${source}"><seg>${escapeXml(segment.sourceText)}</seg></tuv>\n` +
      `      <tuv xml:lang="${target}"><seg>${escapeXml(segment.targetText)}</seg></tuv>\n    </tu>\n`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n' +
    `  <header creationtool="Tawazi" creationtoolversion="0.1" segtype="sentence" o-tmf="Tawazi" adminlang="en" srclang="${source}" datatype="plaintext"/>\n` +
    `  <body>\n${units.join('')}  </body>\n</tmx>\n`
  );
}

/** XLIFF 2.0 core, one unit a segment. */
function writeXliff(segments: readonly CutSegment[], { source, target }: Languages): string {
  const units = segments.map(
    (segment, k) =>
      `    <unit id="${k + 1}">\n      <segment state="${segment.targetText === '' ? 'initial' : 'translated'}">\n` +
      `        <source xml:space="preserve">${escapeXml(segment.sourceText)}</source>\n` +
      `        <target xml:space="preserve">${escapeXml(segment.targetText)}</target>\n      </segment>\n    </unit>\n`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="${source}" trgLang="${target}">\n` +
    `  <file id="f1">\n${units.join('')}  </file>\n</xliff>\n`
  );
}

function isPaired(segment: CutSegment): boolean {
  return segment.sourceText !== '' && segment.targetText !== '';
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
