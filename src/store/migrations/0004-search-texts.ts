import { type Kysely, type Migration, sql } from 'kysely';

type Db = Kysely<unknown>;

/** The texts as a search compares them. null where they were stored before there were any; they are filled in at the start. */
export const searchTexts: Migration = {
  async up(db: Db) {
    await db.schema.alterTable('segment').addColumn('source_folded', 'text').execute();
    await db.schema.alterTable('segment').addColumn('target_folded', 'text').execute();
    await sql`create index segment_unfolded on segment (id) where source_folded is null`.execute(db);
  },
};
