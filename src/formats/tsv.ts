import { stringify } from 'csv-stringify/sync';
import type { TranslationState } from '../domain/segment.js';
import { withoutFormula } from './csv/formula.js';

export interface TsvRow {
  readonly position: number;
  readonly sourceText: string;
  readonly targetText: string;
  readonly state: TranslationState;
}

/**
 * Both sides by segment, tab-separated, quoted as RFC 4180 does. No spreadsheet runs a cell as a formula.
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
      cast: { string: withoutFormula },
    },
  );
}
