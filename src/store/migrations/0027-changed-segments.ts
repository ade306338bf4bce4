import { type Kysely, type Migration, sql } from 'kysely';

/** What was changed since the import is found without looking at all of a long document. */
export const changedSegments: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index segment_changed on segment (document_id, position) where version > 1`.execute(db);
  },
};
