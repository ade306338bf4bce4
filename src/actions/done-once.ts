import type { Writer } from '../store/store.js';
import type { Desk } from './desk.js';

/** Something that a browser sends under a key of its own, so that it can send it again when the answer was lost. */
export interface Sending {
  readonly personId: string;
  readonly key: string;
  /** The row of the workbench that it is for. */
  readonly segmentId: string;
}

/** It was done before: nothing was written now. */
export class SentBefore extends Error {}

/** Longer than a browser that tries again stays open. */
const KEPT_DAYS = 30;

/**
 * A desk that does what a sending asks for once: its write is noted under the key in the same transaction, and a second one
 * throws SentBefore. What was refused wrote nothing and may be sent again.
 */
export function doneOnce(desk: Desk, sending: Sending): Desk {
  let noted = false;
  return {
    ...desk,
    write: (work) =>
      desk.write(async (writer) => {
        if (!noted && (await segmentOfSending(writer.db, sending))) throw new SentBefore();
        const value = await work(writer);
        if (!noted && !isRefused(value)) {
          await note(desk, writer.db, sending);
          noted = true;
        }
        return value;
      }),
  };
}

/** The segment that something sent before was for; undefined where the key is new. */
export async function segmentOfSending(
  db: Writer,
  { personId, key }: Pick<Sending, 'personId' | 'key'>,
): Promise<string | undefined> {
  const before = await db
    .selectFrom('sending')
    .where('user_id', '=', personId)
    .where('key', '=', key)
    .select('segment_id')
    .executeTakeFirst();
  return before?.segment_id;
}

async function note(desk: Desk, db: Writer, { personId, key, segmentId }: Sending): Promise<void> {
  const now = desk.clock.now();
  const old = new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString();
  await db.deleteFrom('sending').where('created_at', '<', old).execute();
  await db.insertInto('sending').values({ user_id: personId, key, segment_id: segmentId, created_at: now }).execute();
}

function isRefused(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}
