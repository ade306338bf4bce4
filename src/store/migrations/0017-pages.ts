import type { Kysely, Migration } from 'kysely';

/** What was taken of a page: chosen while it is looked at, and kept with it for the way out. */
export const pages: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('draft_import').addColumn('source_part', 'text').execute();
    await db.schema.alterTable('draft_import').addColumn('target_part', 'text').execute();
    await db.schema.alterTable('exchange_file').addColumn('taken', 'text').execute();
    await db.schema.alterTable('earlier_file').addColumn('taken', 'text').execute();
  },
};
