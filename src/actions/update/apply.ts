import { done, type Result, refused } from '../../domain/refusal.js';
import { stateAfterUpdate, usualChoice } from '../../domain/update.js';
import { beginChange, keepRecord } from '../changes.js';
import type { Actor, Desk } from '../desk.js';
import { letOthersIn, letOthersInAfter } from '../let-others-in.js';
import { basisNow, type DocumentRows } from './document-rows.js';
import { exchangeKept, type NextKept } from './kept-files.js';
import { type Planned, type PlannedRow, planUpdate, standing, type UpdatePlan } from './plan.js';
import {
  type DocumentFrame,
  displacedRows,
  type Framing,
  type FramingChange,
  type RowState,
  type UpdateRecord,
} from './record.js';
import { type RowWrite, writeNote, writeTransition } from './write.js';

export interface Updated {
  readonly documentId: string;
  /** Segments that got a new version, came or left. */
  readonly changed: number;
}

/**
 * Takes a staged newer version over into its document: one change, which can be taken back. `choices` says of segments whose
 * English both sides changed, or the file alone, whose is to be taken; a correction made here is kept unless it says otherwise.
 * Refused where the document is not the one that was looked at.
 */
export async function updateDocument(
  desk: Desk,
  actor: Actor,
  input: {
    readonly draftId: string;
    /** Of the preview; undefined takes the document as it is now. */
    readonly basis?: string;
    readonly choices?: ReadonlyMap<string, 'ours' | 'theirs'>;
    /** Whose English is taken where both sides changed it and `choices` says nothing; a correction made here otherwise. */
    readonly conflicts?: 'ours' | 'theirs' | undefined;
  },
): Promise<Result<Updated> | Extract<Planned, { problem: unknown }>> {
  const planned = await planUpdate(desk, input.draftId);
  if (!planned.ok) return planned;
  const plan = planned.value;
  if (input.basis !== undefined && input.basis !== plan.basis) return refused({ kind: 'rows-changed' });
  return desk
    .write(async (writer) => {
      const { db, event } = writer;
      const documentId = plan.document.id;
      const gone = await db.deleteFrom('draft_import').where('id', '=', input.draftId).executeTakeFirst();
      if (Number(gone.numDeletedRows) === 0) return refused({ kind: 'not-found' });
      if ((await basisNow(db, documentId)) !== plan.basis) throw new RowsChanged();
      await letOthersIn();
      const changeId = await beginChange(desk, db, actor, { documentId, kind: 'update', segmentId: null });
      const { rows, framing, order, notes } = await decided(desk, actor, plan, input);
      await letOthersIn();
      const kept = await exchangeKept(db, documentId, changeId, nextKept(plan));
      const frame = frameOf(plan);
      const written = await writeTransition(desk, writer, actor, {
        documentId,
        changeId,
        rows,
        framing,
        order,
        frame: frame.after,
      });
      await letOthersIn();
      for (const [k, { id, text }] of notes.entries()) {
        await writeNote(desk, db, actor, id, text);
        await letOthersInAfter(ROWS_AT_ONCE, k);
      }
      const before = plan.rows.map(({ id }) => id);
      const record: UpdateRecord = {
        update: {
          rows: written.rows,
          framing,
          displaced: displacedRows(before, order),
          order: written.order,
          document: frame,
          kept,
        },
      };
      await keepRecord(db, changeId, record);
      await event({ kind: 'document.repaired', projectId: plan.document.project_id, documentId, by: actor.personId });
      return done({ documentId, changed: rows.length });
    })
    .catch((error: unknown) => {
      // Thrown, so that the draft stays.
      if (error instanceof RowsChanged) return refused({ kind: 'rows-changed' });
      throw error;
    });
}

/** Deciding on so many takes some hundredths of a second. */
const ROWS_AT_ONCE = 2_000;

class RowsChanged extends Error {}

interface Decided {
  readonly rows: readonly RowWrite[];
  readonly framing: readonly FramingChange[];
  readonly order: readonly string[];
  /** Of rows that keep their version. */
  readonly notes: readonly { readonly id: string; readonly text: string }[];
}

async function decided(
  desk: Desk,
  actor: Actor,
  plan: UpdatePlan,
  { choices, conflicts }: Pick<Parameters<typeof updateDocument>[2], 'choices' | 'conflicts'>,
): Promise<Decided> {
  const rows: RowWrite[] = [];
  const framing: FramingChange[] = [];
  const order: string[] = [];
  const notes: { id: string; text: string }[] = [];
  const removed: RowWrite[] = [];
  for (const [k, { here, file, verdict }] of plan.planned.entries()) {
    await letOthersInAfter(ROWS_AT_ONCE, k);
    if (!file) {
      removed.push({ id: here!.id, before: stateOf(here!), after: null, way: 'update' });
      continue;
    }
    const id = here?.id ?? desk.clock.id();
    order.push(id);
    const usual = verdict === 'conflict' && conflicts ? conflicts : usualChoice(verdict);
    const choice = here ? (choices?.get(id) ?? usual) : 'theirs';
    const takes = verdict === 'same' || verdict === 'ours' ? 'ours' : choice;
    const after = rowAfter(actor, plan, { here, file }, takes);
    const before = here && stateOf(here);
    if (!before || before.source !== after.source || before.target !== after.target) {
      const way = takes === 'theirs' ? 'import' : 'update';
      rows.push({ id, before, after, way, notes: file.notes, codes: file.codes });
      continue;
    }
    for (const text of file.notes) notes.push({ id, text });
    if (framingOf(before) !== framingOf(after)) framing.push({ id, before: framed(before), after: framed(after) });
  }
  return { rows: [...removed, ...rows], framing, order, notes };
}

function rowAfter(
  actor: Actor,
  plan: UpdatePlan,
  { here, file }: { readonly here: PlannedRow['here']; readonly file: NonNullable<PlannedRow['file']> },
  takes: 'ours' | 'theirs',
): RowState {
  const base = file.from === null ? undefined : plan.reading.base[file.from];
  const target = takes === 'theirs' ? (file.target ?? '') : here!.target_text;
  const sameTexts = here !== null && here.source_text === file.source && here.target_text === target;
  return {
    source: file.source,
    target,
    sourceLead: file.sourceLead,
    targetLead: file.targetLead,
    unitId: file.unitId,
    state: stateAfterUpdate(here && standing(here, base), file, takes),
    alignment:
      here && (sameTexts || here.alignment === 'confirmed') ? here.alignment : file.unitId ? 'confirmed' : 'auto',
    confidence: here && sameTexts ? here.confidence : file.confidence,
    // Who brought new English in is the one who answers for it: it is for other eyes to approve.
    editedBy: takes === 'theirs' && target !== '' ? actor.personId : (here?.edited_by ?? null),
  };
}

export function stateOf(row: DocumentRows[number]): RowState {
  return {
    source: row.source_text,
    target: row.target_text,
    sourceLead: row.source_lead,
    targetLead: row.target_lead,
    unitId: row.unit_id,
    state: row.state,
    alignment: row.alignment,
    confidence: row.confidence,
    editedBy: row.edited_by,
  };
}

const framed = ({ sourceLead, targetLead, unitId }: RowState): Framing => ({ sourceLead, targetLead, unitId });
const framingOf = (row: RowState): string => JSON.stringify(framed(row));

/** What the document now comes from. */
function nextKept({ draft, reading, given, skeleton, last }: UpdatePlan): NextKept {
  if (given !== null) return { given, ...(skeleton ? { file: skeleton } : {}) };
  const side = draft.target_bytes.length > 0 ? 'target' : 'source';
  return {
    file: {
      format: last!.format,
      name: draft[`${side}_name`],
      encoding: reading.encoding ?? 'utf-8',
      side: last!.side,
      bytes: draft[`${side}_bytes`],
      taken: last!.taken,
    },
  };
}

function frameOf({ draft, document, reading, encodings }: UpdatePlan): {
  readonly before: DocumentFrame;
  readonly after: DocumentFrame;
} {
  const { source_name, target_name, source_encoding, target_encoding, source_tail, target_tail } = document;
  return {
    before: { source_name, target_name, source_encoding, target_encoding, source_tail, target_tail },
    after: {
      source_name: draft.source_name || source_name,
      target_name: draft.target_name || (draft.format === null ? target_name : draft.source_name),
      source_encoding: encodings.source,
      target_encoding: encodings.target,
      source_tail: reading.sourceTail,
      target_tail: reading.targetTail,
    },
  };
}
