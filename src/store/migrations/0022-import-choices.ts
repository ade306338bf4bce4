import type { Kysely, Migration } from 'kysely';

/** How somebody wants a file to be read, and the report of what came of it. */
export const importChoices: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('draft_import').addColumn('reading', 'text').execute();
    await db.schema
      .createTable('import_report')
      .addColumn('document_id', 'text', (c) => c.primaryKey().references('document.id').onDelete('cascade'))
      .addColumn('report', 'text', (c) => c.notNull())
      .execute();
  },
};
