import type { NoticeView } from '../../domain/read-model.js';
import type { Reader } from '../store.js';

/** What a person was told, newest first; `before` goes on from an id. Only of projects they may still see. */
export async function noticesOf(
  reader: Reader,
  person: { readonly id: string; readonly administrator: boolean },
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<NoticeView[]> {
  const rows = await reader
    .selectFrom('notice')
    .innerJoin('document', 'document.id', 'notice.document_id')
    .innerJoin('user', 'user.id', 'notice.created_by')
    .leftJoin('segment', 'segment.id', 'notice.segment_id')
    .leftJoin('membership', (join) =>
      join.onRef('membership.project_id', '=', 'document.project_id').on('membership.user_id', '=', person.id),
    )
    .where('notice.user_id', '=', person.id)
    .$if(!person.administrator, (query) => query.where('membership.role', 'is not', null))
    .$if(before !== undefined, (query) => query.where('notice.id', '<', before!))
    .orderBy('notice.id', 'desc')
    .limit(limit)
    .select(['notice.id', 'notice.kind', 'notice.words', 'notice.created_at as at', 'notice.read_at'])
    .select(['notice.document_id as documentId', 'document.title', 'notice.segment_id as segmentId'])
    .select(['segment.position', 'user.name as by'])
    .execute();
  return rows.map(({ read_at, ...row }) => ({ ...row, read: read_at !== null }));
}

/** How much a person has not read yet. */
export async function unreadNotices(reader: Reader, personId: string): Promise<number> {
  const { count } = await reader
    .selectFrom('notice')
    .where('user_id', '=', personId)
    .where('read_at', 'is', null)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
