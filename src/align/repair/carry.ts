import { reanchor } from '../../text/reanchor.js';
import { firstThat } from '../../text/sorted.js';
import type { Span } from '../../text/span.js';
import type { CutRow, Streams } from './streams.js';

export interface Carried {
  /** Index of the row that now holds the words. */
  readonly row: number;
  readonly span: Span;
  /** False where a cut goes through them: the row has only their first part. */
  readonly whole: boolean;
}

/** Where words of an old row's text stand after the streams were cut anew. */
export function carrySpan(
  streams: Streams,
  rows: readonly CutRow[],
  old: { readonly row: number; readonly side: 'source' | 'target'; readonly span: Span },
): Carried {
  const { side } = old;
  const base = streams.rows[old.row]![side].text.start;
  const start = base + old.span.start;
  const end = base + old.span.end;
  const row = Math.min(
    firstThat(rows, (held) => start < held[side].end),
    rows.length - 1,
  );
  const text = rows[row]![side];
  const from = Math.max(start, text.start);
  const to = Math.max(from, Math.min(end, text.end));
  return { row, span: { start: from - text.start, end: to - text.start }, whole: from === start && to === end };
}

/**
 * A proposed correction of an old row's English as one of the row that its flag goes to: what the new row has beside the
 * old English is added to it, what the old English has lost to other rows is left out of it. null where nothing is left.
 */
export function carryProposal(
  streams: Streams,
  rows: readonly CutRow[],
  old: { readonly row: number; readonly text: string; readonly proposal: string },
  toRow: number,
): string | null {
  const own = streams.rows[old.row]!.target.text;
  const now = rows[toRow]!;
  const from = Math.max(own.start, now.target.start);
  const to = Math.min(own.end, now.target.end);
  if (from >= to) return null;
  const before = now.targetText.slice(0, from - now.target.start);
  const after = now.targetText.slice(to - now.target.start);
  const piece = old.proposal.slice(
    placeIn(old.text, old.proposal, from - own.start),
    placeIn(old.text, old.proposal, to - own.start),
  );
  return before + (before === '' ? piece.trimStart() : piece) + after;
}

/** Where a place of one text is in a later version of it. */
export function placeIn(before: string, after: string, place: number): number {
  if (place <= 0) return 0;
  if (place >= before.length) return after.length;
  const found = reanchor({ start: place, end: place }, before, after);
  return found.kind === 'gone' ? found.near : found.span.start;
}
