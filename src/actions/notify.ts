import type { NoticeKind } from '../domain/notice.js';
import type { Writer } from '../store/store.js';
import type { Actor, Desk } from './desk.js';

/** UTF-16 units of what a notice quotes. */
const LONGEST_QUOTE = 200;

/** Tells people of something that concerns them, in the transaction in which it happens; never whoever did it. */
export async function notify(
  desk: Desk,
  db: Writer,
  actor: Actor,
  told: {
    readonly kind: NoticeKind;
    readonly to: readonly (string | null)[];
    readonly documentId: string;
    readonly segmentId: string | null;
    /** What was said, or the words it is about. */
    readonly words: string;
  },
): Promise<void> {
  const people = new Set(told.to.filter((id): id is string => id !== null && id !== actor.personId));
  const now = desk.clock.now();
  for (const userId of people)
    await db
      .insertInto('notice')
      .values({
        id: desk.clock.id(),
        user_id: userId,
        kind: told.kind,
        document_id: told.documentId,
        segment_id: told.segmentId,
        words: shortened(told.words),
        created_by: actor.personId,
        created_at: now,
        read_at: null,
      })
      .execute();
}

function shortened(words: string): string {
  return words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE).replace(/[\ud800-\udbff]$/, '')}…`;
}
