import type { FindingReason, FindingView } from '../../domain/read-model.js';
import type { Reader } from '../store.js';

/** What the checks say of the present versions of some segments, by segment, in the order of the text. */
export async function findingsOfSegments(
  reader: Reader,
  segmentIds: readonly string[],
): Promise<Map<string, FindingView[]>> {
  if (segmentIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('finding')
    .innerJoin('segment', (join) =>
      join.onRef('segment.id', '=', 'finding.segment_id').onRef('segment.version', '=', 'finding.version'),
    )
    .leftJoin('dismissal', 'dismissal.id', 'finding.dismissal_id')
    .leftJoin('user', 'user.id', 'dismissal.created_by')
    .where('finding.segment_id', 'in', [...segmentIds])
    .orderBy('finding.side', 'desc')
    .orderBy('finding.start')
    .orderBy('finding.id')
    .selectAll('finding')
    .select(['dismissal.reason as dismissed', 'dismissal.note', 'dismissal.created_at', 'user.name as by'])
    .execute();
  const bySegment = new Map<string, FindingView[]>();
  for (const row of rows) {
    const view: FindingView = {
      id: row.id,
      check: row.check_id,
      origin: row.origin,
      level: row.level,
      category: row.category,
      severity: row.severity,
      side: row.side,
      start: row.start,
      end: row.end,
      reason: JSON.parse(row.reason) as FindingReason,
      fix: row.fix_text === null ? null : { start: row.fix_start!, end: row.fix_end!, text: row.fix_text },
      dismissal: row.dismissed && { reason: row.dismissed, note: row.note, by: row.by ?? '', at: row.created_at! },
    };
    bySegment.set(row.segment_id, [...(bySegment.get(row.segment_id) ?? []), view]);
  }
  return bySegment;
}
