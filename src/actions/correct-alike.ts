import { done, type Result, refused } from '../domain/refusal.js';
import { stateAfterSave } from '../domain/segment.js';
import type { Selection } from '../domain/selection.js';
import { alikeSegments } from '../store/queries/alike.js';
import { beginChange } from './changes.js';
import type { Actor, Desk } from './desk.js';
import { findSegment, onSegment, stale, writeVersion } from './segment-version.js';

/**
 * Puts the English of a segment into chosen others of the project whose Arabic is the same, as one change in each document
 * that can be taken back there. Refused where the segment itself has changed since it was shown; another one that has is
 * left as it is, and counted.
 */
export async function correctAlike(
  desk: Desk,
  actor: Actor,
  input: { readonly segmentId: string; readonly version: number; readonly chosen: Selection },
): Promise<Result<{ readonly corrected: number; readonly left: number }>> {
  return desk.write(async ({ db, event }) => {
    const model = await findSegment(db, input.segmentId);
    if (!model) return refused({ kind: 'not-found' });
    if (model.version !== input.version)
      return refused(stale(model, { text: model.target_text, version: input.version }));
    const alike = await alikeSegments(db, model.id);
    const ready = alike.filter(({ id, version }) => input.chosen.get(id) === version);
    const changes = new Map<string, string>();
    for (const { id, documentId } of ready) {
      const segment = (await findSegment(db, id))!;
      const changeId =
        changes.get(documentId) ??
        (await beginChange(desk, db, actor, { documentId, kind: 'replace', segmentId: segment.id }));
      changes.set(documentId, changeId);
      await writeVersion(desk, db, segment, {
        text: model.target_text,
        state: stateAfterSave(segment.state, { changed: true, confirm: false }),
        way: 'replace',
        why: null,
        by: actor.personId,
        changeId,
      });
      await event(onSegment(segment, 'segment.saved', actor));
    }
    return done({ corrected: ready.length, left: input.chosen.size - ready.length });
  });
}
