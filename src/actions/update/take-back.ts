import type { NextChange } from '../../domain/read-model.js';
import { done, type Result, refused } from '../../domain/refusal.js';
import type { Writer } from '../../store/store.js';
import { beginChange, keepRecord } from '../changes.js';
import type { Actor, Desk, DeskWriter } from '../desk.js';
import { letOthersIn } from '../let-others-in.js';
import type { Undone } from '../undo.js';
import { documentRows } from './document-rows.js';
import { exchangeKept, keptWith } from './kept-files.js';
import { displacedRows, orderDigest, type UpdateRecord } from './record.js';
import { type RowWrite, writeTransition } from './write.js';

/** Whether a change's record is that of an update. */
export function isUpdate(record: object): record is UpdateRecord {
  return 'update' in record;
}

/**
 * Takes an update back, or does it again: rows that left are back with all they had, rows that came leave. Segments that
 * somebody has changed since stay as they are. Refused where the order of the rows is another since.
 */
export async function takeUpdateBack(
  desk: Desk,
  writer: DeskWriter,
  actor: Actor,
  documentId: string,
  { change, record, as }: { readonly change: NextChange; readonly record: UpdateRecord; readonly as: 'undo' | 'redo' },
): Promise<Result<Undone>> {
  const { db, event } = writer;
  const { update } = record;
  const now = (await documentRows(db, documentId)).map(({ id }) => id);
  if (orderDigest(now) !== update.order) return refused({ kind: 'changed-since' });
  const rows: RowWrite[] = [];
  let left = 0;
  await letOthersIn();
  const versions = await versionsIn(db, documentId);
  for (const row of update.rows) {
    if (versions.get(row.id) === row.version)
      rows.push({ id: row.id, before: row.after, after: row.before, way: 'undo' });
    else left++;
  }
  if (rows.length === 0 && left > 0) return refused({ kind: 'changed-since' });
  const earlier = await keptWith(db, change.id, update.kept);
  if (!earlier) return refused({ kind: 'changed-since' });
  const changeId = await beginChange(desk, db, actor, { documentId, kind: as, segmentId: null, undoes: change.id });
  const kept = await exchangeKept(db, documentId, changeId, earlier);
  const order = orderBack(now, update, new Set(rows.map(({ id }) => id)));
  await letOthersIn();
  const framing = update.framing.map(({ id, before, after }) => ({ id, before: after, after: before }));
  const document = { before: update.document.after, after: update.document.before };
  const written = await writeTransition(desk, writer, actor, {
    documentId,
    changeId,
    rows,
    framing,
    order,
    frame: document.after,
  });
  await letOthersIn();
  const back: UpdateRecord = {
    update: {
      rows: written.rows,
      framing,
      displaced: displacedRows(now, order),
      order: written.order,
      document,
      kept,
    },
  };
  await keepRecord(db, changeId, back);
  const { project_id: projectId } = await db
    .selectFrom('document')
    .where('id', '=', documentId)
    .select('project_id')
    .executeTakeFirstOrThrow();
  await event({ kind: 'document.repaired', projectId, documentId, by: actor.personId });
  return done({ kind: change.kind, documentId, segmentId: null, many: true, left });
}

/** Of all segments of a document, those that left it among them. */
async function versionsIn(db: Writer, documentId: string): Promise<Map<string, number>> {
  const rows = await db.selectFrom('segment').where('document_id', '=', documentId).select(['id', 'version']).execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** The rows as they stood before: those that came leave unless they were changed since, those that left their places are back in them. */
function orderBack(
  now: readonly string[],
  { rows, displaced }: UpdateRecord['update'],
  written: ReadonlySet<string>,
): string[] {
  const came = new Set(rows.flatMap(({ id, before }) => (before === null ? [id] : [])));
  const lifted = new Set(displaced.map(({ id }) => id));
  const others = now.filter((id) => !came.has(id) && !lifted.has(id));
  const order: string[] = [];
  let next = 0;
  // In the order of their places, each place counts those before it.
  for (const { id, position } of [...displaced].sort((a, b) => a.position - b.position)) {
    while (order.length < position - 1 && next < others.length) order.push(others[next++]!);
    order.push(id);
  }
  order.push(...others.slice(next));
  return withStaying(
    order,
    now,
    now.filter((id) => came.has(id) && !written.has(id)),
  );
}

/** Rows that came and stay: each behind the row that it now stands behind. */
function withStaying(order: readonly string[], now: readonly string[], staying: readonly string[]): string[] {
  if (staying.length === 0) return [...order];
  const [there, stays] = [new Set(order), new Set(staying)];
  const behind = new Map<string | undefined, string[]>();
  let anchor: string | undefined;
  for (const id of now) {
    if (there.has(id)) anchor = id;
    else if (stays.has(id)) behind.set(anchor, [...(behind.get(anchor) ?? []), id]);
  }
  return [...(behind.get(undefined) ?? []), ...order.flatMap((id) => [id, ...(behind.get(id) ?? [])])];
}
