import type { SegmentRow } from '../domain/read-model.js';
import { done, type Result, refused } from '../domain/refusal.js';
import { stateAfterSave } from '../domain/segment.js';
import { segmentRow } from '../store/queries/segments.js';
import type { Actor, Desk } from './desk.js';
import {
  changeOf,
  type FoundSegment,
  findSegment,
  onSegment,
  readText,
  stale,
  whereNow,
  writeVersion,
} from './segment-version.js';

/**
 * Saves the English of a segment, typed on the version that the person saw. Refuses `stale` with both texts when
 * somebody was quicker. Saving what is there already writes nothing.
 */
export async function saveTranslation(
  desk: Desk,
  actor: Actor,
  input: {
    readonly segmentId: string;
    readonly text: string;
    readonly version: number;
    readonly confirm: boolean;
    readonly why?: string | null;
  },
): Promise<Result<SegmentRow>> {
  const read = readText(input.text, 'text');
  if (!read.ok) return read;
  const text = read.value;
  return desk.write(async ({ db, event }) => {
    const segment = await findSegment(db, input.segmentId);
    if (!segment) return refused({ kind: 'not-found' });
    if (segment.position < 1) return refused(await whereNow(db, segment));
    if (isRepeated(segment, actor, { ...input, text })) return done((await segmentRow(db, segment.id))!);
    if (segment.version !== input.version) return refused(stale(segment, { text, version: input.version }));
    if (input.confirm && text.trim() === '' && segment.source_text !== '')
      return refused({ kind: 'invalid', field: 'text', problem: 'missing' });
    const changed = text !== segment.target_text.replace(/\r\n?/g, '\n');
    const state = stateAfterSave(segment.state, { changed, confirm: input.confirm });
    if (changed || state !== segment.state) {
      const changeId = await changeOf(desk, db, actor, segment, 'save');
      await writeVersion(desk, db, segment, {
        changeId,
        ...(changed ? { text } : {}),
        state,
        way: changed ? 'typed' : 'confirm',
        why: input.why?.trim() || null,
        by: actor.personId,
      });
      await event(onSegment(segment, 'segment.saved', actor));
    }
    return done((await segmentRow(db, segment.id))!);
  });
}

/** The same save once more, because its answer was lost on the way: done already, and nothing to refuse. */
function isRepeated(
  segment: FoundSegment,
  actor: Actor,
  sent: { readonly text: string; readonly version: number; readonly confirm: boolean },
): boolean {
  return (
    segment.version === sent.version + 1 &&
    segment.changed_by_id === actor.personId &&
    segment.target_text === sent.text &&
    (!sent.confirm || segment.state === 'translated')
  );
}

/** Brings back the English of an older version, as a new version. */
export async function restoreRevision(
  desk: Desk,
  actor: Actor,
  input: { readonly segmentId: string; readonly revision: number; readonly version: number },
): Promise<Result<SegmentRow>> {
  return desk.write(async ({ db, event }) => {
    const segment = await findSegment(db, input.segmentId);
    const revision = await db
      .selectFrom('revision')
      .where('segment_id', '=', input.segmentId)
      .where('version', '=', input.revision)
      .select('target_text')
      .executeTakeFirst();
    if (!segment || !revision) return refused({ kind: 'not-found' });
    if (segment.version !== input.version)
      return refused(stale(segment, { text: revision.target_text, version: input.version }));
    if (revision.target_text !== segment.target_text) {
      const changeId = await changeOf(desk, db, actor, segment, 'restore');
      await writeVersion(desk, db, segment, {
        changeId,
        text: revision.target_text,
        state: stateAfterSave(segment.state, { changed: true, confirm: false }),
        way: 'restore',
        why: `#${input.revision}`,
        by: actor.personId,
      });
      await event(onSegment(segment, 'segment.restored', actor));
    }
    return done((await segmentRow(db, segment.id))!);
  });
}
