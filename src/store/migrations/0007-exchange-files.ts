import { type Kysely, type Migration, sql } from 'kysely';

/** Files of other tools as they came, to be given back with the translations put in. */
export const exchangeFiles: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('exchange_file')
      .addColumn('document_id', 'text', (c) => c.primaryKey().references('document.id').onDelete('cascade'))
      .addColumn('format', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('encoding', 'text', (c) => c.notNull())
      .addColumn('bytes', 'blob', (c) => c.notNull())
      .execute();
    await db.schema.alterTable('segment').addColumn('unit_id', 'text').execute();
    await sql`create index segment_unit on segment (document_id, unit_id) where unit_id is not null`.execute(db);
    await db.schema.alterTable('draft_import').addColumn('format', 'text').execute();
  },
};
