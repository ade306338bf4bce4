import { placeIn } from '../../align/repair/carry.js';
import type { Cut, Streams } from '../../align/repair/streams.js';
import type { AlignmentState, RevisionWay, TranslationState } from '../../domain/segment.js';
import { firstThat } from '../../text/sorted.js';
import type { WindowRow } from './window.js';

/** A row as it was: what is needed to have it back. */
export interface RecordedRow {
  readonly id: string;
  readonly version: number;
  readonly sourceText: string;
  readonly targetText: string;
  readonly sourceEnd: number;
  readonly targetEnd: number;
  readonly state: TranslationState;
  readonly alignment: AlignmentState;
  readonly confidence: number;
  readonly editedBy: string | null;
}

/** A flag as it was. */
export interface RecordedFlag {
  readonly id: string;
  readonly segment_id: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly anchor: 'kept' | 'changed' | 'gone';
  readonly anchor_segment_id: string;
  readonly anchor_version: number;
  readonly anchor_start: number | null;
  readonly anchor_end: number | null;
  readonly proposal: string | null;
}

/** What a repair did: kept as JSON with its change, so that it can be taken back after other saves and in another session. */
export interface RepairRecord {
  readonly way: RevisionWay;
  readonly before: readonly RecordedRow[];
  readonly after: readonly RecordedRow[];
  readonly flags: readonly RecordedFlag[];
}

export function recordRows(streams: Streams, rows: readonly WindowRow[]): RecordedRow[] {
  return rows.map((row, k) => ({
    id: row.id,
    version: row.version,
    sourceText: row.source_text,
    targetText: row.target_text,
    sourceEnd: streams.rows[k]!.source.end,
    targetEnd: streams.rows[k]!.target.end,
    state: row.state,
    alignment: row.alignment,
    confidence: row.confidence,
    editedBy: row.edited_by,
  }));
}

/**
 * The cuts that bring the rows before a repair back, in the streams of its rows as they are now: texts that were edited since
 * are cut where the words are that stood at the border.
 */
export function cutsBack(record: RepairRecord, now: Streams): Cut[] {
  return record.before.map(({ id, sourceEnd, targetEnd }) => ({
    id,
    sourceEnd: placeNow(record.after, now, 'source', sourceEnd),
    targetEnd: placeNow(record.after, now, 'target', targetEnd),
  }));
}

function placeNow(after: readonly RecordedRow[], now: Streams, side: 'source' | 'target', place: number): number {
  const k = firstThat(after, (held) => place <= held[`${side}End`]);
  const row = after[k];
  const stretch = now.rows[k]?.[side];
  if (!row || !stretch) return now[side].length;
  if (place === row[`${side}End`]) return stretch.end;
  const text = side === 'source' ? row.sourceText : row.targetText;
  const inText = place - (row[`${side}End`] - text.length);
  // In the white space before the text nothing can have changed.
  if (inText <= 0) return Math.max(now.rows[k - 1]?.[side].end ?? 0, stretch.text.start + inText);
  const own = now[side].slice(stretch.text.start, stretch.text.end);
  const found = own.slice(0, placeIn(text, own, inText)).trimEnd().length;
  return stretch.text.start + found;
}
