import { pendingStates } from '../domain/flag.js';
import type { SegmentRow } from '../domain/read-model.js';
import { done, type Result, refused } from '../domain/refusal.js';
import { fourEyes, type Verdict } from '../domain/review.js';
import type { TranslationState } from '../domain/segment.js';
import { segmentRow } from '../store/queries/segments.js';
import type { Writer } from '../store/store.js';
import type { Actor, Desk, DeskWriter } from './desk.js';
import { notify } from './notify.js';
import { changeOf, type FoundSegment, findSegment, readText, stale, writeVersion } from './segment-version.js';

interface ReviewInput {
  readonly segmentId: string;
  readonly version: number;
  readonly why?: string | null;
}

/**
 * Approves a segment as it stands. Refused: on an older version, by its last editor (unless the project allows it; then
 * it is marked), while a flag on it is open or waits for its verification.
 */
export async function approve(desk: Desk, actor: Actor, input: ReviewInput): Promise<Result<SegmentRow>> {
  return decide(desk, actor, input, (db, segment) => approval(db, actor, segment));
}

/**
 * Approves a segment that was found at its present version, inside a transaction; others are told by the caller, who also
 * begins the change that it is part of.
 */
export async function approveFound(
  desk: Desk,
  db: Writer,
  actor: Actor,
  segment: FoundSegment,
  begin: () => Promise<string>,
): Promise<Result<{ readonly version: number }>> {
  const judged = await approval(db, actor, segment);
  if (!judged.ok) return judged;
  const changeId = await begin();
  return done({
    version: await writeDecision(desk, db, segment, judged.value, { by: actor.personId, why: null, changeId }),
  });
}

async function approval(db: Writer, actor: Actor, segment: FoundSegment): Promise<Result<Decision>> {
  const grant = fourEyes(actor.personId, segment.edited_by, segment.allows_own_approval === 1);
  if (grant === 'refused') return refused({ kind: 'four-eyes', what: 'approval' });
  if (segment.state === 'reviewed' || segment.state === 'final')
    return refused({ kind: 'wrong-state', state: segment.state, wanted: 'translated' });
  const pending = await db
    .selectFrom('flag')
    .where('segment_id', '=', segment.id)
    .where('state', 'in', pendingStates)
    .select('id')
    .executeTakeFirst();
  if (pending) return refused({ kind: 'wrong-state', state: 'flagged', wanted: 'flags-settled' });
  return done({ state: 'reviewed', verdict: 'approved', ownWork: grant === 'granted-own' });
}

/** Sends a segment back to the translator, with a reason. Takes an approval back. */
export async function requestChanges(desk: Desk, actor: Actor, input: ReviewInput): Promise<Result<SegmentRow>> {
  return decide(desk, actor, input, async () =>
    input.why?.trim()
      ? done({ state: 'initial', verdict: 'changes-requested', ownWork: false })
      : refused({ kind: 'invalid', field: 'why', problem: 'missing' }),
  );
}

interface Decision {
  readonly state: TranslationState;
  readonly verdict: Verdict;
  readonly ownWork: boolean;
}

async function decide(
  desk: Desk,
  actor: Actor,
  input: ReviewInput,
  judge: (db: Writer, segment: FoundSegment) => Promise<Result<Decision>>,
): Promise<Result<SegmentRow>> {
  const why = readText(input.why ?? '', 'why');
  if (!why.ok) return why;
  return desk.write(async ({ db, event }) => {
    const segment = await findSegment(db, input.segmentId);
    if (!segment) return refused({ kind: 'not-found' });
    if (segment.version !== input.version)
      return refused(stale(segment, { text: segment.target_text, version: input.version }));
    const judged = await judge(db, segment);
    if (!judged.ok) return judged;
    await record(desk, { db, event }, actor, segment, judged.value, why.value.trim() || null);
    return done((await segmentRow(db, segment.id))!);
  });
}

/** The next version of a segment with the decision on it. Gives the version. */
async function writeDecision(
  desk: Desk,
  db: Writer,
  segment: FoundSegment,
  { state, verdict, ownWork }: Decision,
  { by, why, changeId }: { by: string; why: string | null; changeId?: string },
): Promise<number> {
  const way = verdict === 'approved' ? 'approve' : 'request-changes';
  const version = await writeVersion(desk, db, segment, { state, way, why, by, ...(changeId ? { changeId } : {}) });
  await db
    .insertInto('review')
    .values({
      id: desk.clock.id(),
      segment_id: segment.id,
      version,
      verdict,
      why,
      own_work: ownWork ? 1 : 0,
      created_by: by,
      created_at: desk.clock.now(),
    })
    .execute();
  return version;
}

async function record(
  desk: Desk,
  { db, event }: DeskWriter,
  actor: Actor,
  segment: FoundSegment,
  decision: Decision,
  why: string | null,
): Promise<void> {
  const by = actor.personId;
  const approved = decision.verdict === 'approved';
  // An approval can be taken back at once, as a slip of a finger has to be; what was asked of somebody stays said.
  const change = approved ? { changeId: await changeOf(desk, db, actor, segment, 'approve') } : {};
  await writeDecision(desk, db, segment, decision, { by, why, ...change });
  if (!approved)
    await notify(
      desk,
      db,
      { personId: by, role: 'reviewer' },
      {
        kind: 'changes-requested',
        to: [segment.edited_by, segment.assigned_to],
        documentId: segment.document_id,
        segmentId: segment.id,
        words: why ?? '',
      },
    );
  await event({
    kind: approved ? 'segment.approved' : 'segment.changes-requested',
    projectId: segment.project_id,
    documentId: segment.document_id,
    segmentId: segment.id,
    by,
  });
}
