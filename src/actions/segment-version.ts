import { done, type Refusal, type Result, refused } from '../domain/refusal.js';
import type { ChangeKind } from '../domain/repair.js';
import { LONGEST_SEGMENT, type RevisionWay, type Side, type TranslationState } from '../domain/segment.js';
import { heirsOf } from '../store/queries/heirs.js';
import type { EventKind } from '../store/schema.js';
import type { Reader, Writer } from '../store/store.js';
import { findForbidden } from '../text/forbidden.js';
import { reanchor } from '../text/reanchor.js';
import { beginChange } from './changes.js';
import type { Actor, Desk, DeskWriter } from './desk.js';
import { searchTexts } from './search-texts.js';

/** A segment as an action finds it, with where it stands. */
export type FoundSegment = NonNullable<Awaited<ReturnType<typeof findSegment>>>;

export async function findSegment(db: Reader, segmentId: string) {
  return db
    .selectFrom('segment')
    .innerJoin('document', 'document.id', 'segment.document_id')
    .innerJoin('project', 'project.id', 'document.project_id')
    .leftJoin('revision', (join) =>
      join.onRef('revision.segment_id', '=', 'segment.id').onRef('revision.version', '=', 'segment.version'),
    )
    .leftJoin('user', 'user.id', 'revision.created_by')
    .where('segment.id', '=', segmentId)
    .selectAll('segment')
    .select([
      'document.project_id',
      'project.allows_own_approval',
      'revision.created_by as changed_by_id',
      'user.name as changed_by',
    ])
    .executeTakeFirst();
}

/** Line ends as browsers send them become the one kind that is stored; what could not be stored faithfully is refused. */
export function readText(typed: string, field: string): Result<string> {
  const text = typed.replace(/\r\n?/g, '\n');
  if (text.length > LONGEST_SEGMENT) return refused({ kind: 'invalid', field, problem: 'too-long' });
  const forbidden = findForbidden(text);
  return forbidden ? refused({ kind: 'invalid', field, problem: forbidden.kind }) : done(text);
}

/** Writes down a change of one segment's English that can be taken back (see undo.ts). */
export function changeOf(
  desk: Desk,
  db: Writer,
  actor: Actor,
  segment: FoundSegment,
  kind: ChangeKind,
  flagId?: string,
): Promise<string> {
  return beginChange(desk, db, actor, {
    documentId: segment.document_id,
    segmentId: segment.id,
    kind,
    ...(flagId ? { flagId } : {}),
  });
}

/** The answer to a write on a segment whose texts a repair gave to another one. */
export async function whereNow(db: Reader, segment: FoundSegment): Promise<Refusal> {
  const { mergedInto } = await heirsOf(db, segment.id);
  return mergedInto ? { kind: 'repaired', into: mergedInto } : { kind: 'not-found' };
}

/** What to tell of a segment that somebody has changed or decided on. */
export function onSegment(segment: FoundSegment, kind: EventKind, actor: Actor): Parameters<DeskWriter['event']>[0] {
  return {
    kind,
    projectId: segment.project_id,
    documentId: segment.document_id,
    segmentId: segment.id,
    by: actor.personId,
  };
}

/** The answer to a write that was made on an older version than the present one. */
export function stale(segment: FoundSegment, sent: { readonly text: string; readonly version: number }): Refusal {
  return {
    kind: 'stale',
    sent,
    current: {
      id: segment.id,
      text: segment.target_text,
      version: segment.version,
      by: segment.changed_by,
      byId: segment.changed_by_id,
      at: segment.changed_at,
    },
  };
}

/**
 * Writes the next version of a segment and its revision, and moves the flags' marks along. The only place that
 * changes a segment's English (repairs of the alignment cut both texts anew, see repair/write-rows.ts). Returns the new
 * version.
 */
export async function writeVersion(
  desk: Desk,
  db: Writer,
  segment: FoundSegment,
  change: {
    readonly text?: string;
    readonly state: TranslationState;
    readonly way: RevisionWay;
    readonly why: string | null;
    readonly by: string;
    /** What it is part of, where that can be taken back. */
    readonly changeId?: string;
  },
): Promise<number> {
  const version = segment.version + 1;
  const text = change.text ?? segment.target_text;
  const now = desk.clock.now();
  const changed = text !== segment.target_text;
  await db
    .updateTable('segment')
    .set({
      target_text: text,
      ...searchTexts(segment.source_text, text),
      state: change.state,
      version,
      changed_at: now,
      ...(changed ? { edited_by: change.by } : {}),
    })
    .where('id', '=', segment.id)
    .where('version', '=', segment.version)
    .execute();
  await db
    .insertInto('revision')
    .values({
      id: desk.clock.id(),
      segment_id: segment.id,
      version,
      source_text: segment.source_text,
      target_text: text,
      state: change.state,
      way: change.way,
      why: change.why,
      created_by: change.by,
      change_id: change.changeId ?? null,
      created_at: now,
    })
    .execute();
  if (changed) await moveMarks(db, segment.id, 'target', text);
  else await keepFindings(db, segment, version);
  return version;
}

/** What the checks and the model said of the text holds for the same text under a new version. */
async function keepFindings(db: Writer, { id, version: before }: FoundSegment, version: number): Promise<void> {
  await db
    .updateTable('segment')
    .set({ checked_version: version })
    .where('id', '=', id)
    .where('checked_version', '=', before)
    .execute();
  await db
    .updateTable('segment')
    .set({ grammar_version: version })
    .where('id', '=', id)
    .where('grammar_version', '=', before)
    .execute();
  for (const table of ['finding', 'segment_trait', 'opinion'] as const)
    await db.updateTable(table).set({ version }).where('segment_id', '=', id).where('version', '=', before).execute();
}

/**
 * Finds each flag's words in the new text of a side. From the text they were raised on (or that a repair put them into), not
 * from step to step: so a mark that was lost comes back with a restored text, and small losses do not add up.
 */
export async function moveMarks(db: Writer, segmentId: string, side: Side, text: string): Promise<void> {
  const flags = await db
    .selectFrom('flag')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.segment_id', '=', 'flag.anchor_segment_id')
        .onRef('revision.version', '=', 'flag.anchor_version'),
    )
    .where('flag.segment_id', '=', segmentId)
    .where('flag.side', '=', side)
    .select(['flag.id', 'flag.anchor_start', 'flag.anchor_end', `revision.${side}_text as raised_on`])
    .execute();
  for (const flag of flags) {
    if (flag.anchor_start === null || flag.anchor_end === null) continue;
    const found = reanchor({ start: flag.anchor_start, end: flag.anchor_end }, flag.raised_on, text);
    const span = found.kind === 'gone' ? { start: null, end: null } : found.span;
    await db
      .updateTable('flag')
      .set({ start: span.start, end: span.end, anchor: found.kind })
      .where('id', '=', flag.id)
      .execute();
  }
}
