import { carrySpan } from '../../align/repair/carry.js';
import { type Cut, type CutRow, cutStreams, type Streams } from '../../align/repair/streams.js';
import { codesIn, readCodes, storedCodes } from '../../domain/codes.js';
import type { AlignmentState, RevisionWay, TranslationState } from '../../domain/segment.js';
import type { Writer } from '../../store/store.js';
import { firstThat } from '../../text/sorted.js';
import type { Actor, Desk } from '../desk.js';
import { letOthersInAfter } from '../let-others-in.js';
import { searchTexts } from '../search-texts.js';
import { moveFlags } from './move-flags.js';
import type { RecordedFlag, RecordedRow, RepairRecord } from './record.js';
import type { WindowRow } from './window.js';

/** How rows are to be written, beyond where they are cut. */
export interface RowPlan {
  readonly way: RevisionWay;
  readonly changeId: string;
  /** The pairing as it then stands, for rows whose texts change. */
  readonly alignment: AlignmentState;
  /** How sure the aligner is of each row, where it made them. */
  readonly confidences?: readonly number[];
  /** Rows and flags that are to be as they were, where their texts are. */
  readonly restores?: {
    readonly rows: ReadonlyMap<string, RecordedRow>;
    readonly flags: ReadonlyMap<string, RecordedFlag>;
  };
}

export interface WrittenRows {
  readonly segmentIds: readonly string[];
  readonly record: Omit<RepairRecord, 'before'>;
}

/**
 * Puts newly cut rows in the place of old ones: texts, order, revisions, and the flags with the words they are on. Rows whose
 * texts stay as they are keep their version. A row that nothing is left of leaves the document and keeps its history. The
 * only place beside writeVersion that changes segments.
 */
export async function writeRows(
  desk: Desk,
  db: Writer,
  actor: Actor,
  documentId: string,
  old: { readonly rows: readonly WindowRow[]; readonly streams: Streams },
  cuts: readonly Cut[],
  plan: RowPlan,
): Promise<WrittenRows> {
  const first = old.rows[0]!.position;
  const rows = cutStreams(old.streams, cuts, first === 1).map((row) => ({ ...row, id: row.id ?? desk.clock.id() }));
  const known = new Map(old.rows.map((row) => [row.id, row]));
  await makeRoom(db, documentId, first, old.rows.length, rows.length);
  const written: WrittenRow[] = [];
  for (const [k, row] of rows.entries()) {
    const stored = known.get(row.id) ?? (await retiredRow(db, row.id));
    written.push(await writeRow(desk, db, actor, { documentId, position: first + k, k, row, stored, old, plan }));
    await letOthersInAfter(ROWS_AT_ONCE, k);
  }
  const kept = new Set(rows.map(({ id }) => id));
  for (const [k, row] of old.rows.entries())
    if (!kept.has(row.id)) await retire(desk, db, actor, { documentId, row, into: heirOf(old, rows, k), plan });
  const flags = await moveFlags(db, old, rows, written, plan.restores);
  return { segmentIds: rows.map(({ id }) => id), record: { way: plan.way, after: recorded(rows, written), flags } };
}

/** So many rows take a tenth of a second at most. */
const ROWS_AT_ONCE = 500;

/** Far above any document's last position: where rows wait while others take their places. */
const ASIDE = 1_000_000_000;

interface WrittenRow {
  readonly version: number;
  readonly state: TranslationState;
  readonly alignment: AlignmentState;
  readonly confidence: number;
  readonly editedBy: string | null;
}

type PlacedRow = CutRow & { readonly id: string };

/** The rows to be replaced step aside; those below them take their new places. */
async function makeRoom(db: Writer, documentId: string, first: number, before: number, after: number): Promise<void> {
  await db
    .updateTable('segment')
    .set(({ eb }) => ({ position: eb('position', '+', ASIDE) }))
    .where('document_id', '=', documentId)
    .where('position', '>=', first)
    .where('position', '<', before === after ? first + before : ASIDE)
    .execute();
  if (before === after) return;
  await db
    .updateTable('segment')
    .set(({ eb }) => ({ position: eb('position', '+', after - before - ASIDE) }))
    .where('document_id', '=', documentId)
    .where('position', '>=', first + before + ASIDE)
    .execute();
}

async function retiredRow(db: Writer, id: string) {
  return db.selectFrom('segment').where('id', '=', id).selectAll().executeTakeFirst();
}

async function writeRow(
  desk: Desk,
  db: Writer,
  actor: Actor,
  {
    documentId,
    position,
    k,
    row,
    stored,
    old,
    plan,
  }: {
    readonly documentId: string;
    readonly position: number;
    readonly k: number;
    readonly row: PlacedRow;
    readonly stored: Omit<WindowRow, 'first_target'> | undefined;
    readonly old: { readonly rows: readonly WindowRow[]; readonly streams: Streams };
    readonly plan: RowPlan;
  },
): Promise<WrittenRow> {
  const recorded = plan.restores?.rows.get(row.id);
  const was = recorded?.sourceText === row.sourceText && recorded.targetText === row.targetText ? recorded : undefined;
  const same =
    stored !== undefined &&
    stored.position > 0 &&
    stored.source_text === row.sourceText &&
    stored.target_text === row.targetText;
  const alignment = was?.alignment ?? (same && plan.way !== 'confirm-pairing' ? stored.alignment : plan.alignment);
  const leads = { source_lead: row.sourceLead, target_lead: row.targetLead };
  if (same && alignment === stored.alignment) {
    await db
      .updateTable('segment')
      .set({ position, ...leads })
      .where('id', '=', row.id)
      .execute();
    const { version, state, confidence, edited_by: editedBy } = stored;
    return { version, state, alignment, confidence, editedBy };
  }
  const from = contributors(old, row);
  const state = was?.state ?? (same ? stored.state : stateOf(row, from));
  const editedBy = was ? was.editedBy : same ? stored.edited_by : editorOf(from);
  const confidence = was?.confidence ?? plan.confidences?.[k] ?? (alignment === 'confirmed' ? 1 : lowest(from));
  const version = (stored?.version ?? 0) + 1;
  const now = desk.clock.now();
  const values = {
    position,
    ...leads,
    source_text: row.sourceText,
    target_text: row.targetText,
    codes: codesOf(row, old.rows, stored?.codes ?? null),
    ...searchTexts(row.sourceText, row.targetText),
    alignment,
    confidence,
    state,
    version,
    edited_by: editedBy,
    changed_at: now,
    merged_into: null,
  };
  if (stored && stored.position < 1)
    await db.updateTable('comment').set({ segment_id: row.id }).where('written_on', '=', row.id).execute();
  if (stored) await db.updateTable('segment').set(values).where('id', '=', row.id).execute();
  else
    await db
      .insertInto('segment')
      .values({
        id: row.id,
        document_id: documentId,
        risk: null,
        unit_id: null,
        assigned_to: (from[0] ?? old.rows[0]!).assigned_to,
        ...values,
      })
      .execute();
  await writeRevision(desk, db, actor, plan, {
    segment_id: row.id,
    version,
    source_text: row.sourceText,
    target_text: row.targetText,
    state,
    created_at: now,
  });
  return { version, state, alignment, confidence, editedBy };
}

async function writeRevision(
  desk: Desk,
  db: Writer,
  actor: Actor,
  plan: RowPlan,
  revision: {
    readonly segment_id: string;
    readonly version: number;
    readonly source_text: string;
    readonly target_text: string;
    readonly state: TranslationState;
    readonly created_at: string;
  },
): Promise<void> {
  await db
    .insertInto('revision')
    .values({
      id: desk.clock.id(),
      ...revision,
      way: plan.way,
      why: null,
      created_by: actor.personId,
      change_id: plan.changeId,
    })
    .execute();
}

/** A segment that nothing is left of: no part of the document any more, but there with its history. */
async function retire(
  desk: Desk,
  db: Writer,
  actor: Actor,
  {
    documentId,
    row,
    into,
    plan,
  }: { readonly documentId: string; readonly row: WindowRow; readonly into: string; readonly plan: RowPlan },
): Promise<void> {
  const lowest = await db
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .select(({ fn }) => fn.min('position').as('position'))
    .executeTakeFirstOrThrow();
  const version = row.version + 1;
  const now = desk.clock.now();
  await db
    .updateTable('segment')
    .set({ position: Math.min(0, Number(lowest.position)) - 1, version, merged_into: into, changed_at: now })
    .where('id', '=', row.id)
    .execute();
  // Nobody looks at it any more: it is not one of those that have a term.
  await db.deleteFrom('segment_term').where('segment_id', '=', row.id).execute();
  await db.updateTable('comment').set({ segment_id: into }).where('segment_id', '=', row.id).execute();
  await writeRevision(desk, db, actor, plan, {
    segment_id: row.id,
    version,
    source_text: row.source_text,
    target_text: row.target_text,
    state: row.state,
    created_at: now,
  });
}

/** The row that has the Arabic of one that is left out, or its English where it had none. */
function heirOf(
  old: { readonly rows: readonly WindowRow[]; readonly streams: Streams },
  rows: readonly PlacedRow[],
  k: number,
): string {
  const side = old.rows[k]!.source_text === '' ? 'target' : 'source';
  const { row } = carrySpan(old.streams, rows, { row: k, side, span: { start: 0, end: 0 } });
  return rows[row]!.id;
}

/** The old rows whose English a row now has. */
function contributors(
  old: { readonly rows: readonly WindowRow[]; readonly streams: Streams },
  { target }: CutRow,
): WindowRow[] {
  const { rows } = old.streams;
  const first = firstThat(rows, (row) => row.target.text.end > target.start);
  const end = firstThat(rows, (row) => row.target.text.start >= target.end);
  return old.rows.slice(first, end);
}

/** The codes of the rows that it was made of, as far as their markers stand in it. */
function codesOf({ sourceText, targetText }: CutRow, rows: readonly WindowRow[], own: string | null): string | null {
  const all = [...rows.map((row) => row.codes), own].map(readCodes);
  return storedCodes(codesIn([sourceText, targetText], Object.assign({}, ...all)));
}

/** An approval is of a text; of another it says nothing. */
function stateOf(row: CutRow, from: readonly WindowRow[]): TranslationState {
  if (row.targetText === '' || from.some(({ state }) => state === 'initial')) return 'initial';
  return 'translated';
}

/** Who last wrote any of the English: the four eyes go on from there. */
function editorOf(from: readonly WindowRow[]): string | null {
  const edited = from.filter((row) => row.edited_by !== null);
  return edited.sort((a, b) => (a.changed_at < b.changed_at ? 1 : -1))[0]?.edited_by ?? null;
}

function lowest(from: readonly WindowRow[]): number {
  return from.length === 0 ? 0 : Math.min(...from.map(({ confidence }) => confidence));
}

function recorded(rows: readonly PlacedRow[], written: readonly WrittenRow[]): RecordedRow[] {
  return rows.map((row, k) => {
    const { version, state, alignment, confidence, editedBy } = written[k]!;
    return {
      id: row.id,
      version,
      sourceText: row.sourceText,
      targetText: row.targetText,
      sourceEnd: row.source.end,
      targetEnd: row.target.end,
      state,
      alignment,
      confidence,
      editedBy,
    };
  });
}
