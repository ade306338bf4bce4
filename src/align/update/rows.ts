import { alikeInOrder, sameInOrder, singles } from './match.js';

export interface MatchedRow {
  /** The unit's id in the file, where it has one. */
  readonly unitId?: string | null;
  readonly source: string;
  readonly target: string;
}

/**
 * For each row of a newer version which row of the older one it is: by id and text, then by text in the order of both, then by
 * text that stands once in each and has moved, then by id alone, then by likeness: first between rows that are known. Each row of the
 * older one at most once; null where it is none of them.
 */
export function matchRows(before: readonly MatchedRow[], after: readonly MatchedRow[]): (number | null)[] {
  const found: (number | null)[] = after.map(() => null);
  const taken = new Set<number>();
  const take = (i: number, j: number) => {
    found[j] = i;
    taken.add(i);
  };
  const rest = () => ({
    before: before.flatMap((_, i) => (taken.has(i) ? [] : [i])),
    after: after.flatMap((_, j) => (found[j] === null ? [j] : [])),
  });
  const byId = new Map(before.flatMap(({ unitId }, i) => (unitId == null ? [] : [[unitId, i] as const])));
  after.forEach((row, j) => {
    const i = row.unitId == null ? undefined : byId.get(row.unitId);
    if (i !== undefined && before[i]!.source === row.source && !taken.has(i)) take(i, j);
  });
  for (const text of [bothOf, sourceOf]) {
    const left = rest();
    const texts = { before: left.before.map((i) => text(before[i]!)), after: left.after.map((j) => text(after[j]!)) };
    for (const [i, j] of sameInOrder(texts.before, texts.after)) take(left.before[i]!, left.after[j]!);
  }
  const moved = rest();
  const placesAfter = singles(moved.after.map((j) => sourceOf(after[j]!)));
  for (const [text, i] of singles(moved.before.map((at) => sourceOf(before[at]!)))) {
    const j = placesAfter.get(text);
    if (j !== undefined) take(moved.before[i]!, moved.after[j]!);
  }
  after.forEach((row, j) => {
    const i = row.unitId == null || found[j] !== null ? undefined : byId.get(row.unitId);
    if (i !== undefined && !taken.has(i)) take(i, j);
  });
  for (const { olds, news } of stretches(found, taken, before.length)) {
    const texts = { before: olds.map((i) => wordsOf(before[i]!)), after: news.map((j) => wordsOf(after[j]!)) };
    for (const [i, j] of alikeInOrder(texts.before, texts.after)) take(olds[i]!, news[j]!);
  }
  // What has moved and changed too.
  const last = rest();
  const words = {
    before: last.before.map((i) => wordsOf(before[i]!)),
    after: last.after.map((j) => wordsOf(after[j]!)),
  };
  for (const [i, j] of alikeInOrder(words.before, words.after)) take(last.before[i]!, last.after[j]!);
  return found;
}

/** A row without Arabic is known by its English. */
const sourceOf = ({ source, target }: MatchedRow): string => source || `\0${target}`;
const bothOf = ({ source, target }: MatchedRow): string => `${source}\0${target}`;
/** What a row is compared by where its text is not the same: its Arabic, or its English where it has no Arabic. */
const wordsOf = ({ source, target }: MatchedRow): string => source || target;

/** Runs of rows that are none yet, each with the older rows that stand between those of its neighbours. */
function* stretches(found: readonly (number | null)[], taken: ReadonlySet<number>, count: number) {
  for (let j = 0; j < found.length; ) {
    if (found[j] !== null) {
      j++;
      continue;
    }
    let end = j;
    while (end < found.length && found[end] === null) end++;
    const from = (found[j - 1] ?? -1) + 1;
    const to = found[end] ?? count;
    const olds: number[] = [];
    for (let i = from; i < to; i++) if (!taken.has(i)) olds.push(i);
    yield { olds, news: Array.from({ length: end - j }, (_, k) => j + k) };
    j = end;
  }
}
