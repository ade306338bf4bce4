import type { EventKind } from '../schema.js';
import type { Reader } from '../store.js';

/** One write, as the live stream tells it. */
export interface LiveEvent {
  readonly id: number;
  readonly kind: EventKind;
  readonly segmentId: string | null;
  readonly position: number | null;
  readonly version: number | null;
  readonly byId: string | null;
  readonly by: string | null;
  readonly at: string;
}

/** A document's events after an id, oldest first. */
export async function eventsAfter(
  reader: Reader,
  documentId: string,
  afterId: number,
  limit: number,
): Promise<LiveEvent[]> {
  return reader
    .selectFrom('event')
    .leftJoin('segment', 'segment.id', 'event.segment_id')
    .leftJoin('user', 'user.id', 'event.created_by')
    .where('event.document_id', '=', documentId)
    .where('event.id', '>', afterId)
    .orderBy('event.id')
    .limit(limit)
    .select([
      'event.id',
      'event.kind',
      'event.segment_id as segmentId',
      'segment.position',
      'segment.version',
      'event.created_by as byId',
      'user.name as by',
      'event.created_at as at',
    ])
    .execute();
}

/** The newest event of a document, 0 where there is none: what a page just read is complete up to. */
export async function lastEventId(reader: Reader, documentId: string): Promise<number> {
  const row = await reader
    .selectFrom('event')
    .where('document_id', '=', documentId)
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  return Number(row?.id ?? 0);
}
