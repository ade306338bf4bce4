import { stringify } from 'csv-stringify/sync';
import type { TranslationState } from '../domain/segment.js';

export interface TsvRow {
  readonly position: number;
  readonly sourceText: string;
  readonly targetText: string;
  readonly state: TranslationState;
}

/**
 * Both sides by segment, tab-separated, quoted as RFC 4180 does. Cells that a spreadsheet would run as a formula
 * (= + - @ at the start, OWASP "CSV injection") get an apostrophe in front.
 */
export function writeTsv(
  rows: readonly TsvRow[],
  languages: { readonly source: string; readonly target: string },
  delimiter: '\t' | ',' = '\t',
  /** A further piece of a table has no names of columns. */
  header = true,
): string {
  return stringify(
    rows.map((row) => [row.position, row.sourceText, row.targetText, row.state]),
    {
      header,
      columns: ['segment', languages.source, languages.target, 'state'],
      delimiter,
      escape_formulas: true,
    },
  );
}
