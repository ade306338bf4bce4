import type { Kysely, Migration } from 'kysely';

/** Where and how often a person wants their notices by e-mail. */
export const digests: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('user').addColumn('email', 'text').execute();
    await db.schema
      .alterTable('user')
      .addColumn('digest', 'text', (c) => c.notNull().defaultTo('off'))
      .execute();
    await db.schema.alterTable('user').addColumn('digest_sent_at', 'text').execute();
  },
};
