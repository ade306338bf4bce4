import type { Kysely, Migration } from 'kysely';

/** The inline codes of a segment by the numbers of their markers, as JSON; null where it has none. */
export const codes: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('segment').addColumn('codes', 'text').execute();
  },
};
