import type { Kysely, Migration } from 'kysely';

/** Two texts that are looked at with the alignment that another tool made of them. */
export const links: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('draft_import').addColumn('pairing', 'text').execute();
    await db.schema.alterTable('draft_import').addColumn('links_name', 'text').execute();
    await db.schema.alterTable('draft_import').addColumn('links_bytes', 'blob').execute();
    await db.schema
      .alterTable('draft_import')
      .addColumn('links_swapped', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  },
};
