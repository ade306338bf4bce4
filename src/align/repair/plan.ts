import { onGraphemeBorder } from '../../text/graphemes.js';
import { type Cut, type Streams, withIds, withoutEmpty } from './streams.js';

export type PlannedKind =
  | 'merge'
  | 'split'
  | 'move-up'
  | 'move-down'
  | 'shift-up'
  | 'shift-down'
  | 'detach'
  | 'pair'
  | 'confirm';

/** Why a repair makes no sense for its rows. */
export type PlanProblem =
  | 'no-next'
  | 'no-previous'
  | 'nothing-to-move'
  | 'nothing-to-detach'
  | 'no-partner'
  | 'no-place';

/** Places in the texts of the row to be split, in UTF-16 units; null leaves that side whole, with the first part. */
export interface SplitPlaces {
  readonly source: number | null;
  readonly target: number | null;
}

export interface RepairPlan {
  readonly cuts: Cut[];
}

/**
 * Where a repair cuts the streams of its rows. Which rows these are is for the caller: `merge` and `move-down` take the
 * chosen row and the next, `move-up` the one before and it, `split`, `detach` and `confirm` it alone, `shift-…` it and all
 * that follow as far as the shift goes, `pair` from the one unpaired row to the other. Realigning is planned from beads
 * (see cutsOfBeads).
 */
export function planRepair(
  kind: PlannedKind,
  streams: Streams,
  places: SplitPlaces = { source: null, target: null },
): RepairPlan | PlanProblem {
  const cuts = rawCuts(kind, streams, places);
  return typeof cuts === 'string' ? cuts : { cuts: withIds(streams, withoutEmpty(streams, cuts)) };
}

type NewCut = Omit<Cut, 'id'>;

function rawCuts(kind: PlannedKind, streams: Streams, places: SplitPlaces): Cut[] | PlanProblem {
  const ends = streams.rows.map((row): NewCut => ({ sourceEnd: row.source.end, targetEnd: row.target.end }));
  const last = ends.at(-1)!;
  const made = ((): NewCut[] | PlanProblem => {
    switch (kind) {
      case 'confirm':
        return ends;
      case 'merge':
        return ends.length < 2 ? 'no-next' : [last];
      case 'split':
        return split(streams, places);
      case 'detach':
        if (!holdsSource(streams, 0) || !holdsTarget(streams, 0)) return 'nothing-to-detach';
        return [{ ...last, targetEnd: 0 }, last];
      case 'move-down':
        if (ends.length < 2) return 'no-next';
        if (!holdsTarget(streams, 0)) return 'nothing-to-move';
        return [{ ...ends[0]!, targetEnd: 0 }, last];
      case 'move-up':
        if (ends.length < 2) return 'no-previous';
        if (!holdsTarget(streams, 1)) return 'nothing-to-move';
        return [{ ...ends[0]!, targetEnd: last.targetEnd }, last];
      case 'shift-down':
        return shiftDown(streams, ends);
      case 'shift-up':
        return shiftUp(streams, ends);
      case 'pair':
        return pair(streams, ends);
    }
  })();
  return typeof made === 'string' ? made : made.map((cut) => ({ ...cut, id: null }));
}

/** The row's own Arabic stays, the English goes to the next, and so on; the last row without English takes what is left. */
function shiftDown(streams: Streams, ends: readonly NewCut[]): NewCut[] | PlanProblem {
  if (!holdsTarget(streams, 0)) return 'nothing-to-move';
  const taker = ends.length - 1;
  const shifted = ends.map((end, k) => ({ ...end, targetEnd: ends[k - 1]?.targetEnd ?? 0 }));
  if (taker > 0 && !holdsTarget(streams, taker)) return [...shifted.slice(0, -1), ends[taker]!];
  return [...shifted, ends[taker]!];
}

/** Every row takes the English of the one after it, the first beside what it has. */
function shiftUp(streams: Streams, ends: readonly NewCut[]): NewCut[] | PlanProblem {
  if (ends.length < 2) return 'no-next';
  if (!streams.rows.slice(1).some((_, k) => holdsTarget(streams, k + 1))) return 'nothing-to-move';
  return ends.map((end, k) => ({ ...end, targetEnd: ends[k + 1]?.targetEnd ?? end.targetEnd }));
}

/** Two rows of which one has no English and the other no Arabic, at both ends of the window. */
function pair(streams: Streams, ends: readonly NewCut[]): NewCut[] | PlanProblem {
  const end = ends.length - 1;
  if (end < 1) return 'no-partner';
  const between = ends.map((_, k) => k).slice(1, -1);
  const last = ends[end]!;
  const englishBelow = holdsSource(streams, 0);
  if (between.every((k) => !holdsTarget(streams, k)))
    return englishBelow
      ? ends.map((row) => ({ ...row, targetEnd: last.targetEnd }))
      : ends.map((row, k) => ({ ...row, targetEnd: k < end ? 0 : last.targetEnd }));
  if (between.every((k) => !holdsSource(streams, k)))
    return englishBelow
      ? ends.map((row, k) => ({ ...row, sourceEnd: k < end ? 0 : last.sourceEnd }))
      : ends.map((row) => ({ ...row, sourceEnd: last.sourceEnd }));
  return 'no-partner';
}

function split(streams: Streams, places: SplitPlaces): NewCut[] | PlanProblem {
  const row = streams.rows[0]!;
  const sourceAt = placeOnStream(streams.source, row.source.text, places.source);
  const targetAt = placeOnStream(streams.target, row.target.text, places.target);
  if (sourceAt === undefined || targetAt === undefined) return 'no-place';
  if (sourceAt === null && targetAt === null) return 'no-place';
  return [
    { sourceEnd: sourceAt ?? row.source.end, targetEnd: targetAt ?? row.target.end },
    { sourceEnd: row.source.end, targetEnd: row.target.end },
  ];
}

/** The cut goes before the white space at the place; undefined where it would leave nothing on a side or split a character. */
function placeOnStream(
  stream: string,
  text: { readonly start: number; readonly end: number },
  place: number | null,
): number | null | undefined {
  if (place === null) return null;
  const own = stream.slice(text.start, text.end);
  if (!Number.isInteger(place) || place <= 0 || place >= own.length || !onGraphemeBorder(own, place)) return undefined;
  const before = own.slice(0, place).trimEnd().length;
  return before === 0 || own.slice(place).trim() === '' ? undefined : text.start + before;
}

function holdsSource({ rows }: Streams, k: number): boolean {
  const { start, end } = rows[k]!.source.text;
  return start < end;
}

function holdsTarget({ rows }: Streams, k: number): boolean {
  const { start, end } = rows[k]!.target.text;
  return start < end;
}
