import type { CalibrateJob } from '../checks/coverage/calibrate-worker.js';
import { LEAST_PAIRS } from '../checks/coverage/calibration.js';
import type { CoverageCalibration } from '../domain/calibration.js';
import { calibrationOf, newestReview } from '../store/queries/calibration.js';
import type { Reader } from '../store/store.js';
import type { Desk } from './desk.js';
import { learningOf } from './learning.js';
import { recheckProject } from './recheck.js';

/** So few new approvals change little. */
const LEAST_NEW = 20;
/** The newest: what was approved long ago may have been of another kind, and a worker is free again within seconds. */
const MOST_PAIRS = 1_000;
/** A smaller change of the usual length is not worth looking at every segment anew. */
const LEAST_CHANGE = 0.02;

/** Up to which review each desk has been looked through, so that a save looks through none again. */
const lookedAt = new WeakMap<Desk, string>();

/**
 * Works out anew what is usual in the approved segments of one project, in a worker, where enough have been approved since the
 * last time; has the project's segments checked anew where that moves a limit. Gives the number of segments it went by: 0 where
 * no project is due.
 */
export async function calibrateNext(desk: Desk, leastNew = LEAST_NEW): Promise<number> {
  const { reader } = desk.store;
  const newest = await newestReview(reader);
  if (!newest || newest === lookedAt.get(desk)) return 0;
  for (const projectId of await projectsWithReviews(reader, lookedAt.get(desk))) {
    const looked = await calibrate(desk, projectId, { leastNew, newest });
    if (looked > 0) return looked;
  }
  lookedAt.set(desk, newest);
  return 0;
}

/** Joined crosswise, which SQLite takes for the order to go by: few reviews are new, and segments are many. */
async function projectsWithReviews(reader: Reader, after: string | undefined): Promise<string[]> {
  if (after === undefined) return (await reader.selectFrom('project').select('id').execute()).map(({ id }) => id);
  const rows = await reader
    .selectFrom('review')
    .crossJoin('segment')
    .crossJoin('document')
    .whereRef('segment.id', '=', 'review.segment_id')
    .whereRef('document.id', '=', 'segment.document_id')
    .where('review.id', '>', after)
    .select('document.project_id')
    .distinct()
    .execute();
  return rows.map((row) => row.project_id);
}

async function calibrate(
  desk: Desk,
  projectId: string,
  { leastNew, newest }: { readonly leastNew: number; readonly newest: string },
): Promise<number> {
  const { reader } = desk.store;
  const stored = await reader
    .selectFrom('calibration')
    .where('project_id', '=', projectId)
    .select('last_review_id')
    .executeTakeFirst();
  if ((await newApprovals(reader, projectId, stored?.last_review_id ?? '', leastNew)) < leastNew) return 0;
  const pairs = await approvedPairs(reader, projectId);
  if (!stored && pairs.length < LEAST_PAIRS) return 0;
  const before = await calibrationOf(reader, projectId);
  const job: CalibrateJob = { pairs, learned: (await learningOf(desk, projectId))?.data };
  const now = await desk.workers.run<CoverageCalibration>('calibrate', job);
  await desk.write(async ({ db, event }) => {
    const row = { ...now, last_review_id: newest, changed_at: desk.clock.now() };
    await db
      .insertInto('calibration')
      .values({ project_id: projectId, ...row })
      .onConflict((conflict) => conflict.column('project_id').doUpdateSet(row))
      .execute();
    if (!movesLimits(before, now)) return;
    await recheckProject(db, projectId);
    await event({ kind: 'project.changed', projectId, by: null });
  });
  return pairs.length;
}

/** How many approvals a project has after one of them; more than `most` are not counted. */
async function newApprovals(reader: Reader, projectId: string, after: string, most: number): Promise<number> {
  const rows = await reader
    .selectFrom('review')
    .crossJoin('segment')
    .crossJoin('document')
    .whereRef('segment.id', '=', 'review.segment_id')
    .whereRef('document.id', '=', 'segment.document_id')
    .where('review.id', '>', after)
    .where('review.verdict', '=', 'approved')
    .where('document.project_id', '=', projectId)
    .limit(most)
    .select('review.id')
    .execute();
  return rows.length;
}

/** The newest pairs that are approved as they stand: an approval that somebody took back says nothing. */
async function approvedPairs(reader: Reader, projectId: string) {
  return reader
    .selectFrom('segment')
    .innerJoin('document', 'document.id', 'segment.document_id')
    .where('document.project_id', '=', projectId)
    .where('segment.state', 'in', ['reviewed', 'final'])
    .where('source_text', '<>', '')
    .where('target_text', '<>', '')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('review')
          .whereRef('review.segment_id', '=', 'segment.id')
          .where('verdict', '=', 'approved')
          .select('review.id'),
      ),
    )
    .orderBy('segment.changed_at', 'desc')
    .limit(MOST_PAIRS)
    .select(['source_text as source', 'target_text as target'])
    .execute();
}

function movesLimits(before: CoverageCalibration | undefined, now: CoverageCalibration): boolean {
  return (
    Math.abs(now.length - (before?.length ?? 0)) >= LEAST_CHANGE ||
    (['omission', 'addition', 'shared'] as const).some((of) => now[of] !== (before?.[of] ?? 1))
  );
}
