import { type FlagState, type FlagStep, flagAfter, isSetAsideReason, type SetAsideReason } from '../domain/flag.js';
import type { NoticeKind } from '../domain/notice.js';
import type { SegmentRow } from '../domain/read-model.js';
import { done, type Refusal, type Result, refused } from '../domain/refusal.js';
import { fourEyes } from '../domain/review.js';
import { stateAfterSave } from '../domain/segment.js';
import { segmentRow } from '../store/queries/segments.js';
import type { Writer } from '../store/store.js';
import type { Actor, Desk } from './desk.js';
import { notify } from './notify.js';
import {
  changeOf,
  type FoundSegment,
  findSegment,
  onSegment,
  readText,
  stale,
  writeVersion,
} from './segment-version.js';

/**
 * Answers a flag with a correction: the flag's own proposal, another text, or (text null) the English as it stands
 * because it is right already. The text is written as a revision in the same transaction.
 */
export async function fixFlag(
  desk: Desk,
  actor: Actor,
  input: {
    readonly flagId: string;
    readonly text: string | null;
    readonly version: number;
    readonly note?: string | null;
  },
): Promise<Result<SegmentRow>> {
  const text = input.text === null ? null : readText(input.text, 'text');
  if (text && !text.ok) return text;
  return step(desk, actor, { flagId: input.flagId, step: 'fix', note: input.note ?? null }, async (db, segment) => {
    const wanted = text?.value ?? segment.target_text;
    if (segment.version !== input.version) return stale(segment, { text: wanted, version: input.version });
    if (wanted === segment.target_text) return undefined;
    const changeId = await changeOf(desk, db, actor, segment, 'fix', input.flagId);
    await writeVersion(desk, db, segment, {
      changeId,
      text: wanted,
      state: stateAfterSave(segment.state, { changed: true, confirm: true }),
      way: 'correction',
      why: input.note?.trim() || null,
      by: actor.personId,
    });
    return undefined;
  });
}

/** Says that a correction is right. Four eyes: not by who made it, unless the project allows that. */
export async function verifyFlag(
  desk: Desk,
  actor: Actor,
  input: { readonly flagId: string; readonly note?: string | null },
): Promise<Result<SegmentRow>> {
  return step(
    desk,
    actor,
    { flagId: input.flagId, step: 'verify', note: input.note ?? null },
    async (_db, segment, flag) =>
      fourEyes(actor.personId, flag.fixed_by, segment.allows_own_approval === 1) === 'refused'
        ? { kind: 'four-eyes', what: 'verification' }
        : undefined,
  );
}

/** Sets a flag aside for one of the usual reasons; more can be said in a note, and `other` wants one. */
export async function dismissFlag(
  desk: Desk,
  actor: Actor,
  input: { readonly flagId: string; readonly reason: string; readonly note?: string | null },
): Promise<Result<SegmentRow>> {
  const { flagId, reason, note = null } = input;
  if (!isSetAsideReason(reason)) return refused({ kind: 'invalid', field: 'reason', problem: 'unknown-value' });
  return step(desk, actor, { flagId, step: 'dismiss', reason, note }, async () =>
    reason === 'other' && (note ?? '').trim() === ''
      ? { kind: 'invalid', field: 'note', problem: 'missing' }
      : undefined,
  );
}

/** Opens a settled flag again, with a reason. */
export async function reopenFlag(
  desk: Desk,
  actor: Actor,
  input: { readonly flagId: string; readonly reason: string },
): Promise<Result<SegmentRow>> {
  return step(desk, actor, { flagId: input.flagId, step: 'reopen', note: input.reason }, async () =>
    reasonMissing(input.reason),
  );
}

/** Says that a fix or a dismissal is not right, with a reason: a third person settles it. */
export async function disputeFlag(
  desk: Desk,
  actor: Actor,
  input: { readonly flagId: string; readonly reason: string },
): Promise<Result<SegmentRow>> {
  return step(desk, actor, { flagId: input.flagId, step: 'dispute', note: input.reason }, async () =>
    reasonMissing(input.reason),
  );
}

/** Settles a dispute, with a reason. Four eyes: not by who disputed, unless the project allows that. */
export async function settleFlag(
  desk: Desk,
  actor: Actor,
  input: { readonly flagId: string; readonly reason: string },
): Promise<Result<SegmentRow>> {
  return step(desk, actor, { flagId: input.flagId, step: 'settle', note: input.reason }, async (db, segment, flag) => {
    const dispute = await db
      .selectFrom('flag_event')
      .where('flag_id', '=', flag.id)
      .where('step', '=', 'dispute')
      .orderBy('id', 'desc')
      .select('created_by')
      .executeTakeFirst();
    if (fourEyes(actor.personId, dispute?.created_by ?? null, segment.allows_own_approval === 1) === 'refused')
      return { kind: 'four-eyes', what: 'settlement' };
    return reasonMissing(input.reason);
  });
}

type FoundFlag = {
  readonly id: string;
  readonly segment_id: string;
  readonly state: FlagState;
  readonly fixed_by: string | null;
  readonly created_by: string;
};

/** One step in a flag's life; `work` does what belongs to it in the same transaction, or says why not. */
async function step(
  desk: Desk,
  actor: Actor,
  input: {
    readonly flagId: string;
    readonly step: FlagStep;
    readonly reason?: SetAsideReason;
    readonly note: string | null;
  },
  work: (db: Writer, segment: FoundSegment, flag: FoundFlag) => Promise<Refusal | undefined>,
): Promise<Result<SegmentRow>> {
  const note = readText(input.note ?? '', 'reason');
  if (!note.ok) return note;
  return desk.write(async ({ db, event }) => {
    const flag = await db
      .selectFrom('flag')
      .where('id', '=', input.flagId)
      .select(['id', 'segment_id', 'state', 'fixed_by', 'created_by', 'comment', 'raised_text'])
      .executeTakeFirst();
    const segment = flag && (await findSegment(db, flag.segment_id));
    if (!flag || !segment) return refused({ kind: 'not-found' });
    const state = flagAfter(flag.state, input.step);
    if (!state) return refused({ kind: 'wrong-state', state: flag.state, wanted: input.step });
    const refusal = await work(db, segment, flag);
    if (refusal) return refused(refusal);
    await db
      .updateTable('flag')
      .set({ state, ...(input.step === 'fix' ? { fixed_by: actor.personId } : {}) })
      .where('id', '=', flag.id)
      .execute();
    const row = (await segmentRow(db, segment.id))!;
    await db
      .insertInto('flag_event')
      .values({
        id: desk.clock.id(),
        flag_id: flag.id,
        step: input.step,
        state,
        reason: input.reason ?? null,
        note: note.value.trim() || null,
        segment_version: row.version,
        created_by: actor.personId,
        created_at: desk.clock.now(),
      })
      .execute();
    await notify(desk, db, actor, {
      kind: told[input.step],
      to: input.step === 'verify' ? [flag.fixed_by] : [flag.created_by, flag.fixed_by],
      documentId: segment.document_id,
      segmentId: segment.id,
      words: note.value.trim() || flag.comment || flag.raised_text || segment.target_text,
    });
    await event(onSegment(segment, 'flag.changed', actor));
    return done((await segmentRow(db, segment.id))!);
  });
}

const told: Record<FlagStep, NoticeKind> = {
  fix: 'flag-fixed',
  verify: 'flag-verified',
  dismiss: 'flag-dismissed',
  reopen: 'flag-reopened',
  dispute: 'flag-disputed',
  settle: 'flag-settled',
};

async function reasonMissing(reason: string): Promise<Refusal | undefined> {
  return reason.trim() === '' ? { kind: 'invalid', field: 'reason', problem: 'missing' } : undefined;
}
