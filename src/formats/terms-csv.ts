import { stringify } from 'csv-stringify/sync';
import { MOST_TERMS, type TermText, type TypedTerm } from '../domain/term.js';
import { NotATable, rowsOf } from './csv/cells.js';
import { delimiterOf, isDelimiterRow } from './csv/columns.js';
import { asItWas, withoutFormula } from './csv/formula.js';

const COLUMNS = ['arabic', 'english', 'allowed', 'forbidden', 'note', 'status', 'case'] as const;
type Column = (typeof COLUMNS)[number];

/** A glossary as a table, comma-separated with a head (RFC 4180); nothing in it is run as a formula. */
export function writeTermsCsv(terms: readonly TermText[]): string {
  // Without the mark Excel takes the Arabic for another encoding.
  return `\ufeff${stringify(
    terms.map(({ caseMatters, ...term }) =>
      COLUMNS.map((column) => (column === 'case' ? (caseMatters ? 'yes' : '') : term[column])),
    ),
    { header: true, columns: [...COLUMNS], cast: { string: withoutFormula } },
  )}`;
}

export type ReadTerms =
  | { readonly ok: true; readonly terms: readonly TypedTerm[]; readonly lines: readonly number[] }
  /** The line that is no row of a glossary. */
  | { readonly ok: false; readonly line: number };

/**
 * The rows of such a table, whose fields are not judged here, with their line numbers: divided by commas, semicolons or tabs, columns in any order, found by
 * their names in the first row, which has at least the Arabic and the English. Not taken: another first row, a row that is longer
 * than it, and quotes that never close. Behind the first row that is too many for a glossary nothing is read.
 */
export function readTermsCsv(text: string): ReadTerms {
  const delimiter = delimiterOf(text.slice(0, SAMPLE));
  const terms: TypedTerm[] = [];
  const lines: number[] = [];
  let columns: readonly (Column | undefined)[] | undefined;
  try {
    for (const row of rowsOf(text, delimiter)) {
      const { cells, line } = row;
      const values = cells.map(({ value }) => asItWas(value).trim());
      if (isDelimiterRow(row) || values.every((value) => value === '')) continue;
      if (!columns) {
        columns = values.map(columnOf);
        if (!columns.includes('arabic') || !columns.includes('english')) return { ok: false, line };
        continue;
      }
      if (values.slice(columns.length).some((value) => value !== '')) return { ok: false, line };
      terms.push(termOf(columns, values));
      lines.push(line);
      if (terms.length > MOST_TERMS) break;
    }
  } catch (error) {
    if (error instanceof NotATable) return { ok: false, line: error.line };
    throw error;
  }
  return columns ? { ok: true, terms, lines } : { ok: false, line: 1 };
}

const SAMPLE = 20_000;

/** What columns are called, here and elsewhere. */
const names: Readonly<Record<Column, RegExp>> = {
  arabic: /^(?:arabic|ar(?:[-_].*)?|source(?: term)?|term|العربية|المصطلح(?: العربي)?)$/i,
  english: /^(?:english|en(?:[-_].*)?|target(?: term)?|preferred|translation|الإنجليزية|المقابل(?: الإنجليزي)?)$/i,
  allowed: /^(?:allowed|variants?|synonyms?|also|admitted|مقبول|مرادفات)$/i,
  forbidden: /^(?:forbidden|do not use|not|deprecated|مرفوض|ممنوع)$/i,
  note: /^(?:notes?|comments?|definition|remarks?|ملاحظات|ملاحظة)$/i,
  status: /^(?:status|state|الحالة)$/i,
  case: /^(?:case(?:[- ]sensitive)?|case matters|capitals)$/i,
};

function columnOf(name: string): Column | undefined {
  return COLUMNS.find((column) => names[column].test(name.normalize('NFC')));
}

function termOf(columns: readonly (Column | undefined)[], values: readonly string[]): TypedTerm {
  const value = (column: Column) => values[columns.indexOf(column)] ?? '';
  return {
    arabic: value('arabic'),
    english: value('english'),
    allowed: columns.includes('allowed') ? value('allowed') : '',
    forbidden: columns.includes('forbidden') ? value('forbidden') : '',
    note: columns.includes('note') ? value('note') : '',
    status: (columns.includes('status') && value('status').toLowerCase()) || 'approved',
    caseMatters: columns.includes('case') && /^(?:yes|true|1|x|نعم)$/i.test(value('case')),
  };
}
