import type { Unit } from '../format.js';
import { markCodes, type Piece } from '../markers.js';
import type { ProblemLog } from '../problem.js';
import type { XliffEntry, XliffText } from './entry.js';
import { stateFrom } from './states.js';

/** A unit with what of its entry it is made of. */
export interface XliffUnit {
  readonly unit: Unit;
  /** Of XLIFF 2 which segment, of 1.2 which `mid`; undefined for a whole `trans-unit`. */
  readonly segment: number | undefined;
  readonly mid: string | undefined;
}

function isWords(piece: Piece): boolean {
  return typeof piece === 'string' && piece.trim() !== '';
}

/** Makes units of entries: one of each segment of XLIFF 2, of each marked segment of 1.2, or of each `trans-unit`. */
export function xliffUnits(problems: ProblemLog) {
  const ids = new Set<string>();
  return {
    of(entry: XliffEntry): XliffUnit[] {
      if (entry.version === 2)
        return entry.segments.flatMap(({ id, source, target, state }, k) => {
          const name = entry.segments.length === 1 ? entry.id : `${entry.id}#${id}`;
          return source
            ? [make(entry, name, source, target, state, { segment: k, mid: undefined, first: k === 0 })]
            : [];
        });
      const marked = [...(entry.segSource?.marked ?? [])];
      // A translation that is not divided like its source is offered whole rather than not at all.
      const undivided = entry.targetMarked.size === 0 && entry.target?.pieces.some(isWords);
      if (marked.length > 0 && !undivided)
        return marked.map(([mid, source], k) => {
          const target = entry.targetMarked.get(mid);
          return make(entry, `${entry.id}#${mid}`, source, target, entry.target?.state, {
            segment: undefined,
            mid,
            first: k === 0,
          });
        });
      const { source, target } = entry;
      if (!source) return [];
      return [
        make(entry, entry.id, source, target, target?.state, { segment: undefined, mid: undefined, first: true }),
      ];
    },
  };

  function make(
    entry: XliffEntry,
    wanted: string,
    source: XliffText,
    target: XliffText | undefined,
    said: string | undefined,
    {
      segment,
      mid,
      first,
    }: { readonly segment: number | undefined; readonly mid: string | undefined; readonly first: boolean },
  ): XliffUnit {
    const { place } = entry;
    let id = wanted;
    for (let n = 2; ids.has(id); n++) id = `${wanted}~${n}`;
    if (id !== wanted) problems.add({ kind: 'duplicate-id', place, unit: id });
    ids.add(id);
    const codes = markCodes(source.pieces, target?.pieces ?? null);
    const state = stateFrom(said, {
      approved: entry.approved === 'yes',
      empty: (codes.target?.text ?? '') === '',
      version: entry.version,
    });
    if (state === undefined) problems.add({ kind: 'unknown-state', detail: said ?? '', place, unit: id });
    if (source.subFlow || target?.subFlow) problems.add({ kind: 'sub-flow', place, unit: id });
    const unit: Unit = {
      id,
      source: codes.source,
      target: codes.target,
      state: state ?? 'initial',
      translatable: entry.translatable,
      notes: first ? entry.notes : [],
      properties: first ? entry.properties : [],
      place,
      ...(first ? {} : { continues: true }),
    };
    return { unit, segment, mid };
  }
}
