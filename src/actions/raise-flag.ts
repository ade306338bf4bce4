import { isCategory, isSeverity, pendingStates } from '../domain/flag.js';
import type { FindingReason, SegmentRow } from '../domain/read-model.js';
import { done, type Refusal, type Result, refused } from '../domain/refusal.js';
import type { Side } from '../domain/segment.js';
import { segmentRow } from '../store/queries/segments.js';
import type { Writer } from '../store/store.js';
import { onGraphemeBorder } from '../text/graphemes.js';
import type { Span } from '../text/span.js';
import type { Actor, Desk } from './desk.js';
import { notify } from './notify.js';
import { findSegment, onSegment, readText, stale } from './segment-version.js';

export interface NewFlag {
  readonly segmentId: string;
  /** The version whose text the offsets were taken from. */
  readonly version: number;
  /** null marks the whole segment. */
  readonly side: Side | null;
  readonly span: Span | null;
  readonly category: string;
  readonly severity: string;
  readonly comment: string;
  /** The whole corrected English, or null. */
  readonly proposal: string | null;
  /** The check that found it, where a person did not. */
  readonly check?: string;
}

/** Flags a segment or some words of it. Refused on an older version: the offsets would point at other words. */
export async function raiseFlag(desk: Desk, actor: Actor, input: NewFlag): Promise<Result<SegmentRow>> {
  const { category, severity } = input;
  if (!isCategory(category)) return refused({ kind: 'invalid', field: 'category', problem: 'unknown-value' });
  if (!isSeverity(severity)) return refused({ kind: 'invalid', field: 'severity', problem: 'unknown-value' });
  const comment = readText(input.comment, 'comment');
  if (!comment.ok) return comment;
  const proposal = readText(input.proposal ?? '', 'proposal');
  if (!proposal.ok) return proposal;
  return desk.write(async ({ db, event }) => {
    const segment = await findSegment(db, input.segmentId);
    if (!segment) return refused({ kind: 'not-found' });
    if (segment.version !== input.version)
      return refused(stale(segment, { text: segment.target_text, version: input.version }));
    const text = input.side === 'source' ? segment.source_text : segment.target_text;
    const span = input.side === null ? null : input.span;
    const problem = span && markProblem(text, span);
    if (problem) return refused(problem);
    const id = desk.clock.id();
    const now = desk.clock.now();
    const raised = {
      segment_id: segment.id,
      side: span ? input.side : null,
      raised_start: span?.start ?? null,
      raised_end: span?.end ?? null,
      raised_version: segment.version,
      category,
      severity,
      comment: comment.value.trim(),
      proposal: proposal.value.trim() === '' || proposal.value === segment.target_text ? null : proposal.value,
      check_id: input.check ?? null,
      created_by: actor.personId,
    };
    if (await isThere(db, raised)) return done((await segmentRow(db, segment.id))!);
    await db
      .insertInto('flag')
      .values({
        id,
        ...raised,
        raised_text: span ? text.slice(span.start, span.end) : null,
        start: span?.start ?? null,
        end: span?.end ?? null,
        anchor: 'kept',
        anchor_segment_id: segment.id,
        anchor_version: segment.version,
        anchor_start: span?.start ?? null,
        anchor_end: span?.end ?? null,
        state: 'open',
        fixed_by: null,
        created_at: now,
      })
      .execute();
    await db
      .insertInto('flag_event')
      .values({
        id: desk.clock.id(),
        flag_id: id,
        step: 'raise',
        state: 'open',
        reason: null,
        note: null,
        segment_version: segment.version,
        created_by: actor.personId,
        created_at: now,
      })
      .execute();
    await notify(desk, db, actor, {
      kind: 'flag-raised',
      to: [segment.edited_by, segment.assigned_to],
      documentId: segment.document_id,
      segmentId: segment.id,
      words: comment.value.trim() || (span ? text.slice(span.start, span.end) : segment.target_text),
    });
    await event(onSegment(segment, 'flag.raised', actor));
    return done((await segmentRow(db, segment.id))!);
  });
}

/** The same flag once more, in every word: its answer was lost on the way, or a button was pressed twice. */
async function isThere(db: Writer, raised: Readonly<Record<string, string | number | null>>): Promise<boolean> {
  let query = db.selectFrom('flag').where('state', '=', 'open');
  for (const [column, value] of Object.entries(raised))
    query = query.where(column as 'comment', value === null ? 'is' : '=', value as string);
  return (await query.select('id').executeTakeFirst()) !== undefined;
}

/**
 * Makes a flag of what a check found: on its words, with its category and severity, its reason as the comment, and the text
 * after its fix as the proposal. Asked for twice it is raised once.
 */
export async function raiseFlagFromFinding(
  desk: Desk,
  actor: Actor,
  input: {
    readonly findingId: string;
    readonly version: number;
    /** The reason in the language of whoever raises the flag. */
    readonly comment: (reason: FindingReason) => string;
  },
): Promise<Result<SegmentRow>> {
  const { reader } = desk.store;
  const finding = await reader.selectFrom('finding').where('id', '=', input.findingId).selectAll().executeTakeFirst();
  const segment = finding && (await findSegment(reader, finding.segment_id));
  if (!finding || !segment || finding.version !== segment.version) return refused({ kind: 'not-found' });
  const known = await reader
    .selectFrom('flag')
    .where('segment_id', '=', segment.id)
    .where('check_id', '=', finding.check_id)
    .where('start', finding.start < finding.end ? '=' : 'is', finding.start < finding.end ? finding.start : null)
    .where('state', 'in', pendingStates)
    .select('id')
    .executeTakeFirst();
  if (known) return done((await segmentRow(reader, segment.id))!);
  const english = segment.target_text;
  return raiseFlag(desk, actor, {
    segmentId: segment.id,
    version: input.version,
    side: finding.start < finding.end ? finding.side : null,
    span: finding.start < finding.end ? { start: finding.start, end: finding.end } : null,
    category: finding.category,
    severity: finding.severity,
    comment: input.comment(JSON.parse(finding.reason) as FindingReason),
    proposal:
      finding.fix_text === null
        ? null
        : english.slice(0, finding.fix_start!) + finding.fix_text + english.slice(finding.fix_end!),
    check: finding.check_id,
  });
}

function markProblem(text: string, { start, end }: Span): Refusal | undefined {
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length))
    return { kind: 'invalid', field: 'start', problem: 'outside-text' };
  if (!onGraphemeBorder(text, start) || !onGraphemeBorder(text, end))
    return { kind: 'invalid', field: 'start', problem: 'splits-character' };
  return undefined;
}
