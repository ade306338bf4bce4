import type { Kysely, Migration } from 'kysely';

/** How little the sides of a segment say of each other, as of its last check; all are looked at again for it. */
export const unsaid: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('segment').addColumn('unsaid', 'real').execute();
    await (db as Kysely<{ segment: { checked_version: number } }>)
      .updateTable('segment')
      .set({ checked_version: 0 })
      .execute();
  },
};
