import type { CheckSetting } from '../../domain/finding.js';
import type { Reader } from '../store.js';

/** What a project has set for checks, by check; what it has not set is not there. */
export async function settingsOfChecks(reader: Reader, projectId: string): Promise<Record<string, CheckSetting>> {
  const rows = await reader
    .selectFrom('check_setting')
    .where('project_id', '=', projectId)
    .select(['check_id', 'setting'])
    .execute();
  return Object.fromEntries(rows.map((row) => [row.check_id, row.setting]));
}

/** How often each check spoke in a project on the present texts, and how often it was dismissed; checks that never spoke are left out. */
export async function countsOfChecks(
  reader: Reader,
  projectId: string,
): Promise<Map<string, { readonly findings: number; readonly dismissed: number }>> {
  const rows = await reader
    .selectFrom('finding')
    .innerJoin('segment', (join) =>
      join.onRef('segment.id', '=', 'finding.segment_id').onRef('segment.version', '=', 'finding.version'),
    )
    .innerJoin('document', 'document.id', 'segment.document_id')
    .where('document.project_id', '=', projectId)
    .groupBy('check_id')
    .select(({ fn }) => [
      'check_id',
      fn.count<number | string>('finding.id').as('findings'),
      fn.count<number | string>('dismissal_id').as('dismissed'),
    ])
    .execute();
  return new Map(
    rows.map((row) => [row.check_id, { findings: Number(row.findings), dismissed: Number(row.dismissed) }]),
  );
}
