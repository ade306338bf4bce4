import { type Kysely, type Migration, sql } from 'kysely';

/** False friends that a project's managers add to those that come with the program. */
export const falseFriends: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('false_friend')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
      .addColumn('arabic', 'text', (c) => c.notNull())
      .addColumn('calque', 'text', (c) => c.notNull())
      .addColumn('better', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('level', 'text', (c) => c.notNull().check(sql`level in ('warning', 'hint')`))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('changed_by', 'text', (c) => c.notNull().references('user.id'))
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addUniqueConstraint('false_friend_words', ['project_id', 'arabic', 'calque'])
      .execute();
  },
};
