import { sql } from 'kysely';
import { pendingStates } from '../../domain/flag.js';
import type { ExportReadiness } from '../../domain/read-model.js';
import type { Reader } from '../store.js';

/** What is still open in a document, for the warning before an export. */
export async function exportReadiness(reader: Reader, documentId: string): Promise<ExportReadiness> {
  // From the flags to their segments, which a cross join holds SQLite to: the other way reads the whole document.
  const flags = await reader
    .selectFrom('flag')
    .crossJoin('segment')
    .whereRef('segment.id', '=', 'flag.segment_id')
    .where('segment.document_id', '=', documentId)
    .where('segment.position', '>', 0)
    .where('flag.state', 'in', pendingStates)
    .groupBy(['flag.state', 'flag.severity'])
    .select(({ fn }) => ['flag.state', 'flag.severity', fn.countAll<number | string>().as('count')])
    .execute();
  const segments = await reader
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .where('position', '>', 0)
    .where('state', 'in', ['initial', 'translated'])
    .select(({ fn }) => fn.countAll<number | string>().as('unapproved'))
    .executeTakeFirstOrThrow();
  // As the index segment_unpaired says it: else every text of the document is read.
  const targets = await reader
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .where('position', '>', 0)
    .where(sql<boolean>`(source_text = '' or target_text = '')`)
    .where('source_text', '!=', '')
    .select(({ fn }) => fn.countAll<number | string>().as('empty'))
    .executeTakeFirstOrThrow();
  const openFlagsBySeverity = { neutral: 0, minor: 0, major: 0, critical: 0 };
  for (const row of flags) if (row.state === 'open') openFlagsBySeverity[row.severity] += Number(row.count);
  return {
    openFlagsBySeverity,
    fixedFlags: flags.filter((row) => row.state === 'fixed').reduce((sum, row) => sum + Number(row.count), 0),
    unapproved: Number(segments.unapproved),
    emptyTargets: Number(targets.empty),
  };
}
