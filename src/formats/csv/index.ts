import { type TranslationState, translationStates } from '../../domain/segment.js';
import {
  byName,
  type Change,
  type Columns,
  type NewUnit,
  type ReadOptions,
  type TextFormat,
  type Unit,
} from '../format.js';
import { plain } from '../inline.js';
import { defaultLimits } from '../limits.js';
import type { Problem } from '../problem.js';
import { type TsvRow, writeTsv } from '../tsv.js';
import { edited, type TextEdit, wholeText } from '../whole-text.js';
import { bareCellOf, cellOf, hasQuotes, NotATable, type Row, rowsOf } from './cells.js';
import { columnsOf, delimiterOf, isDelimiterRow } from './columns.js';
import { asItWas, withoutFormula } from './formula.js';

/** CSV and TSV (RFC 4180, and what spreadsheets make of it): a row a unit. Kept whole in memory up to the limit on its size. */
export const csv: TextFormat = {
  name: 'csv',
  input: 'text',
  bilingual: true,
  extensions: ['csv', 'tsv', 'tab'],
  mediaType: 'text/csv; charset=utf-8',
  detect: (sample) => byName(sample, ['csv', 'tsv', 'tab']),
  ...wholeText({ read: readTable, rewritten }),
  *write({ units, languages }) {
    yield writeTsv(rowsFrom([...units], 1), languages, ',');
  },
  newFile: (languages) => ({
    opening: writeTsv([], languages, ','),
    units: (units, from) => writeTsv(rowsFrom(units, from), languages, ',', false),
    closing: '',
  }),
};

function rowsFrom(units: readonly NewUnit[], from: number): TsvRow[] {
  return units.map(({ source, target, state }, k) => ({
    position: from + k,
    sourceText: source,
    targetText: target ?? '',
    state,
  }));
}

/** A table's first rows as they stand, and which columns are taken for what. */
export interface TablePreview {
  readonly rows: readonly (readonly string[])[];
  readonly columns: Columns;
}

const SHOWN_ROWS = 8;

/** What somebody needs to choose a table's columns by. */
export function previewTable(
  text: string,
  languages: { readonly source: string; readonly target: string },
  chosen?: Columns,
): TablePreview {
  const rows: Row[] = [];
  const delimiter = delimiterOf(text.slice(0, SAMPLE));
  for (const row of rowsOf(text, delimiter, hasQuotes(text, delimiter))) {
    if (isRow(row)) rows.push(row);
    if (rows.length === LOOKED_AT) break;
  }
  return {
    rows: rows.slice(0, SHOWN_ROWS).map(({ cells }) => cells.map(({ value }) => value)),
    columns: chosen ?? columnsOf(rows, languages),
  };
}

interface Table {
  readonly delimiter: string;
  readonly quotes: boolean;
  readonly columns: Columns;
  readonly units: readonly { readonly unit: Unit; readonly row: Row }[];
}

function readTable(text: string, options: ReadOptions): Table | Problem {
  const limits = { ...defaultLimits, ...options.limits };
  if (text.length > limits.size) return { kind: 'too-large', detail: String(limits.size) };
  const delimiter = delimiterOf(text.slice(0, SAMPLE));
  const quotes = hasQuotes(text, delimiter);
  let rows: Row[];
  try {
    rows = [...rowsOf(text, delimiter, quotes)].filter(isRow);
  } catch (error) {
    if (!(error instanceof NotATable)) throw error;
    return { kind: 'not-well-formed', detail: error.message, place: { line: error.line, column: 1 } };
  }
  if (rows.length > limits.units) return { kind: 'too-many-units', detail: String(limits.units) };
  const languages = options.languages ?? { source: 'ar', target: 'en' };
  const columns = options.columns ?? columnsOf(rows.slice(0, LOOKED_AT), languages);
  if (columns.source === columns.target)
    return {
      kind: 'no-such-language',
      detail: `${languages.source}, ${languages.target}`,
      place: { line: 1, column: 1 },
    };
  const long = rows.find(({ cells }) => cells.some(({ value }) => value.length > limits.unitLength));
  if (long) return { kind: 'unit-too-long', detail: String(limits.unitLength), place: { line: long.line, column: 1 } };
  const ids = new Set<string>();
  const units = rows.slice(columns.header ? 1 : 0).flatMap((row, k) => {
    const value = (column: number | undefined) => (column === undefined ? undefined : row.cells[column]?.value);
    const source = asItWas(value(columns.source) ?? '');
    const target = value(columns.target);
    if (source.trim() === '' && (target ?? '').trim() === '') return [];
    let id = value(columns.id)?.trim() || String(k + 1);
    while (ids.has(id)) id = `${id}~`;
    ids.add(id);
    const note = asItWas(value(columns.note)?.trim() ?? '');
    const unit: Unit = {
      id,
      source: plain(source),
      target: target === undefined ? null : plain(asItWas(target)),
      state: stateOf(value(columns.state), target ?? ''),
      translatable: true,
      notes: note ? [{ text: note }] : [],
      properties: [],
      place: { line: row.line, column: 1 },
    };
    return [{ unit, row }];
  });
  return { delimiter, quotes, columns, units };
}

/** Neither an empty line nor the one that says the delimiter. */
function isRow(row: Row): boolean {
  return row.cells.some(({ value }) => value.trim() !== '') && !isDelimiterRow(row);
}

/** UTF-16 units by which the delimiter is found, and rows by which the columns are. */
const SAMPLE = 20_000;
const LOOKED_AT = 200;

function stateOf(said: string | undefined, target: string): TranslationState {
  return translationStates.find((state) => state === said?.trim()) ?? (target.trim() === '' ? 'initial' : 'translated');
}

function rewritten(
  text: string,
  { delimiter, quotes, columns, units }: Table,
  changeOf: (unit: Unit) => Change | undefined,
): string {
  const edits: TextEdit[] = [];
  const written = (value: string, inQuotes: boolean) =>
    quotes ? cellOf(value, delimiter, inQuotes) : bareCellOf(value, delimiter);
  for (const { unit, row } of units) {
    const change = changeOf(unit);
    if (!change) continue;
    const values = new Map<number, string>();
    if (change.target !== (unit.target?.text ?? '')) values.set(columns.target, withoutFormula(change.target));
    if (columns.state !== undefined && change.state && change.state !== unit.state)
      values.set(columns.state, change.state);
    let missing = '';
    for (let column = 0; column <= Math.max(-1, ...values.keys()); column++) {
      const [value, cell] = [values.get(column), row.cells[column]];
      if (!cell) missing += delimiter + written(value ?? '', false);
      else if (value !== undefined) edits.push({ ...cell, text: written(value, text[cell.start] === '"') });
    }
    const { end } = row.cells.at(-1)!;
    if (missing !== '') edits.push({ start: end, end, text: missing });
  }
  return edited(text, edits);
}
