import { sql } from 'kysely';
import type { Level } from '../../domain/finding.js';
import { pendingStates } from '../../domain/flag.js';
import type { Progress } from '../../domain/read-model.js';
import type { TranslationState } from '../../domain/segment.js';
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
  const states = await reader
    .selectFrom('segment')
    .where('document_id', 'in', [...documentIds])
    .where('position', '>', 0)
    .groupBy(['document_id', 'state'])
    .select(({ fn }) => ['document_id', 'state', fn.countAll<number | string>().as('count')])
    .execute();
  // As the index segment_unpaired says it: else every text of the document is read.
  const unpaired = await reader
    .selectFrom('segment')
    .where('document_id', 'in', [...documentIds])
    .where('position', '>', 0)
    .where(sql<boolean>`(source_text = '' or target_text = '')`)
    .groupBy('document_id')
    .select(({ fn }) => ['document_id', fn.countAll<number | string>().as('count')])
    .execute();
  // From the flags and findings to their segments, which a cross join holds SQLite to: the other way reads the whole document.
  const flags = await reader
    .selectFrom('flag')
    .crossJoin('segment')
    .whereRef('segment.id', '=', 'flag.segment_id')
    .where('segment.document_id', 'in', [...documentIds])
    .where('segment.position', '>', 0)
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
    .crossJoin('segment')
    .whereRef('segment.id', '=', 'finding.segment_id')
    .whereRef('segment.version', '=', 'finding.version')
    .where('finding.document_id', 'in', [...documentIds])
    .where('finding.level', 'in', ['error', 'warning'])
    .where('finding.dismissal_id', 'is', null)
    .groupBy('finding.document_id')
    .select(['finding.document_id', segmentsAt('error').as('errors'), segmentsAt('warning').as('warnings')])
    .execute();
  const findingsOf = new Map(findings.map((row) => [row.document_id, row]));
  const flagsOf = new Map(flags.map((row) => [row.document_id, row]));
  const unpairedOf = new Map(unpaired.map((row) => [row.document_id, Number(row.count)]));
  const known = new Set(states.map((row) => row.document_id));
  return new Map(
    [...known].map((id) => {
      const flagged = flagsOf.get(id);
      const of = (state: TranslationState) =>
        Number(states.find((row) => row.document_id === id && row.state === state)?.count ?? 0);
      const byState = {
        initial: of('initial'),
        translated: of('translated'),
        reviewed: of('reviewed'),
        final: of('final'),
      };
      return [
        id,
        {
          segments: Object.values(byState).reduce((sum, count) => sum + count, 0),
          ...byState,
          unpaired: unpairedOf.get(id) ?? 0,
          flagged: Number(flagged?.flagged ?? 0),
          errors: Number(findingsOf.get(id)?.errors ?? 0),
          warnings: Number(findingsOf.get(id)?.warnings ?? 0),
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

function segmentsAt(level: Level) {
  return sql<number | string>`count(distinct case when finding.level = ${level} then segment.id end)`;
}
