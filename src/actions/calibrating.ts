import type { CalibrateJob } from '../checks/coverage/calibrate-worker.js';
import { LEAST_PAIRS } from '../checks/coverage/calibration.js';
import type { CoverageCalibration } from '../domain/calibration.js';
import { calibrationOf } from '../store/queries/calibration.js';
import type { Desk } from './desk.js';
import { learningOf } from './learning.js';
import { recheckProject } from './recheck.js';

/** So few new approvals change little. */
const LEAST_NEW = 20;
/** The newest: what was approved long ago may have been of another kind, and a worker is free again within seconds. */
const MOST_PAIRS = 1_000;
/** A smaller change of the usual length is not worth looking at every segment anew. */
const LEAST_CHANGE = 0.02;

/**
 * Works out anew what is usual in the approved segments of one project, in a worker, where enough have been approved since the
 * last time; has the project's segments checked anew where that moves a limit. Gives the number of segments it went by: 0 where
 * no project is due.
 */
export async function calibrateNext(desk: Desk, leastNew = LEAST_NEW): Promise<number> {
  const { reader } = desk.store;
  const due = await reader
    .selectFrom('review')
    .innerJoin('segment', 'segment.id', 'review.segment_id')
    .innerJoin('document', 'document.id', 'segment.document_id')
    .leftJoin('calibration', 'calibration.project_id', 'document.project_id')
    .where('review.verdict', '=', 'approved')
    .groupBy('document.project_id')
    .having(({ fn }) => fn.count('review.segment_id').distinct(), '>=', LEAST_PAIRS)
    .having(
      ({ fn, eb, or, ref }) =>
        fn.sum(
          eb
            .case()
            .when(or([eb('last_review_id', 'is', null), eb('review.id', '>', ref('last_review_id'))]))
            .then(1)
            .else(0)
            .end(),
        ),
      '>=',
      leastNew,
    )
    .select(({ fn }) => ['document.project_id', fn.max('review.id').as('last')])
    .executeTakeFirst();
  if (!due) return 0;
  const { project_id: projectId, last } = due;
  // As they stand: an approval that somebody took back says nothing.
  const pairs = await reader
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
  const before = await calibrationOf(reader, projectId);
  const job: CalibrateJob = { pairs, learned: (await learningOf(desk, projectId))?.data };
  const now = await desk.workers.run<CoverageCalibration>('calibrate', job);
  await desk.write(async ({ db, event }) => {
    const row = { ...now, last_review_id: last, changed_at: desk.clock.now() };
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

function movesLimits(before: CoverageCalibration | undefined, now: CoverageCalibration): boolean {
  return (
    Math.abs(now.length - (before?.length ?? 0)) >= LEAST_CHANGE ||
    (['omission', 'addition', 'shared'] as const).some((of) => now[of] !== (before?.[of] ?? 1))
  );
}
