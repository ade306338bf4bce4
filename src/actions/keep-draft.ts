import type { Insertable } from 'kysely';
import type { DraftImportTable } from '../store/schema.js';
import type { Actor, Desk } from './desk.js';
import { removeUpload } from './large/stage-large.js';

/** What a draft holds; what is left out was not given or not chosen. */
export type NewDraft = Pick<Insertable<DraftImportTable>, 'project_id' | 'title' | 'source_name'> &
  Partial<Omit<Insertable<DraftImportTable>, 'created_by' | 'created_at'>>;

/** Keeps what was handed in until it becomes a document or is thrown away. Gives the draft's id. */
export async function keepDraft(desk: Desk, actor: Actor, draft: NewDraft): Promise<string> {
  await forgetOldDrafts(desk);
  const id = draft.id ?? desk.clock.id();
  await desk.store.write((db) =>
    db
      .insertInto('draft_import')
      .values({
        target_name: '',
        source_bytes: Buffer.alloc(0),
        target_bytes: Buffer.alloc(0),
        links_swapped: 0,
        ...draft,
        id,
        created_by: actor.personId,
        created_at: desk.clock.now(),
      })
      .execute(),
  );
  return id;
}

/** A draft that nobody came back to is thrown away with the next one. */
const DRAFT_DAYS = 7;

/** Throws away drafts that nobody came back to, with the files that wait for them. */
async function forgetOldDrafts(desk: Desk): Promise<void> {
  const old = new Date(Date.parse(desk.clock.now()) - DRAFT_DAYS * 86_400_000).toISOString();
  const gone = await desk.store.write((db) =>
    db.deleteFrom('draft_import').where('created_at', '<', old).returning('upload').execute(),
  );
  for (const { upload } of gone) if (upload !== null) await removeUpload(desk, upload);
}
