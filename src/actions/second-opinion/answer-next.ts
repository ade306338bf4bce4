import { MODEL_SAYS, type OpinionMark, type OpinionProblem, SECOND_OPINION } from '../../domain/second-opinion.js';
import { ModelFailure, type Opinion, type Provider } from '../../model/provider.js';
import type { Writer } from '../../store/store.js';
import type { Desk } from '../desk.js';
import { patiently } from '../large/patiently.js';
import { pairDigest } from '../pair-digest.js';
import { type NewFinding, refreshRisk, storeFindings } from '../store-findings.js';
import { dayOf, reserve, settle } from './budget.js';
import { tellOpinions } from './tell.js';

/** What became of a request; undefined where none waits. */
export type Answered = Outcome | undefined;
export interface Outcome {
  readonly problem: OpinionProblem | null;
  readonly status?: number | null;
}

/**
 * Asks the model about the segment that waits longest, and stores what it says beside what the checks say, if its texts are
 * still the ones that were sent. Whether the project asks at all and has room in its budget is decided here once more, just
 * before anything is sent. A request that is taken back meanwhile is let go.
 */
export async function answerNext(desk: Desk, provider: Provider, ending: AbortSignal): Promise<Answered> {
  const request = await nextWaiting(desk);
  if (!request) return undefined;
  const pair = { source: request.source_text, target: request.target_text };
  const reserved = provider.estimate(pair);
  const day = dayOf(desk);
  const ready = await desk.store.write((db) => mayBeSent(desk, db, request, reserved));
  if (ready !== 'yes') return finish(desk, request, { problem: ready });
  const letGo = new AbortController();
  const forget = desk.onEvent(() => {
    void isWaiting(desk, request.id).then(
      (waiting) => waiting || letGo.abort(),
      // The desk is being closed, which lets go by itself.
      () => undefined,
    );
  });
  try {
    const opinion = await provider.ask(pair, AbortSignal.any([ending, letGo.signal]));
    return await finish(desk, request, { opinion }, { day, reserved, used: opinion.tokens });
  } catch (error) {
    // The program ends: it is asked again at the next start.
    if (ending.aborted) return undefined;
    if (!(error instanceof ModelFailure)) throw error;
    // What a failed attempt cost nobody tells: it stays counted, unless nothing can have been read.
    const used = error.problem === 'unreachable' ? 0 : reserved;
    return await finish(desk, request, error, { day, reserved, used });
  } finally {
    forget();
  }
}

type Waiting = NonNullable<Awaited<ReturnType<typeof nextWaiting>>>;

async function nextWaiting(desk: Desk) {
  return desk.store.reader
    .selectFrom('opinion')
    .innerJoin('segment', 'segment.id', 'opinion.segment_id')
    .where('opinion.state', '=', 'waiting')
    .orderBy('opinion.id')
    .limit(1)
    .select(['opinion.id', 'opinion.project_id', 'opinion.segment_id'])
    .select(['segment.document_id', 'source_text', 'target_text', 'position'])
    .executeTakeFirst();
}

async function isWaiting(desk: Desk, id: string): Promise<boolean> {
  const row = await desk.store.reader.selectFrom('opinion').where('id', '=', id).select('state').executeTakeFirst();
  return row?.state === 'waiting';
}

async function mayBeSent(
  desk: Desk,
  db: Writer,
  request: Waiting,
  tokens: number,
): Promise<'yes' | 'cancelled' | 'changed' | 'budget'> {
  const now = await db
    .selectFrom('opinion')
    .innerJoin('project', 'project.id', 'opinion.project_id')
    .innerJoin('segment', 'segment.id', 'opinion.segment_id')
    .where('opinion.id', '=', request.id)
    .where('opinion.state', '=', 'waiting')
    .select(['second_opinion', 'source_text', 'target_text', 'position'])
    .executeTakeFirst();
  if (now?.second_opinion !== 1) return 'cancelled';
  if (now.position < 1 || now.source_text.trim() === '' || now.target_text.trim() === '' || !isSame(now, request))
    return 'changed';
  return (await reserve(desk, db, request.project_id, tokens)) ? 'yes' : 'budget';
}

function isSame(a: Texts, b: Texts): boolean {
  return pairDigest(a.source_text, a.target_text) === pairDigest(b.source_text, b.target_text);
}

type Texts = Pick<Waiting, 'source_text' | 'target_text'>;

/**
 * Writes down what came of a request, with what it cost; a request that was taken back meanwhile stays so. Where another
 * process keeps the database locked it is tried for a minute: an answer that is let go would be asked, and paid for, again.
 */
async function finish(
  desk: Desk,
  request: Waiting,
  outcome: { readonly opinion: Opinion } | { readonly problem: OpinionProblem; readonly status?: number | null },
  cost?: { readonly day: string; readonly reserved: number; readonly used: number },
): Promise<Answered> {
  return patiently(() =>
    desk.write(async (writer) => {
      const { db } = writer;
      if (cost) await settle(db, { projectId: request.project_id, day: cost.day }, cost);
      const waiting = await db
        .selectFrom('opinion')
        .where('id', '=', request.id)
        .where('state', '=', 'waiting')
        .select('id')
        .executeTakeFirst();
      if (!waiting) return { problem: 'cancelled' };
      const segment = await db
        .selectFrom('segment')
        .where('id', '=', request.segment_id)
        .selectAll()
        .executeTakeFirst();
      const kept = 'opinion' in outcome && segment !== undefined && segment.position > 0 && isSame(segment, request);
      const problem = 'opinion' in outcome ? (kept ? null : 'changed') : outcome.problem;
      if (kept) await storeMarks(desk, db, request, segment, outcome.opinion.marks);
      await db
        .updateTable('opinion')
        .set({
          state: problem === null ? 'done' : problem === 'cancelled' ? 'cancelled' : 'failed',
          problem,
          status: 'status' in outcome ? (outcome.status ?? null) : null,
          version: segment?.version ?? 0,
          found: kept ? outcome.opinion.marks.length : 0,
          dropped: kept ? outcome.opinion.dropped : 0,
          tokens: cost?.used ?? 0,
          ended_at: desk.clock.now(),
        })
        .where('id', '=', request.id)
        .execute();
      const { project_id: projectId, document_id: documentId, segment_id: segmentId } = request;
      await tellOpinions(writer, [{ projectId, documentId, segmentId }]);
      return { problem, status: 'status' in outcome ? (outcome.status ?? null) : null };
    }),
  );
}

/** Ends all that waits, in every project, as a failure of the service: it would fare no better. */
export async function failWaiting(desk: Desk, { problem, status = null }: Outcome): Promise<void> {
  await desk.write(async (writer) => {
    const { db } = writer;
    const waiting = await db
      .selectFrom('opinion')
      .innerJoin('segment', 'segment.id', 'opinion.segment_id')
      .where('opinion.state', '=', 'waiting')
      .select([
        'opinion.project_id as projectId',
        'segment.document_id as documentId',
        'opinion.segment_id as segmentId',
      ])
      .execute();
    await db
      .updateTable('opinion')
      .set({ state: 'failed', problem, status, ended_at: desk.clock.now() })
      .where('state', '=', 'waiting')
      .execute();
    await tellOpinions(writer, waiting);
  });
}

/** In the place of what a model said of the segment before. */
async function storeMarks(
  desk: Desk,
  db: Writer,
  { project_id: projectId }: Waiting,
  segment: Texts & { readonly id: string; readonly version: number },
  marks: readonly OpinionMark[],
): Promise<void> {
  await db.deleteFrom('finding').where('segment_id', '=', segment.id).where('origin', '=', 'model').execute();
  const findings = marks.map(
    ({ words, ...mark }): NewFinding => ({
      segment,
      finding: { ...mark, check: SECOND_OPINION, level: 'warning', reason: { key: MODEL_SAYS, values: { words } } },
      traitKey: null,
      origin: 'model',
    }),
  );
  await storeFindings(desk, db, projectId, findings);
  await refreshRisk(db, [segment.id]);
}
