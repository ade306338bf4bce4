/** What approved pairs have taught: how often a dictionary form was translated by a word, as far as can be told. */
export interface Learning {
  /** Approved pairs taken in so far. */
  readonly pairs: number;
  readonly counts: LearnedCounts;
}

/** Arabic key → English key → expected count. */
export type LearnedCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

export const NOTHING_LEARNED: Learning = { pairs: 0, counts: new Map() };

/** English keys and weights by Arabic key, as wordLinks takes them; made by learnedTable. */
export type LearnedTable = ReadonlyMap<string, readonly LearnedEntry[]>;

export interface LearnedEntry {
  readonly word: string;
  /** 0 to 1, on the scale of the lexicon's weights. */
  readonly weight: number;
}

/** What was learned as a table: words that stood for each other about twice or more, and mostly for each other. */
export function learnedTable({ counts }: Learning): LearnedTable {
  const totals = targetTotals(counts);
  const table = new Map<string, LearnedEntry[]>();
  for (const [key, row] of counts) {
    const total = sum(row.values());
    const entries: LearnedEntry[] = [];
    for (const [word, count] of row) {
      const weight = Math.sqrt((count / (total + DOUBT)) * (count / (totals.get(word)! + DOUBT)));
      if (count >= LEAST_COUNT && weight >= LEAST_WEIGHT) entries.push({ word, weight });
    }
    entries.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
    if (entries.length > 0) table.set(key, entries);
  }
  return table;
}

/** What was learned as text to keep: the number of pairs, then a line for each Arabic key with words and counts. */
export function writeLearning({ pairs, counts }: Learning): string {
  const lines = [...counts].map(([key, row]) => {
    const cells = [...row].sort(byFirst).map(([word, count]) => `${word}\t${count.toFixed(2)}`);
    return [key, ...cells].join('\t');
  });
  return [`${VERSION}\t${pairs}`, ...lines.sort()].join('\n');
}

/** The learning that writeLearning wrote; null where the text is not such a one. */
export function readLearning(text: string): Learning | null {
  const [head = '', ...lines] = text.split('\n');
  const [version, pairs] = head.split('\t');
  if (version !== VERSION || !Number.isInteger(Number(pairs))) return null;
  const counts = new Map<string, Map<string, number>>();
  for (const line of lines) {
    const [key = '', ...cells] = line.split('\t');
    const row = new Map<string, number>();
    for (let at = 0; at + 1 < cells.length; at += 2) row.set(cells[at]!, Number(cells[at + 1]));
    if (![...row.values()].every(Number.isFinite)) return null;
    counts.set(key, row);
  }
  return { pairs: Number(pairs), counts };
}

const VERSION = 'learned-1';
/** One sighting may be an accident of its sentence. */
const LEAST_COUNT = 1.4;
/** Added to the totals, so that few sightings weigh less than many. */
const DOUBT = 1;
const LEAST_WEIGHT = 0.2;

function targetTotals(counts: LearnedCounts): Map<string, number> {
  const totals = new Map<string, number>();
  for (const row of counts.values()) for (const [word, count] of row) totals.set(word, (totals.get(word) ?? 0) + count);
  return totals;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function byFirst(a: readonly [string, number], b: readonly [string, number]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
