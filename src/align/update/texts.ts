import { type Span, trimmed } from '../../text/span.js';
import type { Alignment } from '../bead.js';
import { matchRows } from './rows.js';
import { mapSentences } from './sentence-map.js';

/** A row as it stands in a document of running text. */
export interface OldRow {
  readonly source: string;
  readonly target: string;
  readonly sourceLead: string;
  readonly targetLead: string;
}

/** A row of the newer version. */
export interface UpdatedRow {
  /** The row that it was; null where it is new. */
  readonly from: number | null;
  readonly source: string;
  readonly target: string;
  readonly sourceLead: string;
  readonly targetLead: string;
  readonly confidence: number;
}

export interface UpdatedTexts {
  readonly rows: readonly UpdatedRow[];
  /** The English of each old row as it last came in, before people corrected it; undefined where that cannot be told. */
  readonly base: readonly (string | undefined)[];
  readonly sourceTail: string;
  readonly targetTail: string;
}

/**
 * The rows of a newer version of two texts. What stands in both versions stays paired as it is, so that what people mended of
 * the alignment holds; only the stretches between are aligned anew. `given` is the English as it last came in.
 */
export function updateTexts(
  old: { readonly rows: readonly OldRow[]; readonly given: string },
  now: { readonly source: string; readonly target: string },
  languages: { readonly source: string; readonly target: string },
  align: (source: string, target: string) => Alignment,
): UpdatedTexts {
  const streams = { source: streamOf(old.rows, 'source'), target: streamOf(old.rows, 'target') };
  const source = mapSentences(streams.source.text, now.source, languages.source);
  const toGiven = mapSentences(streams.target.text, old.given, languages.target, { corrected: true });
  const target = mapSentences(old.given, now.target, languages.target);
  const givenSpans = closeGaps(
    streams.target.spans.map((span) => (isEmpty(span) ? undefined : toGiven.place(span))),
    old.rows.map((row) => row.target),
    old.given,
  );
  const base = old.rows.map(({ target: text }, k) => {
    const span = givenSpans[k];
    return text === '' ? '' : span && old.given.slice(span.start, span.end);
  });

  const cuts: Cut[] = [];
  let at: Place = { source: 0, target: 0 };
  let waiting: number[] = [];
  old.rows.forEach((row, k) => {
    const placed = placeRow(row, k);
    if (!placed || placed.source.start < at.source || placed.target.start < at.target) {
      waiting.push(k);
      return;
    }
    fill(placed.source.start, placed.target.start);
    cuts.push({ from: k, ...placed, confidence: 1 });
    at = { source: placed.source.end, target: placed.target.end };
  });
  fill(now.source.length, now.target.length);
  return rowsOf(cuts, now, base);

  /** Where a row stands in the newer texts, if both its texts are there with as many sentences as it had. */
  function placeRow(row: OldRow, k: number): { readonly source: Span; readonly target: Span } | undefined {
    const onSource = row.source === '' ? emptyAt(at.source) : whole(source, streams.source.spans[k]!);
    const given = givenSpans[k];
    const onTarget = row.target === '' ? emptyAt(at.target) : given && whole(target, given);
    return onSource && onTarget && { source: onSource, target: onTarget };
  }

  /** What stands between what is known on both sides: aligned, and given to the old rows that stood there. */
  function fill(sourceTo: number, targetTo: number): void {
    const gap = { source: now.source.slice(at.source, sourceTo), target: now.target.slice(at.target, targetTo) };
    const olds = waiting;
    waiting = [];
    if (gap.source.trim() === '' && gap.target.trim() === '') return;
    const made = align(gap.source, gap.target);
    const fresh = made.beads.map((bead) => ({
      source: shifted(made.source, bead.source, at.source),
      target: shifted(made.target, bead.target, at.target),
      confidence: bead.confidence,
    }));
    const from = matchRows(
      olds.map((k) => ({ source: old.rows[k]!.source, target: base[k] ?? old.rows[k]!.target })),
      fresh.map((row) => ({ source: cut(now.source, row.source), target: cut(now.target, row.target) })),
    );
    for (const [j, row] of fresh.entries()) cuts.push({ ...row, from: from[j] === null ? null : olds[from[j]!]! });
  }
}

interface Place {
  readonly source: number;
  readonly target: number;
}

interface Cut {
  readonly from: number | null;
  readonly source: Span | undefined;
  readonly target: Span | undefined;
  readonly confidence: number;
}

/** The texts of one side with their white space as one text, and where each stands in it. */
function streamOf(
  rows: readonly OldRow[],
  side: 'source' | 'target',
): { readonly text: string; readonly spans: Span[] } {
  let text = '';
  const spans = rows.map((row) => {
    const own = row[side];
    const lead = row[`${side}Lead`];
    // Rows that came without a text of this side have none of its white space: they must not run together.
    text += lead === '' && text !== '' && own !== '' ? '\n' : lead;
    const start = text.length;
    text += own;
    return { start, end: text.length };
  });
  return { text, spans };
}

/**
 * A row that is not found while both its neighbours are has what stands between them. What stands between two rows that are
 * found was left out by whoever corrected one of them: it is that one's.
 */
function closeGaps(
  found: readonly (Span | undefined)[],
  texts: readonly string[],
  given: string,
): readonly (Span | undefined)[] {
  const filled = texts.flatMap((text, k) => (text === '' ? [] : [k]));
  const closed = [...found];
  filled.forEach((k, at) => {
    if (found[k]) return;
    const [before, after] = [filled[at - 1], filled[at + 1]];
    const start = before === undefined ? 0 : found[before]?.end;
    const end = after === undefined ? given.length : found[after]?.start;
    if (start !== undefined && end !== undefined && start < end) closed[k] = trimmed(given, start, end)[0];
  });
  const isCorrected = (k: number | undefined): k is number => {
    const span = k === undefined ? undefined : closed[k];
    return span !== undefined && given.slice(span.start, span.end) !== texts[k!];
  };
  for (let at = 0; at <= filled.length; at++) {
    const [before, after] = [filled[at - 1], filled[at]];
    const start = before === undefined ? 0 : closed[before]?.end;
    const end = after === undefined ? given.length : closed[after]?.start;
    const left = start === undefined || end === undefined || start >= end ? undefined : trimmed(given, start, end)[0];
    if (!left || isCorrected(before) === isCorrected(after)) continue;
    if (isCorrected(before)) closed[before] = { start: closed[before]!.start, end: left.end };
    else if (isCorrected(after)) closed[after] = { start: left.start, end: closed[after]!.end };
  }
  return closed;
}

function whole(map: ReturnType<typeof mapSentences>, span: Span): Span | undefined {
  const placed = map.place(span);
  return placed && map.countBefore(span) === map.countAfter(placed) ? placed : undefined;
}

/** The rows of cuts, each with the white space before its texts. */
function rowsOf(
  cuts: readonly Cut[],
  now: { readonly source: string; readonly target: string },
  base: UpdatedTexts['base'],
): UpdatedTexts {
  const ends = { source: 0, target: 0 };
  const take = (
    side: 'source' | 'target',
    span: Span | undefined,
  ): { readonly text: string; readonly lead: string } => {
    if (!span || isEmpty(span)) return { text: '', lead: '' };
    const lead = now[side].slice(ends[side], span.start);
    ends[side] = span.end;
    return { text: now[side].slice(span.start, span.end), lead };
  };
  const rows = cuts.map(({ from, source, target, confidence }) => {
    const [onSource, onTarget] = [take('source', source), take('target', target)];
    return {
      from,
      source: onSource.text,
      target: onTarget.text,
      sourceLead: onSource.lead,
      targetLead: onTarget.lead,
      confidence,
    };
  });
  return { rows, base, sourceTail: now.source.slice(ends.source), targetTail: now.target.slice(ends.target) };
}

function shifted(spans: readonly Span[], indices: readonly number[], by: number): Span | undefined {
  const [first, last] = [spans[indices[0] ?? -1], spans[indices.at(-1) ?? -1]];
  return first && last && { start: first.start + by, end: last.end + by };
}

function cut(text: string, span: Span | undefined): string {
  return span ? text.slice(span.start, span.end) : '';
}

const emptyAt = (place: number): Span => ({ start: place, end: place });
const isEmpty = ({ start, end }: Span): boolean => start === end;
