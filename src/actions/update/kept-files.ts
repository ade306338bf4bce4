import type { Side } from '../../domain/segment.js';
import type { Writer } from '../../store/store.js';

/** The file that a document came from, as it is kept. */
export interface KeptFile {
  readonly format: string;
  readonly name: string;
  readonly encoding: string;
  readonly side: Side;
  readonly bytes: Buffer;
  /** Of a page where the blocks begin that were taken, as JSON. */
  readonly taken: string | null;
}

/** What a document shall have from now on; null: nothing, undefined: what it has. */
export interface NextKept {
  readonly file?: KeptFile | null | undefined;
  readonly given?: string | null | undefined;
}

/** Of each: the earlier one is kept with the change, there was none, or it is the same as before. */
export interface Exchanged {
  readonly file: 'kept' | 'none' | 'untouched';
  readonly given: 'kept' | 'none' | 'untouched';
}

const FILE = ['format', 'name', 'encoding', 'side', 'bytes', 'taken'] as const;

/** Puts a document's file and given English in the place of those it has, which are kept with the change. */
export async function exchangeKept(
  db: Writer,
  documentId: string,
  changeId: string,
  { file, given }: NextKept,
): Promise<Exchanged> {
  let exchanged: Exchanged = { file: 'untouched', given: 'untouched' };
  if (file !== undefined) {
    const present = await db
      .selectFrom('exchange_file')
      .where('document_id', '=', documentId)
      .select(FILE)
      .executeTakeFirst();
    if (present)
      await db
        .insertInto('earlier_file')
        .values({ change_id: changeId, ...present })
        .execute();
    await db.deleteFrom('exchange_file').where('document_id', '=', documentId).execute();
    if (file)
      await db
        .insertInto('exchange_file')
        .values({ document_id: documentId, ...file })
        .execute();
    exchanged = { ...exchanged, file: present ? 'kept' : 'none' };
  }
  if (given !== undefined) {
    const present = await db
      .selectFrom('given_text')
      .where('document_id', '=', documentId)
      .select('text')
      .executeTakeFirst();
    if (present) await db.insertInto('earlier_text').values({ change_id: changeId, text: present.text }).execute();
    await db.deleteFrom('given_text').where('document_id', '=', documentId).execute();
    if (given !== null) await db.insertInto('given_text').values({ document_id: documentId, text: given }).execute();
    exchanged = { ...exchanged, given: present ? 'kept' : 'none' };
  }
  return exchanged;
}

/** What a change exchanged, to be put back. Undefined where it is not kept: an archive of before version 3 left it out. */
export async function keptWith(db: Writer, changeId: string, was: Exchanged): Promise<NextKept | undefined> {
  const file = await db.selectFrom('earlier_file').where('change_id', '=', changeId).select(FILE).executeTakeFirst();
  const given = await db.selectFrom('earlier_text').where('change_id', '=', changeId).select('text').executeTakeFirst();
  if ((was.file === 'kept' && !file) || (was.given === 'kept' && !given)) return undefined;
  return {
    file: was.file === 'untouched' ? undefined : (file ?? null),
    given: was.given === 'untouched' ? undefined : (given?.text ?? null),
  };
}
