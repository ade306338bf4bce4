import type { Kysely, Migration } from 'kysely';

/** What is left of a document that was deleted: what it was called, who deleted it and when, for those who still look for it. */
export const deletedDocuments: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('deleted_document')
      .addColumn('document_id', 'text', (c) => c.primaryKey())
      .addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('segments', 'integer', (c) => c.notNull())
      .addColumn('deleted_by', 'text', (c) => c.notNull().references('user.id'))
      .addColumn('deleted_at', 'text', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('deleted_document_project').on('deleted_document').column('project_id').execute();
  },
};
