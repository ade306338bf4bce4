/** A cell of a table in a text, with where it stands there, its quotes among it. */
export interface Cell {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** After its line end. */
  readonly end: number;
  /** From 1. */
  readonly line: number;
}

/** What cannot be a table: a quote that never closes, or text behind a closing quote. */
export class NotATable extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The rows of a table with their places (RFC 4180: quotes double themselves, line ends within quotes belong to the cell).
 * Of our own, because no parser tells where a cell stands, and a cell is written back without touching its neighbours.
 * Without `quotes` a quote is a character like others. Throws NotATable.
 */
export function* rowsOf(text: string, delimiter: string, quotes = true): Generator<Row> {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const cells: Cell[] = [];
    const first = line;
    for (;;) {
      const cell = quotes && text[at] === '"' ? quoted(text, at, first) : bare(text, at, delimiter);
      line += lineEnds(text, cell.start, cell.end);
      cells.push(cell);
      at = cell.end;
      if (text[at] !== delimiter) break;
      at++;
    }
    if (at < text.length && text[at] !== '\r' && text[at] !== '\n')
      throw new NotATable(line, 'text after a closing quote');
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    yield { cells, end: at, line: first };
  }
}

/**
 * Whether quotes hold cells in a table. Of what is divided by tabs they do not where the table could not be read with them: Google
 * Sheets and many corpora write such files without any quoting, with sentences that begin with a quotation.
 */
export function hasQuotes(text: string, delimiter: string): boolean {
  if (delimiter !== '\t') return true;
  try {
    for (const _row of rowsOf(text, delimiter));
    return true;
  } catch (error) {
    if (error instanceof NotATable) return false;
    throw error;
  }
}

/** A value as a cell of a table without quotes, in which neither the delimiter nor a line end can be said. */
export function bareCellOf(value: string, delimiter: string): string {
  return value.replaceAll(delimiter, ' ').replace(/[\r\n]+/g, ' ');
}

/** A value as a cell: in quotes where it needs them, or where `quoted` says that its neighbours have them. */
export function cellOf(value: string, delimiter: string, quoted: boolean): string {
  const needs = quoted || value.includes(delimiter) || /["\r\n]|^\s|\s$/.test(value);
  return needs ? `"${value.replaceAll('"', '""')}"` : value;
}

function quoted(text: string, start: number, line: number): Cell {
  let value = '';
  let at = start + 1;
  for (;;) {
    const next = text.indexOf('"', at);
    if (next < 0) throw new NotATable(line, 'a quote that is never closed');
    value += text.slice(at, next);
    if (text[next + 1] !== '"') return { value, start, end: next + 1 };
    value += '"';
    at = next + 2;
  }
}

function bare(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(start, end), start, end };
}

function lineEnds(text: string, start: number, end: number): number {
  let count = 0;
  // Not by indexOf, which looks on to the end of a file that has none.
  for (let at = start; at < end; at++) if (text[at] === '\n') count++;
  return count;
}
