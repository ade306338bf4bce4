import { type Kysely, type Migration, sql } from 'kysely';

/** Counting a long document must not read its texts: states and what lacks a side are counted from indices alone. */
export const quickCounts: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index segment_unpaired on segment (document_id, position) where source_text = '' or target_text = ''`.execute(
      db,
    );
  },
};
