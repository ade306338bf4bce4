import { firstThat } from '../../text/sorted.js';
import type { Span } from '../../text/span.js';

/** A segment as a repair sees it. */
export interface RepairRow {
  readonly id: string;
  readonly sourceText: string;
  readonly targetText: string;
  /** White space before the text on its side. */
  readonly sourceLead: string;
  readonly targetLead: string;
  /** The English is not from the original: nothing is known of the white space before it. */
  readonly targetAbsent: boolean;
}

/** Where one row ends on a side's stream, and where its text stands there. */
interface Stretch {
  readonly text: Span;
  readonly end: number;
}

/**
 * Neighbouring rows as two running texts with the white space between their sentences. Every repair only cuts these
 * elsewhere: so nothing of either text can get lost or change its order.
 */
export interface Streams {
  readonly source: string;
  readonly target: string;
  readonly rows: readonly { readonly id: string; readonly source: Stretch; readonly target: Stretch }[];
}

/** Where a row shall end on both streams. */
export interface Cut {
  /** null: a row that is new. */
  readonly id: string | null;
  readonly sourceEnd: number;
  readonly targetEnd: number;
}

/** A row as it comes out of the streams. The spans are those of its texts on the streams. */
export interface CutRow {
  readonly id: string | null;
  readonly sourceText: string;
  readonly targetText: string;
  readonly sourceLead: string;
  readonly targetLead: string;
  readonly source: Span;
  readonly target: Span;
}

/** The streams of neighbouring rows in their order. */
export function streamsOf(rows: readonly RepairRow[]): Streams {
  const source = stream(
    rows.map(({ sourceText: text, sourceLead: lead }) => ({ text, lead, other: '', absent: false })),
  );
  const target = stream(
    rows.map(({ targetText: text, targetLead: lead, sourceLead: other, targetAbsent: absent }) => ({
      text,
      lead,
      other,
      absent,
    })),
  );
  return {
    source: source.whole,
    target: target.whole,
    rows: rows.map(({ id }, k) => ({ id, source: source.stretches[k]!, target: target.stretches[k]! })),
  };
}

/** The rows that cuts make of the streams. `first`: the rows are the document's first. */
export function cutStreams({ source, target }: Streams, cuts: readonly Cut[], first: boolean): CutRow[] {
  let [sourceAt, targetAt] = [0, 0];
  return cuts.map(({ id, sourceEnd, targetEnd }, k) => {
    const begins = first && k === 0;
    const [sourceLead, sourceSpan] = textIn(source, sourceAt, sourceEnd, begins);
    const [targetLead, targetSpan] = textIn(target, targetAt, targetEnd, begins);
    [sourceAt, targetAt] = [sourceEnd, targetEnd];
    return {
      id,
      sourceLead,
      targetLead,
      sourceText: source.slice(sourceSpan.start, sourceSpan.end),
      targetText: target.slice(targetSpan.start, targetSpan.end),
      source: sourceSpan,
      target: targetSpan,
    };
  });
}

/** The rows without those that hold no text; their white space goes to the row after them, or to the one before. */
export function withoutEmpty(streams: Streams, cuts: readonly Cut[]): Cut[] {
  let [sourceAt, targetAt] = [0, 0];
  const kept: Cut[] = [];
  for (const cut of cuts) {
    const holds =
      streams.source.slice(sourceAt, cut.sourceEnd).trim() !== '' ||
      streams.target.slice(targetAt, cut.targetEnd).trim() !== '';
    if (!holds) continue;
    kept.push(cut);
    [sourceAt, targetAt] = [cut.sourceEnd, cut.targetEnd];
  }
  const last = kept.at(-1);
  if (!last) return [...cuts];
  kept[kept.length - 1] = { ...last, sourceEnd: streams.source.length, targetEnd: streams.target.length };
  return kept;
}

/**
 * Gives each row the id of the first old row whose Arabic it holds, or whose English where that is taken: so history, flags
 * and approvals stay with the text they belong to.
 */
export function withIds(streams: Streams, cuts: readonly Cut[]): Cut[] {
  const free = new Set(streams.rows.map(({ id }) => id));
  const take = (from: Cut | undefined, cut: Cut, side: 'source' | 'target'): string | undefined => {
    const start = from?.[`${side}End`] ?? 0;
    const end = cut[`${side}End`];
    for (let k = firstThat(streams.rows, (row) => row[side].text.end > start); k < streams.rows.length; k++) {
      const { id, [side]: stretch } = streams.rows[k]!;
      if (stretch.text.start >= end) break;
      if (!isEmpty(stretch.text) && free.delete(id)) return id;
    }
    return undefined;
  };
  const bySource = cuts.map((cut, k) => ({ ...cut, id: take(cuts[k - 1], cut, 'source') ?? null }));
  const byText = bySource.map((cut, k) => ({ ...cut, id: cut.id ?? take(cuts[k - 1], cut, 'target') ?? null }));
  // A row whose texts both went to others is still the row at its place.
  return byText.map((cut, k) => {
    const here = streams.rows[k]?.id;
    return { ...cut, id: cut.id ?? (here !== undefined && free.delete(here) ? here : null) };
  });
}

function stream(
  rows: readonly {
    readonly text: string;
    readonly lead: string;
    readonly other: string;
    readonly absent: boolean;
  }[],
): { readonly whole: string; readonly stretches: Stretch[] } {
  let whole = '';
  let unknown = false;
  const stretches = rows.map(({ text, lead, other, absent }) => {
    if (text === '') {
      // A blank before no text divides nothing; a paragraph break does.
      if (lead.includes('\n')) whole += lead;
      return { text: { start: whole.length, end: whole.length }, end: whole.length };
    }
    const apart = lead === '' && whole !== '' && !/\s$/.test(whole) && (absent || unknown);
    whole += apart ? breakLike(other) : lead;
    unknown = absent;
    const start = whole.length;
    whole += text;
    return { text: { start, end: whole.length }, end: whole.length };
  });
  return { whole, stretches };
}

function textIn(stream: string, start: number, end: number, begins: boolean): [lead: string, text: Span] {
  const piece = stream.slice(start, end);
  const blank = piece.length - piece.trimStart().length;
  if (blank === piece.length) {
    // What may later be written here stands apart from what is before it.
    return [piece === '' && !begins ? ' ' : piece, { start: end, end }];
  }
  return [piece.slice(0, blank), { start: start + blank, end }];
}

function isEmpty({ start, end }: Span): boolean {
  return start === end;
}

/** As writeSide in formats/plain-text.ts divides a text that the original had not. */
function breakLike(lead: string): string {
  return '\n'.repeat(lead.split('\n').length - 1) || ' ';
}
