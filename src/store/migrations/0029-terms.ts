import { type Kysely, type Migration, sql } from 'kysely';

/** A project's glossary, everything that its terms have said, and in which segments the checks found them. */
export const terms: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('term')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
      .addColumn('arabic', 'text', (c) => c.notNull())
      .addColumn('english', 'text', (c) => c.notNull())
      .addColumn('allowed', 'text', (c) => c.notNull())
      .addColumn('forbidden', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull().check(sql`status in ('approved', 'proposed')`))
      .addColumn('case_matters', 'integer', (c) => c.notNull())
      .addColumn('arabic_folded', 'text', (c) => c.notNull())
      .addColumn('english_folded', 'text', (c) => c.notNull())
      .addColumn('search_text', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('changed_by', 'text', (c) => c.notNull().references('user.id'))
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addUniqueConstraint('term_words', ['project_id', 'arabic_folded', 'english_folded'])
      .execute();
    await db.schema
      .createTable('term_change')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
      // Of terms that are no longer there as well.
      .addColumn('term_id', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('step', 'text', (c) => c.notNull().check(sql`step in ('added', 'changed', 'removed')`))
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('changed_by', 'text', (c) => c.notNull().references('user.id'))
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('term_change_project').on('term_change').columns(['project_id', 'id']).execute();
    await db.schema.createIndex('term_change_term').on('term_change').columns(['term_id', 'id']).execute();
    await db.schema
      .createTable('segment_term')
      .addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id').onDelete('cascade'))
      .addColumn('term_id', 'text', (c) => c.notNull().references('term.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('segment_term_key', ['segment_id', 'term_id'])
      .execute();
    await db.schema.createIndex('segment_term_term').on('segment_term').column('term_id').execute();
  },
};
