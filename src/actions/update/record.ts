import { createHash } from 'node:crypto';
import type { AlignmentState, TranslationState } from '../../domain/segment.js';
import type { Exchanged } from './kept-files.js';

/** A row as it is before or after an update. */
export interface RowState {
  readonly source: string;
  readonly target: string;
  readonly sourceLead: string;
  readonly targetLead: string;
  readonly unitId: string | null;
  readonly state: TranslationState;
  readonly alignment: AlignmentState;
  readonly confidence: number;
  readonly editedBy: string | null;
}

/** A row that got a new version. null: it was, or is then, no part of the document. */
export interface RowChange {
  readonly id: string;
  readonly before: RowState | null;
  readonly after: RowState | null;
  /** The version that it then has. */
  readonly version: number;
}

/** What is not of a version: white space and the unit's id, of rows whose texts stay. */
export type Framing = Pick<RowState, 'sourceLead' | 'targetLead' | 'unitId'>;

export interface FramingChange {
  readonly id: string;
  readonly before: Framing;
  readonly after: Framing;
}

/** What a document says of the files that it came from. */
export interface DocumentFrame {
  readonly source_name: string;
  readonly target_name: string;
  readonly source_encoding: string;
  readonly target_encoding: string;
  readonly source_tail: string;
  readonly target_tail: string;
}

/** What an update did: kept as JSON with its change, so that it can be taken back after other saves and in another session. */
export interface UpdateRecord {
  readonly update: {
    readonly rows: readonly RowChange[];
    readonly framing: readonly FramingChange[];
    /** Rows that left their places, with the places that they had before among all rows. */
    readonly displaced: readonly { readonly id: string; readonly position: number }[];
    /** What the order of the rows then is, as a digest. */
    readonly order: string;
    readonly document: { readonly before: DocumentFrame; readonly after: DocumentFrame };
    readonly kept: Exchanged;
  };
}

export function orderDigest(ids: readonly string[]): string {
  return createHash('sha256').update(ids.join('\n')).digest('base64url');
}

/** The least rows that have to be lifted out of an order to have another one: all but a longest run that is in both. */
export function displacedRows(before: readonly string[], after: readonly string[]): { id: string; position: number }[] {
  const places = new Map(after.map((id, k) => [id, k]));
  const tails: number[] = [];
  const previous: number[] = [];
  before.forEach((id, k) => {
    const place = places.get(id);
    if (place === undefined) return;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places.get(before[tails[middle]!]!)! < place) low = middle + 1;
      else high = middle;
    }
    previous[k] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = k;
  });
  const staying = new Set<number>();
  for (let k = tails.at(-1) ?? -1; k >= 0; k = previous[k]!) staying.add(k);
  return before.flatMap((id, k) => (staying.has(k) ? [] : [{ id, position: k + 1 }]));
}
