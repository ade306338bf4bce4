import type { Kysely, Migration } from 'kysely';

type Db = Kysely<unknown>;

/**
 * A newer version of a document that is looked at before it is taken in; the English of running text as it last came in; and what
 * both took the place of, to be had back with the change that did it.
 */
export const updates: Migration = {
  async up(db: Db) {
    await db.schema
      .alterTable('draft_import')
      .addColumn('document_id', 'text', (c) => c.references('document.id').onDelete('cascade'))
      .execute();
    await db.schema
      .createTable('given_text')
      .addColumn('document_id', 'text', (c) => c.primaryKey().references('document.id').onDelete('cascade'))
      .addColumn('text', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('earlier_text')
      .addColumn('change_id', 'text', (c) => c.primaryKey().references('change.id').onDelete('cascade'))
      .addColumn('text', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('earlier_file')
      .addColumn('change_id', 'text', (c) => c.primaryKey().references('change.id').onDelete('cascade'))
      .addColumn('format', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('encoding', 'text', (c) => c.notNull())
      .addColumn('side', 'text', (c) => c.notNull())
      .addColumn('bytes', 'blob', (c) => c.notNull())
      .execute();
  },
};
