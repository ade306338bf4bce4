import { planRepair, type SplitPlaces } from '../../align/repair/plan.js';
import { bestPlaces, likelyPlace, matchingPlace } from '../../align/repair/split-place.js';
import { type Cut, cutStreams, type Streams, streamsOf } from '../../align/repair/streams.js';
import type { PairLinks } from '../../align/words/worker.js';
import type { RepairPreview } from '../../domain/read-model.js';
import { done, type Result, refused } from '../../domain/refusal.js';
import type { RepairKind, RepairProblem } from '../../domain/repair.js';
import { LONGEST_SEGMENT, type RevisionWay } from '../../domain/segment.js';
import { beginChange, keepRecord } from '../changes.js';
import type { Actor, Desk } from '../desk.js';
import { realign } from './realign.js';
import { type RepairRecord, recordRows } from './record.js';
import { type RepairWindow, repairRow, windowFor } from './window.js';
import { writeRows } from './write-rows.js';

export interface RepairInput {
  readonly segmentId: string;
  readonly kind: RepairKind;
  /**
   * Of a split: places in the row's texts. A side without one is split where the words say; -1 leaves it whole. Without
   * either the likeliest place is taken.
   */
  readonly sourceAt?: number | null;
  readonly targetAt?: number | null;
}

/**
 * What a repair would make of its rows; nothing is written. Refuses where it is not possible, and says why. Rejects once
 * `signal` is aborted while texts are aligned.
 */
export async function previewRepair(
  desk: Desk,
  input: RepairInput,
  signal?: AbortSignal,
): Promise<Result<RepairPreview>> {
  const planned = await plan(desk, input, signal);
  if (!planned.ok) return planned;
  const { window, streams, cuts, places } = planned.value;
  const after = cutStreams(streams, cuts, window.rows[0]!.position === 1);
  return done({
    kind: input.kind,
    basis: window.basis,
    before: window.rows.map((row) => ({
      id: row.id,
      position: row.position,
      sourceText: row.source_text,
      targetText: row.target_text,
    })),
    after: after.map(({ id, sourceText, targetText }, k) => ({
      id,
      position: window.rows[0]!.position + k,
      sourceText,
      targetText,
    })),
    ...places,
  });
}

/** What came of a repair: the segments that its rows now are, in their order. */
export interface Repaired {
  readonly documentId: string;
  readonly segmentIds: readonly string[];
  /** The one that it was asked of; where that is no more, the one in its place. */
  readonly segmentId: string;
}

/**
 * Mends the alignment: rows get their texts anew, flags go with their words, and an approval of a text that is no more is
 * withdrawn. One change, to be taken back at once. Refused as stale where the rows are not the ones that were previewed.
 */
export async function repairAlignment(
  desk: Desk,
  actor: Actor,
  input: RepairInput & { readonly basis: string },
): Promise<Result<Repaired>> {
  const planned = await plan(desk, input);
  if (!planned.ok) return planned;
  const { window, streams, cuts, confidences } = planned.value;
  if (window.basis !== input.basis) return refused({ kind: 'rows-changed' });
  return desk.write(async ({ db, event }) => {
    const now = await windowFor(db, input.segmentId, input.kind);
    if (typeof now !== 'object' || now.basis !== input.basis) return refused({ kind: 'rows-changed' });
    const { documentId, projectId } = window;
    const changeId = await beginChange(desk, db, actor, {
      documentId,
      kind: 'repair',
      segmentId: cuts.find(({ id }) => id === input.segmentId)?.id ?? cuts.find(({ id }) => id !== null)?.id ?? null,
    });
    const written = await writeRows(desk, db, actor, documentId, { rows: now.rows, streams }, cuts, {
      way: ways[input.kind],
      changeId,
      alignment: asserts[input.kind] ? 'confirmed' : 'auto',
      ...(confidences ? { confidences } : {}),
    });
    const record: RepairRecord = { ...written.record, before: recordRows(streams, now.rows) };
    await keepRecord(db, changeId, record);
    await event({
      kind: 'document.repaired',
      projectId,
      documentId,
      segmentId: written.segmentIds[0]!,
      by: actor.personId,
    });
    const { segmentIds } = written;
    const place = now.rows.findIndex(({ id }) => id === input.segmentId);
    const segmentId = segmentIds.includes(input.segmentId) ? input.segmentId : segmentIds[place];
    return done({ documentId, segmentIds, segmentId: segmentId ?? segmentIds.at(-1)! });
  });
}

const ways: Record<RepairKind, RevisionWay> = {
  merge: 'merge',
  split: 'split',
  'move-up': 'move',
  'move-down': 'move',
  'shift-up': 'move',
  'shift-down': 'move',
  detach: 'detach',
  pair: 'pair',
  confirm: 'confirm-pairing',
  realign: 'realign',
};

/** Whether a repair says of each of its rows that it is paired as it should be. A shift is made for what comes after it. */
const asserts: Record<RepairKind, boolean> = {
  merge: true,
  split: true,
  'move-up': true,
  'move-down': true,
  'shift-up': false,
  'shift-down': false,
  detach: true,
  pair: true,
  confirm: true,
  realign: false,
};

interface Planned {
  readonly window: RepairWindow;
  readonly streams: Streams;
  readonly cuts: readonly Cut[];
  readonly confidences?: readonly number[];
  readonly places?: { readonly sourceAt: number | null; readonly targetAt: number | null };
}

async function plan(desk: Desk, input: RepairInput, signal?: AbortSignal): Promise<Result<Planned>> {
  const { kind } = input;
  const window = await windowFor(desk.store.reader, input.segmentId, kind);
  if (window === undefined) return refused({ kind: 'not-found' });
  if (typeof window === 'string') return impossible(window);
  const streams = streamsOf(window.rows.map(repairRow));
  const made = await (async (): Promise<Omit<Planned, 'window' | 'streams'> | RepairProblem> => {
    if (kind === 'realign') return realign(desk, window, streams, signal);
    const places = kind === 'split' ? await placesOfSplit(desk, window, input) : undefined;
    const planned = planRepair(kind, streams, places);
    if (typeof planned === 'string') return planned;
    return { ...planned, ...(places ? { places: { sourceAt: places.source, targetAt: places.target } } : {}) };
  })();
  if (typeof made === 'string') return impossible(made);
  const tooLong = cutStreams(streams, made.cuts, false).some(
    ({ sourceText, targetText }) => Math.max(sourceText.length, targetText.length) > LONGEST_SEGMENT,
  );
  return tooLong ? impossible('too-long') : done({ window, streams, ...made });
}

function impossible(problem: RepairProblem) {
  return refused({ kind: 'no-repair', problem });
}

/** A side for which no place is given is split where the word links say; without any place both are split between sentences. */
async function placesOfSplit(desk: Desk, window: RepairWindow, input: RepairInput): Promise<SplitPlaces> {
  const { source_text: source, target_text: target } = window.rows[0]!;
  const chosen = (input.sourceAt ?? null) !== null || (input.targetAt ?? null) !== null;
  if (!chosen && (source === '' || target === ''))
    return { source: likelyPlace(source, 'source'), target: likelyPlace(target, 'target') };
  const { sourceAt = null, targetAt = null } = input;
  const whole = (place: number | null) => (place === -1 ? null : place);
  if ((sourceAt !== null && targetAt !== null) || source === '' || target === '')
    return { source: whole(sourceAt), target: whole(targetAt) };
  const [found] = await desk.workers.run<PairLinks[]>('link', { pairs: [{ source, target }] });
  const { links } = found!;
  if (!chosen) return bestPlaces(source, target, links) ?? { source: null, target: null };
  return targetAt === null
    ? { source: whole(sourceAt), target: matchingPlace(target, { text: source, place: sourceAt! }, links, 'target') }
    : { source: matchingPlace(source, { text: target, place: targetAt! }, links, 'source'), target: whole(targetAt) };
}
