import type { Writer } from '../../store/store.js';
import type { Desk } from '../desk.js';
import type { ReadUnit } from './messages.js';

/** Stores units as the next segments of a document, behind as many as `before`. */
export async function storeUnits(
  desk: Desk,
  db: Writer,
  units: readonly ReadUnit[],
  { documentId, before, by }: { readonly documentId: string; readonly before: number; readonly by: string },
): Promise<void> {
  const now = desk.clock.now();
  const ids = units.map(() => desk.clock.id());
  await db
    .insertInto('segment')
    .values(
      units.map((unit, k) => ({
        id: ids[k]!,
        document_id: documentId,
        position: before + k + 1,
        source_text: unit.source,
        target_text: unit.target,
        source_folded: unit.sourceFolded,
        target_folded: unit.targetFolded,
        source_lead: unit.lead,
        target_lead: unit.target === '' ? '' : unit.lead,
        alignment: 'confirmed' as const,
        confidence: 1,
        state: unit.state,
        version: 1,
        edited_by: null,
        changed_at: now,
        merged_into: null,
        unit_id: unit.id,
        assigned_to: null,
      })),
    )
    .execute();
  await db
    .insertInto('revision')
    .values(
      units.map((unit, k) => ({
        id: desk.clock.id(),
        segment_id: ids[k]!,
        version: 1,
        source_text: unit.source,
        target_text: unit.target,
        state: unit.state,
        way: 'import' as const,
        why: null,
        created_by: null,
        created_at: now,
        change_id: null,
      })),
    )
    .execute();
  const comments = units.flatMap((unit, k) =>
    unit.notes.map((text) => ({
      id: desk.clock.id(),
      segment_id: ids[k]!,
      written_on: ids[k]!,
      text,
      created_by: by,
      created_at: now,
    })),
  );
  for (let from = 0; from < comments.length; from += COMMENTS_AT_ONCE)
    await db
      .insertInto('comment')
      .values(comments.slice(from, from + COMMENTS_AT_ONCE))
      .execute();
}

/** SQLite takes 32,766 parameters a statement, and a unit may have many notes. */
const COMMENTS_AT_ONCE = 1_000;
