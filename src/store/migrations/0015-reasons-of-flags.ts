import type { Kysely, Migration } from 'kysely';

/** Why a flag was set aside, as one of the usual reasons that each reader sees in their own language. */
export const reasonsOfFlags: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('flag_event').addColumn('reason', 'text').execute();
  },
};
