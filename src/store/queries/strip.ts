import { sql } from 'kysely';
import { pendingStates } from '../../domain/flag.js';
import type { StripPart } from '../../domain/read-model.js';
import type { Reader } from '../store.js';

/**
 * A document in so many parts of about the same number of segments, each with what most wants to be looked at in it. Fewer
 * parts where it has fewer segments.
 */
export async function stripOf(reader: Reader, documentId: string, most: number): Promise<StripPart[]> {
  const { segments } = await reader
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .where('position', '>', 0)
    .select(({ fn }) => fn.max<number | null>('position').as('segments'))
    .executeTakeFirstOrThrow();
  const total = Number(segments ?? 0);
  const parts = Math.min(most, total);
  if (parts === 0) return [];
  const part = sql<number>`cast((segment.position - 1) * ${parts} / ${total} as integer)`;
  const states = await reader
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .where('position', '>', 0)
    .groupBy([part])
    .select([
      part.as('part'),
      sql<number>`sum(state = 'initial')`.as('initial'),
      sql<number>`sum(state = 'translated')`.as('translated'),
    ])
    .execute();
  const flagged = await reader
    .selectFrom('flag')
    .crossJoin('segment')
    .whereRef('segment.id', '=', 'flag.segment_id')
    .where('document_id', '=', documentId)
    .where('position', '>', 0)
    .where('flag.state', 'in', pendingStates)
    .groupBy([part])
    .select([part.as('part'), sql<number>`min(position)`.as('position')])
    .execute();
  const found = await reader
    .selectFrom('finding')
    .crossJoin('segment')
    .whereRef('segment.id', '=', 'finding.segment_id')
    .whereRef('segment.version', '=', 'finding.version')
    .where('finding.document_id', '=', documentId)
    .where('position', '>', 0)
    .where('finding.level', '=', 'error')
    .where('finding.dismissal_id', 'is', null)
    .groupBy([part])
    .select([part.as('part'), sql<number>`min(position)`.as('position')])
    .execute();
  const first = (rows: readonly { part: number; position: number }[]) =>
    new Map(rows.map(({ part, position }) => [part, position]));
  const [flags, findings] = [first(flagged), first(found)];
  const of = new Map(states.map((row) => [row.part, row]));
  return Array.from({ length: parts }, (_, k) => {
    const position = Math.ceil((k * total) / parts) + 1;
    const state = of.get(k);
    if (flags.has(k)) return { kind: 'flagged', position: flags.get(k)! };
    if (findings.has(k)) return { kind: 'checks', position: findings.get(k)! };
    if (state && state.initial > 0) return { kind: 'todo', position };
    return { kind: state && state.translated > 0 ? 'review' : 'approved', position };
  });
}
