import { streamsOf, withoutEmpty } from '../align/repair/streams.js';
import type { NextChange } from '../domain/read-model.js';
import { done, type Result, refused } from '../domain/refusal.js';
import type { ChangeKind } from '../domain/repair.js';
import { detailOf, nextChanges } from '../store/queries/changes.js';
import type { Writer } from '../store/store.js';
import { beginChange, keepRecord } from './changes.js';
import type { Actor, Desk, DeskWriter } from './desk.js';
import { letOthersInAfter } from './let-others-in.js';
import { cutsBack, type RecordedRow, type RepairRecord, recordRows } from './repair/record.js';
import { repairRow, rowsBetween } from './repair/window.js';
import { writeRows } from './repair/write-rows.js';
import { type FoundSegment, findSegment, onSegment, writeVersion } from './segment-version.js';
import type { UpdateRecord } from './update/record.js';
import { isUpdate, takeUpdateBack } from './update/take-back.js';

export interface Undone {
  /** What was taken back or done again. */
  readonly kind: ChangeKind;
  readonly documentId: string;
  /** Where to look. */
  readonly segmentId: string | null;
  /** Whether it was of several segments, of which that is the first: who stands on another one has no reason to go there. */
  readonly many: boolean;
  /** Segments of a change of many that somebody has changed since, and that were left as they are. */
  readonly left: number;
}

/**
 * Takes back the newest thing that a person did to the texts or the alignment of a document, as new revisions; after it the
 * one before, and so on, in any session. Refused where somebody has changed the same text since.
 */
export function undoLast(desk: Desk, actor: Actor, documentId: string): Promise<Result<Undone>> {
  return desk.write(async (writer) => {
    const { undo } = await nextChanges(writer.db, documentId, actor.personId);
    return undo ? takeBack(desk, writer, actor, documentId, undo, 'undo') : refused({ kind: 'nothing-to-undo' });
  });
}

/** Does again what was taken back last, as long as nothing else was done since. */
export function redoLast(desk: Desk, actor: Actor, documentId: string): Promise<Result<Undone>> {
  return desk.write(async (writer) => {
    const { redo } = await nextChanges(writer.db, documentId, actor.personId);
    return redo ? takeBack(desk, writer, actor, documentId, redo, 'redo') : refused({ kind: 'nothing-to-undo' });
  });
}

async function takeBack(
  desk: Desk,
  writer: DeskWriter,
  actor: Actor,
  documentId: string,
  change: NextChange,
  as: 'undo' | 'redo',
): Promise<Result<Undone>> {
  const detail = await detailOf(writer.db, change.id);
  const record = detail === null ? undefined : (JSON.parse(detail) as RepairRecord | UpdateRecord);
  if (record && isUpdate(record)) return takeUpdateBack(desk, writer, actor, documentId, { change, record, as });
  const repair = record;
  return repair
    ? takeRepairBack(desk, writer, actor, documentId, { change, repair, as })
    : takeTextsBack(desk, writer, actor, documentId, { change, as });
}

async function takeTextsBack(
  desk: Desk,
  { db, event }: DeskWriter,
  actor: Actor,
  documentId: string,
  { change, as }: { readonly change: NextChange; readonly as: 'undo' | 'redo' },
): Promise<Result<Undone>> {
  const revisions = await db
    .selectFrom('revision')
    .where('change_id', '=', change.id)
    .select(['segment_id', 'version'])
    .execute();
  const current = [];
  for (const { segment_id, version } of revisions) {
    const segment = await findSegment(db, segment_id);
    if (segment && segment.position > 0 && (await isAsLeft(db, segment, version, actor)))
      current.push({ ...segment, left: version });
  }
  if (current.length === 0) return refused({ kind: 'changed-since' });
  if (change.flagId && !(await flagAllows(db, change.flagId, as))) return refused({ kind: 'changed-since' });
  const changeId = await beginChange(desk, db, actor, {
    documentId,
    kind: as,
    segmentId: change.segmentId,
    undoes: change.id,
    ...(change.flagId ? { flagId: change.flagId } : {}),
  });
  for (const [k, segment] of current.entries()) {
    await letOthersInAfter(ROWS_AT_ONCE, k);
    const before = await db
      .selectFrom('revision')
      .where('segment_id', '=', segment.id)
      .where('version', '=', segment.left - 1)
      .select(['target_text', 'state'])
      .executeTakeFirstOrThrow();
    await writeVersion(desk, db, segment, {
      text: before.target_text,
      state: before.state,
      way: 'undo',
      why: null,
      by: actor.personId,
      changeId,
    });
    if (current.length <= MOST_TOLD_ONE_BY_ONE) await event(onSegment(segment, 'segment.saved', actor));
  }
  const [first] = current;
  if (current.length > MOST_TOLD_ONE_BY_ONE) await event(onSegment(first!, 'document.replaced', actor));
  if (change.flagId) await turnFlag(desk, db, actor, change.flagId, first!.version + 1);
  return done({
    kind: change.kind,
    documentId,
    segmentId: change.segmentId ?? first!.id,
    many: revisions.length > 1,
    left: revisions.length - current.length,
  });
}

/**
 * Whether a segment is as a version left it: either it is that version, or what its person did to it afterwards was taken back
 * by them, so that it has the same texts and state again.
 */
async function isAsLeft(db: Writer, segment: FoundSegment, version: number, { personId }: Actor): Promise<boolean> {
  if (segment.version === version) return true;
  const since = await db
    .selectFrom('revision')
    .leftJoin('change', 'change.id', 'revision.change_id')
    .where('revision.segment_id', '=', segment.id)
    .where('version', '>=', version)
    .orderBy('version')
    .select(['source_text', 'target_text', 'state', 'revision.created_by', 'change.kind', 'change.undone_by'])
    .execute();
  const [left, ...later] = since;
  return (
    left !== undefined &&
    (['source_text', 'target_text', 'state'] as const).every((name) => left[name] === segment[name]) &&
    later.every(
      ({ created_by, kind, undone_by }) =>
        created_by === personId && (undone_by !== null || kind === 'undo' || kind === 'redo'),
    )
  );
}

const MOST_TOLD_ONE_BY_ONE = 20;
/** Each takes up to a millisecond. */
const ROWS_AT_ONCE = 100;

/** A fix that somebody has verified, disputed or answered otherwise is not its author's alone any more. */
async function flagAllows(db: Writer, flagId: string, as: 'undo' | 'redo'): Promise<boolean> {
  const flag = await db.selectFrom('flag').where('id', '=', flagId).select('state').executeTakeFirst();
  return flag?.state === (as === 'undo' ? 'fixed' : 'open');
}

/** A flag whose fix is taken back waits for one again; with the fix done again it is fixed again. */
async function turnFlag(desk: Desk, db: Writer, actor: Actor, flagId: string, version: number): Promise<void> {
  const flag = await db.selectFrom('flag').where('id', '=', flagId).select('state').executeTakeFirst();
  const step = flag?.state === 'fixed' ? 'reopen' : flag?.state === 'open' ? 'fix' : undefined;
  if (!step) return;
  const state = step === 'fix' ? 'fixed' : 'open';
  await db.updateTable('flag').set({ state }).where('id', '=', flagId).execute();
  await db
    .insertInto('flag_event')
    .values({
      id: desk.clock.id(),
      flag_id: flagId,
      step,
      state,
      reason: null,
      note: null,
      segment_version: version,
      created_by: actor.personId,
      created_at: desk.clock.now(),
    })
    .execute();
}

async function takeRepairBack(
  desk: Desk,
  { db, event }: DeskWriter,
  actor: Actor,
  documentId: string,
  { change, repair, as }: { readonly change: NextChange; readonly repair: RepairRecord; readonly as: 'undo' | 'redo' },
): Promise<Result<Undone>> {
  const rows = await rowsNow(db, documentId, repair);
  if (!rows) return refused({ kind: 'changed-since' });
  const streams = streamsOf(rows.map(repairRow));
  const cuts = withoutEmpty(streams, cutsBack(repair, streams));
  const changeId = await beginChange(desk, db, actor, {
    documentId,
    kind: as,
    segmentId: change.segmentId,
    undoes: change.id,
  });
  const untouched = rows.every((row, k) => row.version === repair.after[k]!.version);
  const written = await writeRows(desk, db, actor, documentId, { rows, streams }, cuts, {
    way: 'undo',
    changeId,
    alignment: 'auto',
    restores: {
      rows: new Map(repair.before.map((row) => [row.id, untouched ? row : unapproved(row)])),
      flags: new Map(repair.flags.map((flag) => [flag.id, flag])),
    },
  });
  const record: RepairRecord = { ...written.record, before: recordRows(streams, rows) };
  await keepRecord(db, changeId, record);
  const project = await db
    .selectFrom('document')
    .where('id', '=', documentId)
    .select('project_id')
    .executeTakeFirstOrThrow();
  const [segmentId] = written.segmentIds;
  await event({
    kind: 'document.repaired',
    projectId: project.project_id,
    documentId,
    segmentId: segmentId!,
    by: actor.personId,
  });
  return done({ kind: change.kind, documentId, segmentId: segmentId!, many: repair.before.length > 1, left: 0 });
}

/** After an edit or a decision on the rows an approval from before them does not come back with the text. */
function unapproved(row: RecordedRow): RecordedRow {
  return row.state === 'reviewed' || row.state === 'final' ? { ...row, state: 'translated' } : row;
}

/** The rows that a repair left, if they still stand together as it left them; their texts may have been edited. */
async function rowsNow(db: Writer, documentId: string, { after }: RepairRecord) {
  const first = await db.selectFrom('segment').where('id', '=', after[0]!.id).select('position').executeTakeFirst();
  if (!first || first.position < 1) return undefined;
  const rows = await rowsBetween(db, documentId, first.position, first.position + after.length - 1);
  return rows.length === after.length && rows.every((row, k) => row.id === after[k]!.id) ? rows : undefined;
}
