import type { Kysely, Migration } from 'kysely';

/** What is usual in each project's approved segments, for the checks that weigh lengths and coverage. */
export const calibrations: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('calibration')
      .addColumn('project_id', 'text', (c) => c.primaryKey().references('project.id').onDelete('cascade'))
      .addColumn('pairs', 'integer', (c) => c.notNull())
      .addColumn('length', 'real', (c) => c.notNull())
      .addColumn('omission', 'real', (c) => c.notNull())
      .addColumn('addition', 'real', (c) => c.notNull())
      .addColumn('shared', 'real', (c) => c.notNull())
      .addColumn('last_review_id', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .execute();
  },
};
