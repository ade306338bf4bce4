import type { ChangeKind } from '../domain/repair.js';
import type { Writer } from '../store/store.js';
import type { Actor, Desk } from './desk.js';
import type { RepairRecord } from './repair/record.js';
import type { UpdateRecord } from './update/record.js';

/** Writes down something that can be taken back at once; its revisions bear the id that this gives. */
export async function beginChange(
  desk: Desk,
  db: Writer,
  actor: Actor,
  change: {
    readonly documentId: string;
    readonly kind: ChangeKind;
    readonly segmentId: string | null;
    readonly flagId?: string;
    readonly undoes?: string;
  },
): Promise<string> {
  const id = desk.clock.id();
  await db
    .insertInto('change')
    .values({
      id,
      document_id: change.documentId,
      kind: change.kind,
      detail: null,
      segment_id: change.segmentId,
      flag_id: change.flagId ?? null,
      undoes: change.undoes ?? null,
      undone_by: null,
      created_by: actor.personId,
      created_at: desk.clock.now(),
    })
    .execute();
  if (change.undoes !== undefined)
    await db.updateTable('change').set({ undone_by: id }).where('id', '=', change.undoes).execute();
  return id;
}

/** Writes down with a change what it did to its rows, so that it can be taken back after other saves and in another session. */
export async function keepRecord(db: Writer, changeId: string, record: RepairRecord | UpdateRecord): Promise<void> {
  await db
    .updateTable('change')
    .set({ detail: JSON.stringify(record) })
    .where('id', '=', changeId)
    .execute();
}
