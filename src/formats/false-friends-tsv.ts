import { stringify } from 'csv-stringify/sync';
import type { FalseFriendText } from '../domain/false-friend.js';
import { NotATable, rowsOf } from './csv/cells.js';
import { asItWas, withoutFormula } from './csv/formula.js';

const COLUMNS = ['arabic', 'calque', 'better', 'note', 'level'] as const;

/** A project's own false friends as a table, tab-separated, quoted as RFC 4180 does; nothing in it is run as a formula. */
export function writeFalseFriends(entries: readonly FalseFriendText[]): string {
  return stringify(
    entries.map((entry) => COLUMNS.map((column) => entry[column])),
    { header: true, columns: [...COLUMNS], delimiter: '\t', cast: { string: withoutFormula }, record_delimiter: '\n' },
  );
}

export type ReadFalseFriends =
  | {
      readonly ok: true;
      readonly entries: readonly Record<keyof FalseFriendText, string>[];
      readonly lines: readonly number[];
    }
  | { readonly ok: false; readonly line: number };

/**
 * The rows of such a table with their line numbers, with or without its head; note and level may be left out. What the cells say is not judged here.
 * Not taken: a row with fewer than three cells or more than five, and quotes that never close.
 */
export function readFalseFriends(text: string): ReadFalseFriends {
  const entries: Record<keyof FalseFriendText, string>[] = [];
  const lines: number[] = [];
  try {
    for (const { cells, line } of rowsOf(text, '\t')) {
      const values = cells.map(({ value }) => asItWas(value).trim());
      if (values.every((value) => value === '') || (lines.length === 0 && values[0] === COLUMNS[0])) continue;
      if (values.length < 3 || values.length > COLUMNS.length) return { ok: false, line };
      const [arabic, calque, better, note = '', level] = values as [string, string, string, string?, string?];
      entries.push({ arabic, calque, better, note, level: level || 'warning' });
      lines.push(line);
    }
  } catch (error) {
    if (error instanceof NotATable) return { ok: false, line: error.line };
    throw error;
  }
  return { ok: true, entries, lines };
}
