import type { Kysely, Migration } from 'kysely';

/** A kept file may be the Arabic one, to get the English put into it. */
export const sidesOfFiles: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('exchange_file')
      .addColumn('side', 'text', (c) => c.notNull().defaultTo('target'))
      .execute();
  },
};
