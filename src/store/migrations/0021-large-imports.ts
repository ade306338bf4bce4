import { type Kysely, type Migration, sql } from 'kysely';

type Db = Kysely<unknown>;

/** Files that are read piece by piece: where they wait, how far they are, and how they are kept. */
export const largeImports: Migration = {
  async up(db: Db) {
    await db.schema
      .alterTable('project')
      .addColumn('importing', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable('draft_import').addColumn('upload', 'text').execute();
    await db.schema.alterTable('draft_import').addColumn('upload_size', 'integer').execute();
    await db.schema
      .createTable('exchange_piece')
      .addColumn('document_id', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('bytes', 'blob', (c) => c.notNull())
      .addPrimaryKeyConstraint('exchange_piece_key', ['document_id', 'number'])
      .execute();
    await db.schema
      .createTable('import_job')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
      .addColumn('holding_id', 'text', (c) => c.references('project.id').onDelete('set null'))
      .addColumn('document_id', 'text', (c) => c.references('document.id').onDelete('set null'))
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) =>
        c.notNull().check(sql`state in ('running', 'done', 'refused', 'cancelled', 'interrupted', 'failed')`),
      )
      .addColumn('bytes_total', 'integer', (c) => c.notNull())
      .addColumn('bytes_done', 'integer', (c) => c.notNull())
      .addColumn('units', 'integer', (c) => c.notNull())
      .addColumn('problems', 'text')
      .addColumn('process', 'integer', (c) => c.notNull())
      .addColumn('beat_at', 'text', (c) => c.notNull())
      .addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute();
    await sql`create index import_job_holding on import_job (holding_id) where holding_id is not null`.execute(db);
    await sql`create index import_job_project on import_job (project_id, id)`.execute(db);
  },
};
