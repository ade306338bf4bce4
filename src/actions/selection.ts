import { isDismissalReason } from '../domain/finding.js';
import { done, type Refusal, type Result, refused } from '../domain/refusal.js';
import type { Selected, Selection } from '../domain/selection.js';
import type { EventKind } from '../store/schema.js';
import { beginChange } from './changes.js';
import type { Actor, Desk, DeskWriter } from './desk.js';
import { approveFound } from './review.js';
import {
  type FoundSegment,
  findSegment,
  onSegment,
  readText,
  stale,
  whereNow,
  writeVersion,
} from './segment-version.js';
import { dismissFound } from './settle-finding.js';

export interface Chosen {
  readonly documentId: string;
  readonly selection: Selection;
}

/**
 * Confirms the English of every chosen segment as it stands, all as one change to be taken back at once. Left as they are:
 * what has changed since it was chosen, what has no English, and what is confirmed or approved already.
 */
export async function confirmSelected(desk: Desk, actor: Actor, chosen: Chosen): Promise<Result<Selected>> {
  return desk.write(async (writer) => {
    const { ready, left } = await sortChosen(writer, chosen, async (segment) => {
      if (segment.state !== 'initial') return { kind: 'wrong-state', state: segment.state, wanted: 'initial' };
      return segment.target_text.trim() === '' && segment.source_text !== ''
        ? { kind: 'invalid', field: 'text', problem: 'missing' }
        : undefined;
    });
    const [first] = ready;
    if (first) {
      const { documentId } = chosen;
      const changeId = await beginChange(desk, writer.db, actor, { documentId, kind: 'confirm', segmentId: first.id });
      for (const segment of ready)
        await writeVersion(desk, writer.db, segment, {
          changeId,
          state: 'translated',
          way: 'confirm',
          why: null,
          by: actor.personId,
        });
      await tell(writer, actor, ready, 'segment.saved');
    }
    return done({ done: ready.length, left });
  });
}

/**
 * Approves every chosen segment that this person may approve as it stands, all as one change to be taken back at once; the
 * rest is left, as `approve` would refuse it.
 */
export async function approveSelected(desk: Desk, actor: Actor, chosen: Chosen): Promise<Result<Selected>> {
  return desk.write(async (writer) => {
    const { documentId } = chosen;
    let change: string | undefined;
    const { ready, left } = await sortChosen(writer, chosen, async (segment) => {
      const approved = await approveFound(desk, writer.db, actor, segment, async () => {
        change ??= await beginChange(desk, writer.db, actor, { documentId, kind: 'approve', segmentId: segment.id });
        return change;
      });
      return approved.ok ? undefined : approved.refusal;
    });
    await tell(writer, actor, ready, 'segment.approved');
    return done({ done: ready.length, left });
  });
}

/** Takes no more notice of what one check says in the chosen segments. A segment of which it says nothing is left. */
export async function dismissSelected(
  desk: Desk,
  actor: Actor,
  chosen: Chosen & { readonly check: string; readonly reason: string; readonly note?: string | null },
): Promise<Result<Selected>> {
  const { reason, check } = chosen;
  if (!isDismissalReason(reason)) return refused({ kind: 'invalid', field: 'reason', problem: 'unknown-value' });
  const read = readText(chosen.note ?? '', 'note');
  if (!read.ok) return read;
  const note = read.value.trim() || null;
  if (reason === 'other' && note === null) return refused({ kind: 'invalid', field: 'note', problem: 'missing' });
  return desk.write(async (writer) => {
    const { ready, left } = await sortChosen(writer, chosen, async (segment) => {
      const findings = await writer.db
        .selectFrom('finding')
        .where('segment_id', '=', segment.id)
        .where('version', '=', segment.version)
        .where('check_id', '=', check)
        .selectAll()
        .execute();
      // The same pair of texts, chosen twice, is dismissed with its first.
      for (const finding of findings)
        if (finding.dismissal_id === null) await dismissFound(desk, writer, actor, { finding, segment, reason, note });
      return findings.length === 0 ? { kind: 'not-found' } : undefined;
    });
    return done({ done: ready.length, left });
  });
}

/** The chosen segments in the order of the text, and those that a rule leaves as they are. */
export async function sortChosen(
  { db }: DeskWriter,
  { documentId, selection }: Chosen,
  refusalOf: (segment: FoundSegment) => Promise<Refusal | undefined>,
): Promise<{ readonly ready: FoundSegment[]; readonly left: Selected['left'] }> {
  const found: FoundSegment[] = [];
  for (const id of selection.keys()) {
    const segment = await findSegment(db, id);
    if (segment?.document_id === documentId) found.push(segment);
  }
  found.sort((a, b) => a.position - b.position);
  const ready: FoundSegment[] = [];
  const left: Selected['left'][number][] = [];
  for (const segment of found) {
    const { id, position } = segment;
    const refusal =
      position < 1
        ? await whereNow(db, segment)
        : segment.version !== selection.get(id)
          ? stale(segment, { text: segment.target_text, version: selection.get(id)! })
          : await refusalOf(segment);
    if (refusal) left.push({ id, position, refusal });
    else ready.push(segment);
  }
  return { ready, left };
}

/** Beyond so many others are told once that many have changed. */
const MOST_TOLD_ONE_BY_ONE = 20;

async function tell(
  { event }: DeskWriter,
  actor: Actor,
  segments: readonly FoundSegment[],
  kind: EventKind,
): Promise<void> {
  const many = segments.length > MOST_TOLD_ONE_BY_ONE;
  for (const segment of many ? segments.slice(0, 1) : segments)
    await event(onSegment(segment, many ? 'document.replaced' : kind, actor));
}
