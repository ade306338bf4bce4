import type { LearnJob } from '../align/lexicon/learn-worker.js';
import { newestReview } from '../store/queries/calibration.js';
import type { Desk } from './desk.js';

/** So few new pairs teach little; they wait for more. */
const LEAST_NEW = 10;
/** A round's pairs: few enough that a worker is free again soon. */
const MOST_AT_ONCE = 300;

/** Up to which review each desk has been looked through in vain, so that a save looks through none again. */
const lookedAt = new WeakMap<Desk, string>();

/**
 * Takes in the pairs of one project that were approved since it last learned, each once, in a worker. Gives the number of
 * pairs taken in: 0 where no project has enough new ones. `least` is how many new pairs are worth it.
 */
export async function learnNext(desk: Desk, least = LEAST_NEW): Promise<number> {
  const { reader } = desk.store;
  const newest = await newestReview(reader);
  const looked = `${newest} ${least}`;
  if (!newest || lookedAt.get(desk) === looked) return 0;
  const due = await reader
    .selectFrom('review')
    .innerJoin('segment', 'segment.id', 'review.segment_id')
    .innerJoin('document', 'document.id', 'segment.document_id')
    .leftJoin('learning', 'learning.project_id', 'document.project_id')
    .where('review.verdict', '=', 'approved')
    .where(({ eb, or, ref }) =>
      or([eb('learning.last_review_id', 'is', null), eb('review.id', '>', ref('learning.last_review_id'))]),
    )
    .groupBy('document.project_id')
    .having(({ fn }) => fn.countAll(), '>=', least)
    .select('document.project_id')
    .executeTakeFirst();
  if (!due) {
    lookedAt.set(desk, looked);
    return 0;
  }
  const { project_id: projectId } = due;
  const before = await learningOf(desk, projectId);
  // The version that was approved, whatever became of the segment since.
  const approved = await reader
    .selectFrom('review')
    .innerJoin('revision', (join) =>
      join.onRef('revision.segment_id', '=', 'review.segment_id').onRef('revision.version', '=', 'review.version'),
    )
    .innerJoin('segment', 'segment.id', 'review.segment_id')
    .innerJoin('document', 'document.id', 'segment.document_id')
    .where('document.project_id', '=', projectId)
    .where('review.verdict', '=', 'approved')
    .$if(before !== undefined, (query) => query.where('review.id', '>', before!.lastReviewId))
    .orderBy('review.id')
    .limit(MOST_AT_ONCE)
    .select(['review.id', 'revision.source_text as source', 'revision.target_text as target'])
    .execute();
  const pairs = approved.filter(({ source, target }) => source !== '' && target !== '');
  const job: LearnJob = {
    before: before?.data ?? null,
    pairs: pairs.map(({ source, target }) => ({ source, target })),
  };
  const data = await desk.workers.run<string>('learn', job);
  await desk.store.write(async (db) => {
    const row = { data, last_review_id: approved.at(-1)!.id, changed_at: desk.clock.now() };
    await db
      .insertInto('learning')
      .values({ project_id: projectId, ...row })
      .onConflict((conflict) => conflict.column('project_id').doUpdateSet(row))
      .execute();
  });
  return approved.length;
}

/** What a project has learned, as text for the workers; undefined where it has learned nothing yet. */
export async function learningOf(
  desk: { readonly store: Pick<Desk['store'], 'reader'> },
  projectId: string,
): Promise<{ readonly data: string; readonly lastReviewId: string } | undefined> {
  const row = await desk.store.reader
    .selectFrom('learning')
    .where('project_id', '=', projectId)
    .select(['data', 'last_review_id as lastReviewId'])
    .executeTakeFirst();
  return row;
}
