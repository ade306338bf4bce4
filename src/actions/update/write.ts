import { sql } from 'kysely';
import { type CodeNames, storedCodes } from '../../domain/codes.js';
import type { RevisionWay } from '../../domain/segment.js';
import type { RevisionTable } from '../../store/schema.js';
import type { Writer } from '../../store/store.js';
import type { Actor, Desk, DeskWriter } from '../desk.js';
import { insertSegments } from '../import-document.js';
import { letOthersInAfter } from '../let-others-in.js';
import { searchTexts } from '../search-texts.js';
import { moveMarks } from '../segment-version.js';
import { type DocumentFrame, type FramingChange, orderDigest, type RowChange, type RowState } from './record.js';

/** A row to be written: as it shall be, or out of the document. */
export interface RowWrite extends Omit<RowChange, 'version'> {
  readonly way: RevisionWay;
  /** Become comments. */
  readonly notes?: readonly string[];
  /** Inline codes of a newer file; without them the row keeps its own. */
  readonly codes?: CodeNames | undefined;
}

export interface Transition {
  readonly documentId: string;
  readonly changeId: string;
  readonly rows: readonly RowWrite[];
  readonly framing: readonly FramingChange[];
  /** The ids of all rows in the order that they shall have. */
  readonly order: readonly string[];
  readonly frame: DocumentFrame;
}

/**
 * Brings the rows of a document from one state to another, each with a revision: texts, order, rows that come and rows that
 * leave, which keep their history. The only place beside writeVersion and writeRows that changes segments. Gives the rows with
 * their versions.
 */
export async function writeTransition(
  desk: Desk,
  writer: DeskWriter,
  actor: Actor,
  { documentId, changeId, rows, framing, order, frame }: Transition,
): Promise<{ readonly rows: RowChange[]; readonly order: string }> {
  const { db } = writer;
  const versions = new Map<string, number>();
  for (const [k, row] of rows.entries()) {
    if (!row.after) versions.set(row.id, await retire(desk, db, actor, documentId, changeId, row));
    await letOthersInAfter(ROWS_AT_ONCE, k);
  }
  await putInOrder(db, documentId, order);
  const places = new Map(order.map((id, k) => [id, k + 1]));
  const marked = await flaggedRows(db, documentId);
  const fresh: RowWrite[] = [];
  for (const [k, row] of rows.entries()) {
    if (!row.after) continue;
    const stored = await db.selectFrom('segment').where('id', '=', row.id).select('version').executeTakeFirst();
    if (stored)
      versions.set(
        row.id,
        await rewrite(desk, db, actor, changeId, row, {
          version: stored.version,
          position: places.get(row.id)!,
          marked,
        }),
      );
    else fresh.push(row);
    await letOthersInAfter(ROWS_AT_ONCE, k);
  }
  await insertSegments(
    desk,
    writer,
    documentId,
    fresh.map(({ id, after, notes = [], codes = {} }) => ({
      ...inserted(id, after!, places.get(id)!, { changeId, actor, notes }),
      codes,
    })),
  );
  for (const { id } of fresh) versions.set(id, 1);
  for (const [k, { id, after }] of framing.entries()) {
    await db
      .updateTable('segment')
      .set({ source_lead: after.sourceLead, target_lead: after.targetLead, unit_id: after.unitId })
      .where('id', '=', id)
      .execute();
    await letOthersInAfter(ROWS_AT_ONCE, k);
  }
  await db.updateTable('document').set(frame).where('id', '=', documentId).execute();
  return {
    rows: rows.map(({ id, before, after }) => ({ id, before, after, version: versions.get(id)! })),
    order: orderDigest(order),
  };
}

/** So many rows take some hundredths of a second. */
const ROWS_AT_ONCE = 100;

/** Far above any document's last position: where rows wait while others take their places. */
const ASIDE = 1_000_000_000;

/** Rows that move by the same distance move together, by way of a place where no row is. */
async function putInOrder(db: Writer, documentId: string, order: readonly string[]): Promise<void> {
  const places = new Map(order.map((id, k) => [id, k + 1]));
  const rows = await db
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .where('position', '>', 0)
    .orderBy('position')
    .select(['id', 'position'])
    .execute();
  const runs: { from: number; to: number; by: number }[] = [];
  for (const { id, position } of rows) {
    const by = places.get(id)! - position;
    const last = runs.at(-1);
    if (last && last.by === by) last.to = position;
    else runs.push({ from: position, to: position, by });
  }
  const moving = runs.filter(({ by }) => by !== 0);
  for (const lift of [true, false])
    for (const [k, { from, to, by }] of moving.entries()) {
      await db
        .updateTable('segment')
        .set({ position: sql`position + ${lift ? ASIDE : by - ASIDE}` })
        .where('document_id', '=', documentId)
        .where('position', '>=', lift ? from : from + ASIDE)
        .where('position', '<=', lift ? to : to + ASIDE)
        .execute();
      await letOthersInAfter(ROWS_AT_ONCE, k);
    }
}

/** A segment that the newer version has no more: no part of the document, but there with its history, flags and comments. */
async function retire(
  desk: Desk,
  db: Writer,
  actor: Actor,
  documentId: string,
  changeId: string,
  row: RowWrite,
): Promise<number> {
  const stored = await db.selectFrom('segment').where('id', '=', row.id).selectAll().executeTakeFirstOrThrow();
  const lowest = await db
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .select(({ fn }) => fn.min('position').as('position'))
    .executeTakeFirstOrThrow();
  const version = stored.version + 1;
  const now = desk.clock.now();
  await db
    .updateTable('segment')
    .set({ position: Math.min(0, Number(lowest.position)) - 1, version, changed_at: now })
    .where('id', '=', row.id)
    .execute();
  // Nobody looks at it any more: it is not one of those that have a term.
  await db.deleteFrom('segment_term').where('segment_id', '=', row.id).execute();
  await writeRevision(desk, db, actor, changeId, row.way, {
    segment_id: row.id,
    version,
    source_text: stored.source_text,
    target_text: stored.target_text,
    state: stored.state,
  });
  return version;
}

/** The segments with flags, whose marks have to move: mostly few, while asking each would cost half the time of writing it. */
async function flaggedRows(db: Writer, documentId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('flag')
    .innerJoin('segment', 'segment.id', 'flag.segment_id')
    .where('segment.document_id', '=', documentId)
    .select('flag.segment_id')
    .distinct()
    .execute();
  return new Set(rows.map(({ segment_id }) => segment_id));
}

async function rewrite(
  desk: Desk,
  db: Writer,
  actor: Actor,
  changeId: string,
  { id, after: row, way, notes = [], codes }: RowWrite,
  {
    version: before,
    position,
    marked,
  }: { readonly version: number; readonly position: number; readonly marked: ReadonlySet<string> },
): Promise<number> {
  const after = row!;
  const version = before + 1;
  await db
    .updateTable('segment')
    .set({
      position,
      source_text: after.source,
      target_text: after.target,
      ...searchTexts(after.source, after.target),
      source_lead: after.sourceLead,
      target_lead: after.targetLead,
      unit_id: after.unitId,
      ...(codes ? { codes: storedCodes(codes) } : {}),
      state: after.state,
      alignment: after.alignment,
      confidence: after.confidence,
      edited_by: after.editedBy,
      version,
      changed_at: desk.clock.now(),
    })
    .where('id', '=', id)
    .execute();
  await writeRevision(desk, db, actor, changeId, way, {
    segment_id: id,
    version,
    source_text: after.source,
    target_text: after.target,
    state: after.state,
  });
  if (marked.has(id)) for (const side of ['source', 'target'] as const) await moveMarks(db, id, side, after[side]);
  for (const text of notes) await writeNote(desk, db, actor, id, text);
  return version;
}

async function writeRevision(
  desk: Desk,
  db: Writer,
  actor: Actor,
  changeId: string,
  way: RevisionWay,
  of: Pick<RevisionTable, 'segment_id' | 'version' | 'source_text' | 'target_text' | 'state'>,
): Promise<void> {
  await db
    .insertInto('revision')
    .values({
      ...of,
      id: desk.clock.id(),
      way,
      why: null,
      created_by: actor.personId,
      created_at: desk.clock.now(),
      change_id: changeId,
    })
    .execute();
}

/** What a file says of a segment, as a comment. */
export async function writeNote(desk: Desk, db: Writer, actor: Actor, segmentId: string, text: string): Promise<void> {
  await db
    .insertInto('comment')
    .values({
      id: desk.clock.id(),
      segment_id: segmentId,
      written_on: segmentId,
      text,
      created_by: actor.personId,
      created_at: desk.clock.now(),
    })
    .execute();
}

function inserted(
  id: string,
  row: RowState,
  position: number,
  { changeId, actor, notes }: { readonly changeId: string; readonly actor: Actor; readonly notes: readonly string[] },
): Parameters<typeof insertSegments>[3][number] {
  return {
    id,
    position,
    sourceText: row.source,
    targetText: row.target,
    sourceLead: row.sourceLead,
    targetLead: row.targetLead,
    confidence: row.confidence,
    alignment: row.alignment,
    state: row.state,
    ...(row.unitId === null ? {} : { unitId: row.unitId }),
    editedBy: row.editedBy,
    changeId,
    notes,
    by: actor.personId,
  };
}
