import type { CommentView } from '../../domain/read-model.js';
import type { Reader } from '../store.js';

/** What was said of some segments, by segment, oldest first. */
export async function commentsOfSegments(
  reader: Reader,
  segmentIds: readonly string[],
): Promise<Map<string, CommentView[]>> {
  if (segmentIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('comment')
    .innerJoin('user', 'user.id', 'comment.created_by')
    .where('segment_id', 'in', [...segmentIds])
    .orderBy('comment.id')
    .select(['comment.id', 'segment_id', 'text', 'user.name as by', 'comment.created_at as at'])
    .execute();
  const bySegment = new Map<string, CommentView[]>();
  for (const { segment_id, ...comment } of rows)
    bySegment.set(segment_id, [...(bySegment.get(segment_id) ?? []), comment]);
  return bySegment;
}
