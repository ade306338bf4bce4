import type { QualityReport, ReportedFlag } from '../../domain/quality.js';
import type { Reader } from '../store.js';

/** The flags of a document in the order of its text, each with the texts that it was raised on. */
export async function reportedFlags(reader: Reader, documentId: string): Promise<ReportedFlag[]> {
  const rows = await reader
    .selectFrom('flag')
    .innerJoin('segment', 'segment.id', 'flag.segment_id')
    .innerJoin('revision', (join) =>
      // A repair may have moved the flag to another segment; its words were marked in the one it was raised on.
      join.onRef('revision.segment_id', '=', 'flag.segment_id').onRef('revision.version', '=', 'flag.raised_version'),
    )
    .innerJoin('user', 'user.id', 'flag.created_by')
    .leftJoin('user as author', 'author.id', 'revision.created_by')
    .where('segment.document_id', '=', documentId)
    .where('segment.position', '>', 0)
    .orderBy('segment.position')
    .orderBy('flag.id')
    .select(['flag.id', 'flag.segment_id', 'segment.position', 'flag.category', 'flag.severity', 'flag.state'])
    .select(['flag.side', 'flag.raised_start', 'flag.raised_end', 'flag.raised_text', 'flag.comment', 'flag.proposal'])
    .select(['revision.source_text', 'revision.target_text', 'user.name as by', 'author.name as textBy'])
    .select('flag.created_at as at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    segmentId: row.segment_id,
    position: row.position,
    category: row.category,
    severity: row.severity,
    state: row.state,
    side: row.side,
    span: spanOf(row),
    words: row.raised_text,
    sourceText: row.source_text,
    targetText: row.target_text,
    comment: row.comment,
    proposal: row.proposal,
    by: row.by,
    textBy: row.textBy,
    at: row.at,
  }));
}

/** Only where the words really stand there: after a repair the version may be one of another text. */
function spanOf(row: {
  readonly side: 'source' | 'target' | null;
  readonly raised_start: number | null;
  readonly raised_end: number | null;
  readonly raised_text: string | null;
  readonly source_text: string;
  readonly target_text: string;
}): ReportedFlag['span'] {
  const { side, raised_start: start, raised_end: end } = row;
  if (side === null || start === null || end === null) return null;
  return row[`${side}_text`].slice(start, end) === row.raised_text ? { start, end } : null;
}

/** Segments with an approval that stands, on which nobody has raised a flag that counts. */
export async function faultlessSegments(reader: Reader, documentId: string): Promise<QualityReport['faultless']> {
  return reader
    .selectFrom('segment')
    .innerJoin('review', (join) =>
      join.onRef('review.segment_id', '=', 'segment.id').onRef('review.version', '=', 'segment.version'),
    )
    .innerJoin('user', 'user.id', 'review.created_by')
    .where('document_id', '=', documentId)
    .where('position', '>', 0)
    .where('segment.state', 'in', ['reviewed', 'final'])
    .where('review.verdict', '=', 'approved')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('flag')
            .whereRef('flag.segment_id', '=', 'segment.id')
            .where('flag.state', '!=', 'dismissed')
            .select('flag.id'),
        ),
      ),
    )
    .orderBy('position')
    .select(['position', 'source_text as sourceText', 'target_text as targetText', 'user.name as by'])
    .select('review.created_at as at')
    .execute();
}
