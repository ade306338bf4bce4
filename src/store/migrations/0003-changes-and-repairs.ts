import { type Kysely, type Migration, sql } from 'kysely';

type Db = Kysely<unknown>;

/** What can be taken back, segments that a repair emptied, flags that are disputed and that follow their words. */
export const changesAndRepairs: Migration = {
  async up(db: Db) {
    await db.schema
      .createTable('change')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('document_id', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('detail', 'text')
      .addColumn('segment_id', 'text')
      .addColumn('flag_id', 'text')
      .addColumn('undoes', 'text', (c) => c.references('change.id'))
      .addColumn('undone_by', 'text', (c) => c.references('change.id'))
      .addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('change_person').on('change').columns(['document_id', 'created_by', 'id']).execute();
    await db.schema
      .alterTable('revision')
      .addColumn('change_id', 'text', (c) => c.references('change.id'))
      .execute();
    await sql`create index revision_change on revision (change_id) where change_id is not null`.execute(db);
    await db.schema
      .alterTable('segment')
      .addColumn('merged_into', 'text', (c) => c.references('segment.id'))
      .execute();
    await sql`create index segment_merged on segment (merged_into) where merged_into is not null`.execute(db);
    await flagsAnew(db);
  },
};

/**
 * SQLite cannot change a check on a column: the table is made anew, and the one that refers to it with it. A new name takes
 * the references along.
 */
async function flagsAnew(db: Db): Promise<void> {
  await db.schema
    .createTable('flag_new')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id'))
    .addColumn('side', 'text', (c) => c.check(sql`side in ('source', 'target')`))
    .addColumn('raised_start', 'integer')
    .addColumn('raised_end', 'integer')
    .addColumn('raised_text', 'text')
    .addColumn('raised_version', 'integer', (c) => c.notNull())
    .addColumn('start', 'integer')
    .addColumn('end', 'integer')
    .addColumn('anchor', 'text', (c) => c.notNull().check(sql`anchor in ('kept', 'changed', 'gone')`))
    .addColumn('anchor_segment_id', 'text', (c) => c.notNull().references('segment.id'))
    .addColumn('anchor_version', 'integer', (c) => c.notNull())
    .addColumn('anchor_start', 'integer')
    .addColumn('anchor_end', 'integer')
    .addColumn('category', 'text', (c) => c.notNull())
    .addColumn('severity', 'text', (c) => c.notNull())
    .addColumn('comment', 'text', (c) => c.notNull())
    .addColumn('proposal', 'text')
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('open', 'fixed', 'verified', 'dismissed', 'disputed', 'settled')`),
    )
    .addColumn('check_id', 'text')
    .addColumn('fixed_by', 'text', (c) => c.references('user.id'))
    .addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await sql`insert into flag_new select id, segment_id, side, raised_start, raised_end, raised_text, raised_version,
    start, "end", anchor, segment_id, raised_version, raised_start, raised_end, category, severity, comment, proposal,
    state, check_id, fixed_by, created_by, created_at from flag`.execute(db);
  await db.schema
    .createTable('flag_event_new')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('flag_id', 'text', (c) => c.notNull().references('flag_new.id'))
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('segment_version', 'integer', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await sql`insert into flag_event_new select id, flag_id, step, state, note, segment_version, created_by, created_at
    from flag_event`.execute(db);
  await db.schema.dropTable('flag_event').execute();
  await db.schema.dropTable('flag').execute();
  await db.schema.alterTable('flag_new').renameTo('flag').execute();
  await db.schema.alterTable('flag_event_new').renameTo('flag_event').execute();
  await db.schema.createIndex('flag_segment').on('flag').columns(['segment_id', 'state']).execute();
  await db.schema.createIndex('flag_event_flag').on('flag_event').column('flag_id').execute();
  for (const verb of ['update', 'delete'])
    await sql
      .raw(
        `create trigger flag_event_no_${verb} before ${verb} on flag_event begin select raise(abort, 'flag_event is append-only'); end`,
      )
      .execute(db);
}
