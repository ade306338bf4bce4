import { sql } from 'kysely';
import { done, type Result, refused } from '../../domain/refusal.js';
import { type Archive, readArchive } from '../../formats/archive/archive.js';
import type { Writer } from '../../store/store.js';
import { byOf, recordAudit } from '../administration/audit.js';
import type { Actor, Desk } from '../desk.js';
import { searchTexts } from '../search-texts.js';
import { PERSON_COLUMNS } from './write.js';

export type Restored =
  | {
      readonly ok: true;
      readonly value: {
        readonly documentId: string;
        readonly segments: number;
        /** Logins of people of the archive who were not here: they are now, and cannot sign in. */
        readonly newPeople: readonly string[];
      };
    }
  | { readonly ok: false; readonly problem: string };

/**
 * Makes the document of an archive in a project, with all of its history under the ids that it had. People are found by id,
 * else by login, else they are added without a password and without a role. Everything or nothing is written; a document
 * that is here already is not written over.
 */
export async function restoreDocument(
  desk: Desk,
  actor: Actor,
  input: { readonly projectId: string; readonly text: string },
): Promise<Restored> {
  const read = readArchive(input.text);
  if (!read.ok) return read;
  const archive = read.value;
  const restored = await desk.write(async ({ db, event }): Promise<Result<readonly string[]>> => {
    const project = await db
      .selectFrom('project')
      .where('id', '=', input.projectId)
      .select(['source_language', 'target_language'])
      .executeTakeFirst();
    if (!project) return refused({ kind: 'not-found' });
    if (project.source_language !== archive.languages.source || project.target_language !== archive.languages.target)
      return refused({ kind: 'invalid', field: 'languages', problem: 'unknown-value' });
    if (await isHere(db, archive)) return refused({ kind: 'invalid', field: 'document', problem: 'taken' });
    // Merged segments and undone changes name rows that come after them.
    await sql`pragma defer_foreign_keys = on`.execute(db);
    const { known, added } = await findPeople(desk, db, archive, actor);
    await insertAll(db, input.projectId, archive, known);
    const documentId = archive.document.id;
    await event({ kind: 'document.imported', projectId: input.projectId, documentId, by: actor.personId });
    return done(added);
  });
  if (!restored.ok) return { ok: false, problem: problemOf(restored.refusal.kind, archive) };
  const segments = archive.segments.filter(({ position }) => position > 0).length;
  return { ok: true, value: { documentId: archive.document.id, segments, newPeople: restored.value } };
}

function problemOf(kind: string, { document, languages }: Archive): string {
  if (kind === 'not-found') return 'no such project';
  return `"${document.title}" is here already, or the project is not of ${languages.source} and ${languages.target}`;
}

/** Whether an id of the archive is taken, by the document itself or by a part of another one. */
async function isHere(db: Writer, archive: Archive): Promise<boolean> {
  const { document, segments } = archive;
  const found = await db.selectFrom('document').where('id', '=', document.id).select('id').executeTakeFirst();
  if (found) return true;
  for (let from = 0; from < segments.length; from += IDS_AT_ONCE) {
    const ids = segments.slice(from, from + IDS_AT_ONCE).map(({ id }) => id);
    const taken = await db.selectFrom('segment').where('id', 'in', ids).select('id').executeTakeFirst();
    if (taken) return true;
  }
  return false;
}

const IDS_AT_ONCE = 5_000;

async function findPeople(desk: Desk, db: Writer, { people }: Archive, actor: Actor) {
  const here = await db.selectFrom('user').select(['id', 'login']).execute();
  const ids = new Set(here.map(({ id }) => id));
  const byLogin = new Map(here.map(({ id, login }) => [login, id]));
  const known = new Map<string, string>();
  const added: string[] = [];
  for (const { id, login, name } of people) {
    const found = ids.has(id) ? id : byLogin.get(login);
    known.set(id, found ?? id);
    if (found !== undefined) continue;
    added.push(login);
    await db
      .insertInto('user')
      .values({ id, login, name, password: null, administrator: 0, created_at: desk.clock.now() } as never)
      .execute();
    const details = { to: name, administrator: false };
    await recordAudit(desk, db, { kind: 'person.added', by: byOf(actor), personId: id, details });
  }
  return { known, added };
}

async function insertAll(db: Writer, projectId: string, archive: Archive, known: ReadonlyMap<string, string>) {
  const mapped = <Row extends object>(row: Row): Row => {
    const named = PERSON_COLUMNS.flatMap((column) => {
      const id = (row as Record<string, unknown>)[column];
      return typeof id === 'string' ? [[column, known.get(id)]] : [];
    });
    return { ...row, ...Object.fromEntries(named) };
  };
  const insert = async (table: string, rows: readonly object[]) => {
    for (const row of rows)
      await db
        .insertInto(table as 'segment')
        .values(mapped(row) as never)
        .execute();
  };
  const document_id = archive.document.id;
  await insert('document', [{ ...archive.document, project_id: projectId }]);
  await insert(
    'change',
    archive.changes.map((row) => ({ ...row, document_id })),
  );
  await insert(
    'segment',
    archive.segments.map((row) => ({
      ...row,
      document_id,
      // To be checked again: what checks find is not kept.
      checked_version: 0,
      risk: null,
      ...searchTexts(row.source_text, row.target_text),
    })),
  );
  await insert('revision', archive.revisions);
  await insert('review', archive.reviews);
  await insert('flag', archive.flags);
  await insert('flag_event', archive.flag_events);
  await insert('comment', archive.comments);
  for (const row of archive.dismissals)
    await db
      .insertInto('dismissal')
      .values({ ...mapped(row), project_id: projectId })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  const unpacked = <File extends { readonly bytes: string }>(file: File) => ({
    ...file,
    bytes: Buffer.from(file.bytes, 'base64'),
  });
  if (archive.exchange_file) await insert('exchange_file', [{ ...unpacked(archive.exchange_file), document_id }]);
  if (archive.given_text) await insert('given_text', [{ ...archive.given_text, document_id }]);
  await insert('earlier_file', archive.earlier_files.map(unpacked));
  await insert('earlier_text', archive.earlier_texts);
}
