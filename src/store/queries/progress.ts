import { sql } from 'kysely';
import type { Level } from '../../domain/finding.js';
import { pendingStates } from '../../domain/flag.js';
import type { Progress } from '../../domain/read-model.js';
import type { Reader } from '../store.js';

export const noProgress: Progress = {
  segments: 0,
  initial: 0,
  translated: 0,
  reviewed: 0,
  final: 0,
  flagged: 0,
  errors: 0,
  warnings: 0,
  unpaired: 0,
  openFlags: 0,
  fixedFlags: 0,
};

/** Progress by document, for the documents given. Documents without segments are left out. */
export async function progressOfDocuments(
  reader: Reader,
  documentIds: readonly string[],
): Promise<Map<string, Progress>> {
  if (documentIds.length === 0) return new Map();
  const counts = await reader
    .selectFrom('segment')
    .where('document_id', 'in', [...documentIds])
    .where('position', '>', 0)
    .groupBy('document_id')
    .select(({ fn }) => ['document_id', fn.countAll<number | string>().as('segments')])
    .select([
      inState('initial').as('initial'),
      inState('translated').as('translated'),
      inState('reviewed').as('reviewed'),
      inState('final').as('final'),
      sql<number | string>`sum(case when source_text = '' or target_text = '' then 1 else 0 end)`.as('unpaired'),
    ])
    .execute();
  const flags = await reader
    .selectFrom('flag')
    .innerJoin('segment', 'segment.id', 'flag.segment_id')
    .where('segment.document_id', 'in', [...documentIds])
    .where('flag.state', 'in', pendingStates)
    .groupBy('segment.document_id')
    .select([
      'segment.document_id',
      sql<number | string>`count(distinct segment.id)`.as('flagged'),
      sql<number | string>`sum(case when flag.state = 'open' then 1 else 0 end)`.as('open_flags'),
      sql<number | string>`sum(case when flag.state = 'fixed' then 1 else 0 end)`.as('fixed_flags'),
    ])
    .execute();
  const findings = await reader
    .selectFrom('finding')
    .innerJoin('segment', (join) =>
      join.onRef('segment.id', '=', 'finding.segment_id').onRef('segment.version', '=', 'finding.version'),
    )
    .where('segment.document_id', 'in', [...documentIds])
    .where('finding.dismissal_id', 'is', null)
    .groupBy('segment.document_id')
    .select(['segment.document_id', segmentsAt('error').as('errors'), segmentsAt('warning').as('warnings')])
    .execute();
  const findingsOf = new Map(findings.map((row) => [row.document_id, row]));
  const flagsOf = new Map(flags.map((row) => [row.document_id, row]));
  return new Map(
    counts.map((row) => {
      const flagged = flagsOf.get(row.document_id);
      return [
        row.document_id,
        {
          segments: Number(row.segments),
          initial: Number(row.initial),
          translated: Number(row.translated),
          reviewed: Number(row.reviewed),
          final: Number(row.final),
          unpaired: Number(row.unpaired),
          flagged: Number(flagged?.flagged ?? 0),
          errors: Number(findingsOf.get(row.document_id)?.errors ?? 0),
          warnings: Number(findingsOf.get(row.document_id)?.warnings ?? 0),
          openFlags: Number(flagged?.open_flags ?? 0),
          fixedFlags: Number(flagged?.fixed_flags ?? 0),
        },
      ];
    }),
  );
}

/** The sum of several documents' progress. */
export function sumProgress(parts: Iterable<Progress>): Progress {
  const sum: Record<keyof Progress, number> = { ...noProgress };
  for (const part of parts) for (const key of Object.keys(sum) as (keyof Progress)[]) sum[key] += part[key];
  return sum;
}

function inState(state: string) {
  return sql<number | string>`sum(case when state = ${state} then 1 else 0 end)`;
}

function segmentsAt(level: Level) {
  return sql<number | string>`count(distinct case when finding.level = ${level} then segment.id end)`;
}
