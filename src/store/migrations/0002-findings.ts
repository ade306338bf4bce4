import { type Kysely, type Migration, sql } from 'kysely';

type Db = Kysely<unknown>;

/** Findings of checks, their dismissals, what segments are compared by, and each project's settings. */
export const findings: Migration = {
  async up(db: Db) {
    await db.schema
      .alterTable('segment')
      .addColumn('checked_version', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable('segment').addColumn('risk', 'real').execute();
    await sql`create index segment_unchecked on segment (document_id, position) where checked_version <> version`.execute(
      db,
    );
    await db.schema.createIndex('segment_risk').on('segment').columns(['document_id', 'risk', 'position']).execute();
    await db.schema.alterTable('flag').addColumn('check_id', 'text').execute();
    await dismissals(db);
    await findingTable(db);
    await db.schema
      .createTable('segment_trait')
      .addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id').onDelete('cascade'))
      .addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('check_id', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('written', 'text', (c) => c.notNull())
      .addColumn('side', 'text', (c) => c.notNull().check(sql`side in ('source', 'target')`))
      .addColumn('start', 'integer', (c) => c.notNull())
      .addColumn('end', 'integer', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('segment_trait_segment').on('segment_trait').column('segment_id').execute();
    await db.schema
      .createIndex('segment_trait_key')
      .on('segment_trait')
      .columns(['project_id', 'check_id', 'key'])
      .execute();
    await db.schema
      .createTable('check_setting')
      .addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
      .addColumn('check_id', 'text', (c) => c.notNull())
      .addColumn('setting', 'text', (c) => c.notNull().check(sql`setting in ('off', 'error', 'warning', 'hint')`))
      .addPrimaryKeyConstraint('check_setting_key', ['project_id', 'check_id'])
      .execute();
  },
};

async function dismissals(db: Db): Promise<void> {
  await db.schema
    .createTable('dismissal')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
    .addColumn('check_id', 'text', (c) => c.notNull())
    .addColumn('pair_digest', 'text', (c) => c.notNull())
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('start', 'integer', (c) => c.notNull())
    .addColumn('end', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('taken_back_by', 'text', (c) => c.references('user.id'))
    .addColumn('taken_back_at', 'text')
    .execute();
  await db.schema.createIndex('dismissal_pair').on('dismissal').columns(['project_id', 'pair_digest']).execute();
}

async function findingTable(db: Db): Promise<void> {
  await db.schema
    .createTable('finding')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id').onDelete('cascade'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('check_id', 'text', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull().check(sql`origin in ('check', 'grammar', 'model')`))
    .addColumn('level', 'text', (c) => c.notNull().check(sql`level in ('error', 'warning', 'hint')`))
    .addColumn('category', 'text', (c) => c.notNull())
    .addColumn('severity', 'text', (c) => c.notNull())
    .addColumn('side', 'text', (c) => c.notNull().check(sql`side in ('source', 'target')`))
    .addColumn('start', 'integer', (c) => c.notNull())
    .addColumn('end', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('fix_start', 'integer')
    .addColumn('fix_end', 'integer')
    .addColumn('fix_text', 'text')
    .addColumn('trait_key', 'text')
    .addColumn('pair_digest', 'text', (c) => c.notNull())
    .addColumn('dismissal_id', 'text', (c) => c.references('dismissal.id'))
    .execute();
  await db.schema.createIndex('finding_segment').on('finding').columns(['segment_id', 'version', 'level']).execute();
  await db.schema.createIndex('finding_pair').on('finding').column('pair_digest').execute();
  await db.schema.createIndex('finding_trait').on('finding').columns(['check_id', 'trait_key']).execute();
}
