import { sql } from 'kysely';
import { onOneLine } from '../domain/document.js';
import { done, type Result, refused } from '../domain/refusal.js';
import type { Writer } from '../store/store.js';
import { byOf, recordAudit } from './administration/audit.js';
import type { Actor, Desk } from './desk.js';
import { letOthersIn } from './let-others-in.js';

/** A newer version that somebody handed in so long ago and has not taken over yet is taken for left lying. */
const JUST_NOW_MS = 60 * 60_000;
/** Segments that go with all that belongs to them before others are answered: some milliseconds. */
const SEGMENTS_AT_ONCE = 500;

/**
 * Takes a document with all of its history out of the desk. What stays is what it was called, who deleted it and when: an
 * archive (archive/write.ts) is the way to keep it. Refused where `typed` is given and is not its title, and where somebody else
 * has just handed in a newer version of it.
 */
export async function deleteDocument(
  desk: Desk,
  actor: Actor,
  input: { readonly documentId: string; readonly typed?: string },
): Promise<Result<{ readonly title: string; readonly projectId: string }>> {
  const { documentId, typed } = input;
  return desk.write(async ({ db, event }) => {
    const document = await db
      .selectFrom('document')
      .where('id', '=', documentId)
      .select(['project_id', 'title'])
      .executeTakeFirst();
    if (!document) return refused({ kind: 'not-found' });
    if (typed !== undefined && comparable(typed) !== comparable(document.title))
      return refused({ kind: 'invalid', field: 'title', problem: 'not-the-title' });
    const updating = await updatingNow(desk, db, { documentId, notBy: actor.personId });
    if (updating) return refused({ kind: 'being-updated', by: updating });
    // Its parts name each other in circles.
    await sql`pragma defer_foreign_keys = on`.execute(db);
    await db.insertInto('deletion').values({ document_id: documentId }).execute();
    // It may have been deleted before, and restored from an archive.
    await db
      .replaceInto('deleted_document')
      .values({
        document_id: documentId,
        project_id: document.project_id,
        title: document.title,
        segments: await segmentsIn(db, documentId),
        deleted_by: actor.personId,
        deleted_at: desk.clock.now(),
      })
      .execute();
    await deleteSegments(db, documentId);
    for (const table of ['notice', 'change', 'exchange_file'] as const)
      await db.deleteFrom(table).where('document_id', '=', documentId).execute();
    await db.deleteFrom('document').where('id', '=', documentId).execute();
    await db.deleteFrom('deletion').where('document_id', '=', documentId).execute();
    await recordAudit(desk, db, {
      kind: 'document.deleted',
      by: byOf(actor),
      projectId: document.project_id,
      details: { title: document.title },
    });
    await event({ kind: 'document.deleted', projectId: document.project_id, documentId, by: actor.personId });
    return done({ title: document.title, projectId: document.project_id });
  });
}

async function deleteSegments(db: Writer, documentId: string): Promise<void> {
  for (;;) {
    const rows = await db
      .selectFrom('segment')
      .where('document_id', '=', documentId)
      .limit(SEGMENTS_AT_ONCE)
      .select('id')
      .execute();
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    const flags = db.selectFrom('flag').where('segment_id', 'in', ids).select('flag.id');
    await db.deleteFrom('flag_event').where('flag_id', 'in', flags).execute();
    for (const table of ['flag', 'review', 'comment', 'finding', 'segment_trait', 'opinion', 'revision'] as const)
      await db.deleteFrom(table).where('segment_id', 'in', ids).execute();
    await db.deleteFrom('segment').where('id', 'in', ids).execute();
    await letOthersIn();
  }
}

async function segmentsIn(db: Writer, documentId: string): Promise<number> {
  const { count } = await db
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .where('position', '>', 0)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Who has just handed in a newer version of a document, and not yet taken it over or thrown it away. */
async function updatingNow(
  desk: Desk,
  db: Writer,
  { documentId, notBy }: { readonly documentId: string; readonly notBy: string },
): Promise<string | undefined> {
  const since = new Date(Date.parse(desk.clock.now()) - JUST_NOW_MS).toISOString();
  const draft = await db
    .selectFrom('draft_import')
    .innerJoin('user', 'user.id', 'draft_import.created_by')
    .where('document_id', '=', documentId)
    .where('draft_import.created_by', '!=', notBy)
    .where('draft_import.created_at', '>', since)
    .select('user.name')
    .executeTakeFirst();
  return draft?.name;
}

/** As somebody types a title that they read: invisible characters of direction are not typed. */
function comparable(title: string): string {
  return onOneLine(title.normalize('NFC').replace(/\p{Cf}/gu, ''));
}
