import { carryProposal, carrySpan } from '../../align/repair/carry.js';
import type { CutRow, Streams } from '../../align/repair/streams.js';
import type { Writer } from '../../store/store.js';
import type { RecordedFlag, RecordedRow } from './record.js';
import type { WindowRow } from './window.js';

type PlacedRow = CutRow & { readonly id: string };

/** Flags of one statement's parameters at a time. */
const ROWS_AT_ONCE = 500;

/** Flags go with the words that they are on; gives them as they were before. */
export async function moveFlags(
  db: Writer,
  old: { readonly rows: readonly WindowRow[]; readonly streams: Streams },
  rows: readonly PlacedRow[],
  written: readonly { readonly version: number }[],
  restores:
    | { readonly rows: ReadonlyMap<string, RecordedRow>; readonly flags: ReadonlyMap<string, RecordedFlag> }
    | undefined,
): Promise<RecordedFlag[]> {
  const places = new Map(old.rows.map((row, k) => [row.id, k]));
  const placesNow = new Map(rows.map((row, k) => [row.id, k]));
  const before: RecordedFlag[] = [];
  for (let from = 0; from < old.rows.length; from += ROWS_AT_ONCE) {
    const ids = old.rows.slice(from, from + ROWS_AT_ONCE).map(({ id }) => id);
    const flags = await db
      .selectFrom('flag')
      .where('segment_id', 'in', ids)
      .select(['id', 'segment_id', 'side', 'start', 'end', 'anchor', 'proposal'])
      .select(['anchor_segment_id', 'anchor_version', 'anchor_start', 'anchor_end'])
      .execute();
    for (const { side, ...flag } of flags) {
      const k = places.get(flag.segment_id)!;
      const now = placeOfFlag(old, rows, placesNow, k, { ...flag, side });
      const row = rows[now.row]!;
      const unchanged =
        row.id === flag.segment_id &&
        row.sourceText === old.rows[k]!.source_text &&
        row.targetText === old.rows[k]!.target_text;
      if (unchanged) continue;
      before.push(flag);
      const was = restores?.flags.get(flag.id);
      const home = was && restores?.rows.get(was.segment_id);
      const back = home && rows[placesNow.get(home.id) ?? -1];
      if (was && back && back.sourceText === home.sourceText && back.targetText === home.targetText) {
        const { id: _, ...values } = was;
        await db.updateTable('flag').set(values).where('id', '=', flag.id).execute();
        continue;
      }
      const version = written[now.row]!.version;
      await db
        .updateTable('flag')
        .set({
          segment_id: row.id,
          proposal:
            flag.proposal &&
            carryProposal(
              old.streams,
              rows,
              { row: k, text: old.rows[k]!.target_text, proposal: flag.proposal },
              now.row,
            ),
          ...(now.span && {
            start: now.span.start,
            end: now.span.end,
            anchor: now.whole ? flag.anchor : ('changed' as const),
            anchor_segment_id: row.id,
            anchor_version: version,
            anchor_start: now.span.start,
            anchor_end: now.span.end,
          }),
        })
        .where('id', '=', flag.id)
        .execute();
    }
  }
  return before;
}

function placeOfFlag(
  old: { readonly rows: readonly WindowRow[]; readonly streams: Streams },
  rows: readonly PlacedRow[],
  placesNow: ReadonlyMap<string, number>,
  k: number,
  flag: { readonly side: 'source' | 'target' | null; readonly start: number | null; readonly end: number | null },
): {
  readonly row: number;
  readonly span?: { readonly start: number; readonly end: number };
  readonly whole?: boolean;
} {
  if (flag.side !== null && flag.start !== null && flag.end !== null)
    return carrySpan(old.streams, rows, { row: k, side: flag.side, span: { start: flag.start, end: flag.end } });
  const same = placesNow.get(old.rows[k]!.id);
  if (same !== undefined) return { row: same };
  const side = old.rows[k]!.source_text === '' ? 'target' : 'source';
  return { row: carrySpan(old.streams, rows, { row: k, side, span: { start: 0, end: 0 } }).row };
}
