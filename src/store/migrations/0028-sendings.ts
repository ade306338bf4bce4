import type { Kysely, Migration } from 'kysely';

/** What browsers have sent under a key of their own, so that a second time, after a lost answer, is known for one. */
export const sendings: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('sending')
      .addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id').onDelete('cascade'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('sending_key', ['user_id', 'key'])
      .execute();
    await db.schema.createIndex('sending_created').on('sending').column('created_at').execute();
    await db.schema.createIndex('sending_segment').on('sending').column('segment_id').execute();
  },
};
