import type { Kysely, Migration } from 'kysely';

/** What each project's approved pairs have taught the aligner and the checks. */
export const learning: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('learning')
      .addColumn('project_id', 'text', (c) => c.primaryKey().references('project.id').onDelete('cascade'))
      .addColumn('data', 'text', (c) => c.notNull())
      .addColumn('last_review_id', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .execute();
  },
};
