import { type DismissalReason, isDismissalReason } from '../domain/finding.js';
import type { SegmentRow } from '../domain/read-model.js';
import { done, type Refusal, type Result, refused } from '../domain/refusal.js';
import { stateAfterSave } from '../domain/segment.js';
import { segmentRow } from '../store/queries/segments.js';
import type { Writer } from '../store/store.js';
import type { Actor, Desk, DeskWriter } from './desk.js';
import {
  changeOf,
  type FoundSegment,
  findSegment,
  onSegment,
  readText,
  stale,
  writeVersion,
} from './segment-version.js';
import { refreshRisk } from './store-findings.js';

/**
 * Takes no more notice of what a check says, wherever in the project this pair of texts stands. The reason is one of the
 * usual ones; `other` wants words.
 */
export async function dismissFinding(
  desk: Desk,
  actor: Actor,
  input: { readonly findingId: string; readonly reason: string; readonly note?: string | null },
): Promise<Result<SegmentRow>> {
  const { reason } = input;
  if (!isDismissalReason(reason)) return refused({ kind: 'invalid', field: 'reason', problem: 'unknown-value' });
  const read = readText(input.note ?? '', 'note');
  if (!read.ok) return read;
  const note = read.value.trim() || null;
  if (reason === 'other' && note === null) return refused({ kind: 'invalid', field: 'note', problem: 'missing' });
  return desk.write(async (writer) => {
    const found = await findFinding(writer.db, input.findingId);
    if (!found.ok) return found;
    const { finding, segment } = found.value;
    if (finding.dismissal_id !== null) return done((await segmentRow(writer.db, segment.id))!);
    await dismissFound(desk, writer, actor, { finding, segment, reason, note });
    return done((await segmentRow(writer.db, segment.id))!);
  });
}

/** Dismisses what a check says of a segment's present version, inside a transaction. */
export async function dismissFound(
  desk: Desk,
  writer: DeskWriter,
  actor: Actor,
  {
    finding,
    segment,
    reason,
    note,
  }: {
    readonly finding: StoredFinding;
    readonly segment: FoundSegment;
    readonly reason: DismissalReason;
    readonly note: string | null;
  },
): Promise<void> {
  const id = desk.clock.id();
  await writer.db
    .insertInto('dismissal')
    .values({
      id,
      project_id: segment.project_id,
      check_id: finding.check_id,
      pair_digest: finding.pair_digest,
      side: finding.side,
      start: finding.start,
      end: finding.end,
      reason,
      note,
      created_by: actor.personId,
      created_at: desk.clock.now(),
      taken_back_by: null,
      taken_back_at: null,
    })
    .execute();
  await setDismissal(writer, actor, segment, finding, id);
}

/** Takes notice again of what a check says. */
export async function takeBackDismissal(
  desk: Desk,
  actor: Actor,
  input: { readonly findingId: string },
): Promise<Result<SegmentRow>> {
  return desk.write(async (writer) => {
    const found = await findFinding(writer.db, input.findingId);
    if (!found.ok) return found;
    const { finding, segment } = found.value;
    if (finding.dismissal_id === null) return done((await segmentRow(writer.db, segment.id))!);
    await writer.db
      .updateTable('dismissal')
      .set({ taken_back_by: actor.personId, taken_back_at: desk.clock.now() })
      .where('id', '=', finding.dismissal_id)
      .execute();
    await setDismissal(writer, actor, segment, finding, null);
    return done((await segmentRow(writer.db, segment.id))!);
  });
}

/** Puts a finding's fix into the English, as a version of its own. Refuses `stale` on another version than the person saw. */
export async function applyFix(
  desk: Desk,
  actor: Actor,
  input: { readonly findingId: string; readonly version: number },
): Promise<Result<SegmentRow>> {
  return desk.write(async ({ db, event }) => {
    const found = await findFinding(db, input.findingId);
    if (!found.ok) return found;
    const { finding, segment } = found.value;
    if (finding.fix_text === null) return refused({ kind: 'not-found' });
    const before = segment.target_text;
    const text = before.slice(0, finding.fix_start!) + finding.fix_text + before.slice(finding.fix_end!);
    if (segment.version !== input.version) return refused(stale(segment, { text, version: input.version }));
    const changeId = await changeOf(desk, db, actor, segment, 'save');
    await writeVersion(desk, db, segment, {
      changeId,
      text,
      state: stateAfterSave(segment.state, { changed: true, confirm: false }),
      way: 'check-fix',
      why: finding.check_id,
      by: actor.personId,
    });
    await event(onSegment(segment, 'segment.saved', actor));
    return done((await segmentRow(db, segment.id))!);
  });
}

type StoredFinding = NonNullable<Awaited<ReturnType<typeof findingById>>>;

/** A finding on the present version of its segment; one on an older version says nothing any more. */
async function findFinding(
  db: Writer,
  findingId: string,
): Promise<{ ok: true; value: { finding: StoredFinding; segment: FoundSegment } } | { ok: false; refusal: Refusal }> {
  const finding = await findingById(db, findingId);
  const segment = finding && (await findSegment(db, finding.segment_id));
  if (!finding || !segment || finding.version !== segment.version) return refused({ kind: 'not-found' });
  return { ok: true, value: { finding, segment } };
}

async function findingById(db: Writer, findingId: string) {
  return db.selectFrom('finding').where('id', '=', findingId).selectAll().executeTakeFirst();
}

/** The same words of the same pair of texts may stand elsewhere in the project: they are settled with it. */
async function setDismissal(
  { db, event }: DeskWriter,
  actor: Actor,
  segment: FoundSegment,
  finding: StoredFinding,
  dismissalId: string | null,
): Promise<void> {
  const same = await db
    .selectFrom('finding')
    .innerJoin('segment', 'segment.id', 'finding.segment_id')
    .innerJoin('document', 'document.id', 'segment.document_id')
    .where('pair_digest', '=', finding.pair_digest)
    .where('check_id', '=', finding.check_id)
    .where('side', '=', finding.side)
    .where('start', '=', finding.start)
    .where('end', '=', finding.end)
    .where('document.project_id', '=', segment.project_id)
    .select(['finding.id', 'segment_id', 'segment.document_id'])
    .execute();
  for (const { id } of same)
    await db.updateTable('finding').set({ dismissal_id: dismissalId }).where('id', '=', id).execute();
  await refreshRisk(
    db,
    same.map((other) => other.segment_id),
  );
  for (const other of same)
    await event({
      kind: 'finding.settled',
      projectId: segment.project_id,
      documentId: other.document_id,
      segmentId: other.segment_id,
      by: actor.personId,
    });
}
