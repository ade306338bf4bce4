import type { Kysely, Migration } from 'kysely';

/** What was sent under a key, since another text under the same key is no second time. What was sent before has none. */
export const sendingsDigests: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('sending').addColumn('digest', 'text').execute();
  },
};
