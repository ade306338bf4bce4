import type { CoverageCalibration } from '../../domain/calibration.js';
import type { Reader } from '../store.js';

/** What is usual in a project's approved segments; undefined while they are too few. */
export async function calibrationOf(reader: Reader, projectId: string): Promise<CoverageCalibration | undefined> {
  return reader
    .selectFrom('calibration')
    .where('project_id', '=', projectId)
    .where('pairs', '>', 0)
    .select(['pairs', 'length', 'omission', 'addition', 'shared'])
    .executeTakeFirst();
}

/** The id of the newest review on the desk: where it is another, something was approved or refused since. */
export async function newestReview(reader: Reader): Promise<string | undefined> {
  const row = await reader
    .selectFrom('review')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  return row?.id ?? undefined;
}
