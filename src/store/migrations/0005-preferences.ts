import type { Kysely, Migration } from 'kysely';

/** How the desk looks to each person, wherever they sign in. */
export const preferences: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('preference')
      .addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('preference_key', ['user_id', 'name'])
      .execute();
  },
};
