import type { Reader, Writer } from '../store/store.js';
import type { Desk } from './desk.js';

/** Something that a browser sends under a key of its own, so that it can send it again when the answer was lost. */
export interface Sending {
  readonly personId: string;
  readonly key: string;
  readonly documentId: string;
  /** The row of the workbench that it is for, if it is for one. */
  readonly segmentId: string | null;
  /** Of all that was sent: the same key with something else is no second time. */
  readonly digest: string;
  /** Whether what becomes of it is kept, to be told again. */
  readonly keepsOutcome: boolean;
}

/** Something was sent under this key before: nothing was written now. */
export class SentBefore extends Error {
  constructor(readonly before: SendingBefore) {
    super();
  }
}

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
        const before = noted ? undefined : await sendingBefore(writer.db, sending);
        if (before) throw new SentBefore(before);
        const value = await work(writer);
        if (!noted && !isRefused(value)) {
          await note(desk, writer.db, sending, value);
          noted = true;
        }
        return value;
      }),
  };
}

/** What somebody has sent under a key. */
export interface SendingBefore {
  readonly documentId: string;
  readonly segmentId: string | null;
  readonly digest: string | null;
  /** What became of it, where that was kept. */
  readonly outcome: unknown;
}

/** What was sent before under a key; undefined where it is new. */
export async function sendingBefore(
  db: Reader,
  { personId, key }: Pick<Sending, 'personId' | 'key'>,
): Promise<SendingBefore | undefined> {
  const before = await db
    .selectFrom('sending')
    .where('user_id', '=', personId)
    .where('key', '=', key)
    .select(['document_id as documentId', 'segment_id as segmentId', 'digest', 'outcome'])
    .executeTakeFirst();
  return before && { ...before, outcome: before.outcome === null ? null : JSON.parse(before.outcome) };
}

/** Whether what comes under the key of something before is that once more. */
export function isSame(before: SendingBefore, { digest }: Pick<Sending, 'digest'>): boolean {
  return before.digest === null || before.digest === digest;
}

async function note(desk: Desk, db: Writer, sending: Sending, value: unknown): Promise<void> {
  const { personId, key, documentId, segmentId, digest, keepsOutcome } = sending;
  const now = desk.clock.now();
  const old = new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString();
  await db.deleteFrom('sending').where('created_at', '<', old).execute();
  await db
    .insertInto('sending')
    .values({
      user_id: personId,
      key,
      document_id: documentId,
      segment_id: segmentId,
      digest,
      outcome: keepsOutcome ? JSON.stringify((value as { readonly value: unknown }).value) : null,
      created_at: now,
    })
    .execute();
}

function isRefused(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}
