import type { CutSegment } from './cut.js';
import type { NewUnit } from './format.js';
import { writeTmx } from './tmx/write.js';
import { writeTsv } from './tsv.js';
import { writeXliff } from './xliff/write.js';

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
      return [...writeTmx({ languages, units: unitsOf(segments.filter(isPaired)) })].join('');
    case 'xliff':
      return [...writeXliff({ languages, units: unitsOf(segments) })].join('');
    case 'txt':
      return segments
        .filter(isPaired)
        .map((segment) => `${oneLine(segment.sourceText)}\n${oneLine(segment.targetText)}\n`)
        .join('\n');
  }
}

function unitsOf(segments: readonly CutSegment[]): NewUnit[] {
  return segments.map(({ sourceText, targetText }, k) => ({
    id: String(k + 1),
    source: sourceText,
    target: targetText === '' ? null : targetText,
    state: targetText === '' ? 'initial' : 'translated',
  }));
}

function isPaired(segment: CutSegment): boolean {
  return segment.sourceText !== '' && segment.targetText !== '';
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
