import { type OpinionSettings, type OpinionView, SECOND_OPINION } from '../../domain/second-opinion.js';
import type { Reader } from '../store.js';
import { countsOfChecks } from './checks.js';

/** What became of the last request for the present version of each segment, or of one that still waits. */
export async function opinionsOfSegments(
  reader: Reader,
  segmentIds: readonly string[],
): Promise<Map<string, OpinionView>> {
  if (segmentIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('opinion')
    .innerJoin('segment', 'segment.id', 'opinion.segment_id')
    .innerJoin('user', 'user.id', 'opinion.asked_by')
    .where('opinion.segment_id', 'in', [...segmentIds])
    .where(({ eb, or, ref }) =>
      or([eb('opinion.version', '=', ref('segment.version')), eb('opinion.state', '=', 'waiting')]),
    )
    .orderBy('opinion.id')
    .select(['opinion.segment_id', 'opinion.state', 'problem', 'found', 'dropped', 'user.name as by'])
    .select(({ fn }) => fn.coalesce('ended_at', 'asked_at').as('at'))
    .execute();
  return new Map(rows.map(({ segment_id, ...view }) => [segment_id, view]));
}

/** How a project stands to the model on a day (YYYY-MM-DD); undefined where it is not there. */
export async function opinionSettings(
  reader: Reader,
  projectId: string,
  day: string,
): Promise<OpinionSettings | undefined> {
  const project = await reader
    .selectFrom('project')
    .where('id', '=', projectId)
    .select(['second_opinion', 'opinion_segments', 'opinion_tokens'])
    .executeTakeFirst();
  if (!project) return undefined;
  const today = await reader
    .selectFrom('opinion_usage')
    .where('project_id', '=', projectId)
    .where('day', '=', day)
    .select(['segments', 'tokens'])
    .executeTakeFirst();
  const counts = (await countsOfChecks(reader, projectId)).get(SECOND_OPINION);
  const failed = await reader
    .selectFrom('opinion')
    .where('project_id', '=', projectId)
    .where('state', '=', 'failed')
    .where('ended_at', '>=', day)
    .orderBy('ended_at', 'desc')
    .limit(1)
    .select(['problem', 'status', 'ended_at'])
    .executeTakeFirst();
  return {
    on: project.second_opinion === 1,
    budget: { segments: project.opinion_segments, tokens: project.opinion_tokens },
    today: today ?? { segments: 0, tokens: 0 },
    waiting: await waitingIn(reader, projectId),
    findings: counts?.findings ?? 0,
    dismissed: counts?.dismissed ?? 0,
    failed: failed?.problem ? { problem: failed.problem, status: failed.status, at: failed.ended_at! } : null,
  };
}

/** How many requests of a project wait. */
async function waitingIn(reader: Reader, projectId: string): Promise<number> {
  const { count } = await reader
    .selectFrom('opinion')
    .where('project_id', '=', projectId)
    .where('state', '=', 'waiting')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
