import { type Kysely, type Migration, sql } from 'kysely';

/** Many files that were given at once, and what became of each. */
export const importBatches: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('import_batch')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
      .addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('import_batch_project').on('import_batch').columns(['project_id', 'id']).execute();
    await db.schema
      .createTable('import_batch_item')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('batch_id', 'text', (c) => c.notNull().references('import_batch.id').onDelete('cascade'))
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('names', 'text', (c) => c.notNull())
      .addColumn('draft_id', 'text', (c) => c.references('draft_import.id').onDelete('set null'))
      // Deferred: a draft is used up before the document that it becomes is there, in one transaction.
      .addColumn('document_id', 'text', (c) =>
        c.references('document.id').onDelete('cascade').modifyEnd(sql`deferrable initially deferred`),
      )
      .addColumn('found', 'text')
      .addColumn('refused', 'text')
      .execute();
    await db.schema
      .createIndex('import_batch_item_place')
      .on('import_batch_item')
      .columns(['batch_id', 'position'])
      .unique()
      .execute();
    for (const column of ['draft_id', 'document_id'])
      await db.schema.createIndex(`import_batch_item_${column}`).on('import_batch_item').column(column).execute();
  },
};
