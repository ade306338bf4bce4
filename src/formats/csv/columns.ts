import type { Columns } from '../format.js';
import type { Row } from './cells.js';

const DELIMITERS = ['\t', ',', ';', '|'] as const;

/** What Excel puts into the first line of a file to say its delimiter. It is no row of the table. */
const SAID = /^\ufeff?"?sep=(.)"?(?=\r?\n)/i;

export function isDelimiterRow({ cells, line }: Row): boolean {
  return line === 1 && /^sep=/i.test(cells[0]?.value ?? '') && cells.every(({ value }, k) => k === 0 || value === '');
}

/** The mark that divides the cells: the one that the file says, else the one that the first lines have most of, and as many of in each. */
export function delimiterOf(sample: string): string {
  const said = SAID.exec(sample)?.[1];
  if (said !== undefined) return said;
  const lines = sample.split(/\r?\n/, LOOKED_AT).filter((line) => line !== '');
  const counts = DELIMITERS.map((mark) => {
    const each = lines.map((line) => line.replace(/"[^"]*"/g, '').split(mark).length - 1);
    return { mark, least: Math.min(...each), all: each.reduce((sum, count) => sum + count, 0) };
  });
  counts.sort((a, b) => b.least - a.least || b.all - a.all);
  return counts[0]!.least > 0 || counts[0]!.all > 0 ? counts[0]!.mark : ',';
}

const LOOKED_AT = 20;

/** What columns are called, folded: in files of other tools and in our own. */
const names: Readonly<Record<'source' | 'target' | 'id' | 'state' | 'note', RegExp>> = {
  source: /^(ar\b.*|arabic|source|src|original|العربية|المصدر|النص العربي)$/i,
  target: /^(en\b.*|english|target|trg|translation|الإنجليزية|الترجمة|النص الإنجليزي)$/i,
  id: /^(id|key|segment|no\.?|number|#|الرقم)$/i,
  state: /^(state|status|الحالة)$/i,
  note: /^(note|notes|comment|comments|ملاحظات|ملاحظة)$/i,
};

/** Which columns hold what: by the names in the first row, else by the script of what stands in them. */
export function columnsOf(
  rows: readonly Row[],
  languages: { readonly source: string; readonly target: string },
): Columns {
  const head = (rows[0]?.cells ?? []).map(({ value }) => value.trim());
  const named = (pattern: RegExp) => {
    const at = head.findIndex((name) => pattern.test(name));
    return at < 0 ? undefined : at;
  };
  const tag = (language: string) => {
    const at = head.findIndex((name) => name.toLowerCase().split(/[-_]/)[0] === language);
    return at < 0 ? undefined : at;
  };
  const source = tag(languages.source) ?? named(names.source);
  const target = tag(languages.target) ?? named(names.target);
  if (source !== undefined && target !== undefined && source !== target)
    return { header: true, source, target, id: named(names.id), state: named(names.state), note: named(names.note) };
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const shares = Array.from({ length: width }, (_, k) =>
    scripts(rows.map(({ cells }) => cells[k]?.value ?? '').join(' ')),
  );
  const arabic = best(shares.map((share) => share.arabic));
  const latin = best(shares.map((share, k) => (k === arabic ? 0 : share.latin)));
  return { header: false, source: arabic, target: latin, id: undefined, state: undefined, note: undefined };
}

function scripts(text: string): { readonly arabic: number; readonly latin: number } {
  return {
    arabic: text.match(/\p{Script=Arabic}/gu)?.length ?? 0,
    latin: text.match(/\p{Script=Latin}/gu)?.length ?? 0,
  };
}

function best(counts: readonly number[]): number {
  return counts.indexOf(Math.max(...counts, 0));
}
