import { done, type Refusal, type Result, refused } from '../../domain/refusal.js';
import type { Selected } from '../../domain/selection.js';
import { opinionSettings } from '../../store/queries/opinions.js';
import type { Writer } from '../../store/store.js';
import type { Actor, Desk } from '../desk.js';
import type { FoundSegment } from '../segment-version.js';
import { type Chosen, sortChosen } from '../selection.js';
import { dayOf } from './budget.js';
import { tellOpinions } from './tell.js';

/**
 * Asks for a second opinion on chosen segments: they wait until the model has answered (see answer-next.ts). Refused where no
 * manager has switched it on; left are segments with an empty side, and those that the day's budget has no room for.
 */
export async function askOpinions(desk: Desk, actor: Actor, chosen: Chosen): Promise<Result<Selected>> {
  if (desk.settings.modelUrl === null) return refused({ kind: 'switched-off' });
  return desk.write(async (writer) => {
    const { db } = writer;
    const document = await db
      .selectFrom('document')
      .where('id', '=', chosen.documentId)
      .select('project_id')
      .executeTakeFirst();
    if (!document) return refused({ kind: 'not-found' });
    const { project_id: projectId } = document;
    const project = await opinionSettings(db, projectId, dayOf(desk));
    if (!project?.on) return refused({ kind: 'switched-off' });
    let room = project.budget.segments - project.today.segments - project.waiting;
    const { ready, left } = await sortChosen(writer, chosen, async (segment): Promise<Refusal | undefined> => {
      if (segment.source_text.trim() === '' || segment.target_text.trim() === '')
        return { kind: 'invalid', field: 'text', problem: 'missing' };
      if (await isWaiting(db, segment)) return undefined;
      if (room <= 0) return { kind: 'budget-spent' };
      room--;
      await insert(desk, db, actor, segment);
      return undefined;
    });
    const asked = ready.map(({ id: segmentId }) => ({ projectId, documentId: chosen.documentId, segmentId }));
    await tellOpinions(writer, asked);
    return done({ done: ready.length, left });
  });
}

async function isWaiting(db: Writer, { id }: FoundSegment): Promise<boolean> {
  const waiting = await db
    .selectFrom('opinion')
    .where('segment_id', '=', id)
    .where('state', '=', 'waiting')
    .select('id')
    .executeTakeFirst();
  return waiting !== undefined;
}

async function insert(desk: Desk, db: Writer, actor: Actor, segment: FoundSegment): Promise<void> {
  await db
    .insertInto('opinion')
    .values({
      id: desk.clock.id(),
      project_id: segment.project_id,
      segment_id: segment.id,
      version: segment.version,
      state: 'waiting',
      problem: null,
      status: null,
      asked_by: actor.personId,
      asked_at: desk.clock.now(),
      ended_at: null,
    })
    .execute();
}

/** Takes back what still waits, of a project or of one segment; what is being asked just now is let go. Gives how many. */
export async function cancelOpinions(
  desk: Desk,
  of: { readonly projectId: string; readonly segmentId?: string },
): Promise<Result<number>> {
  return desk.write(async (writer) => {
    const cancelled = await cancelWaiting(desk, writer.db, of);
    await tellOpinions(writer, cancelled);
    return done(cancelled.length);
  });
}

/** The same within a transaction. */
export async function cancelWaiting(
  desk: Desk,
  db: Writer,
  { projectId, segmentId }: { readonly projectId: string; readonly segmentId?: string },
): Promise<{ readonly projectId: string; readonly segmentId: string; readonly documentId: string }[]> {
  const waiting = await db
    .selectFrom('opinion')
    .innerJoin('segment', 'segment.id', 'opinion.segment_id')
    .where('opinion.project_id', '=', projectId)
    .where('opinion.state', '=', 'waiting')
    .$if(segmentId !== undefined, (query) => query.where('opinion.segment_id', '=', segmentId!))
    .select(['opinion.project_id as projectId', 'opinion.segment_id as segmentId', 'segment.document_id as documentId'])
    .execute();
  await db
    .updateTable('opinion')
    .set({ state: 'cancelled', problem: 'cancelled', ended_at: desk.clock.now() })
    .where('project_id', '=', projectId)
    .where('state', '=', 'waiting')
    .$if(segmentId !== undefined, (query) => query.where('segment_id', '=', segmentId!))
    .execute();
  return waiting;
}
