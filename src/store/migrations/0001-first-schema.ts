import { type Kysely, type Migration, sql } from 'kysely';

type Db = Kysely<unknown>;

/** The tables of schema.ts. Only what SQLite and PostgreSQL both know, but for the append-only triggers at the end. */
export const firstSchema: Migration = {
  async up(db: Db) {
    await people(db);
    await projects(db);
    await documents(db);
    await flagsAndReviews(db);
    await events(db);
    for (const table of ['revision', 'flag_event', 'review']) await appendOnly(db, table);
  },
};

async function people(db: Db): Promise<void> {
  await db.schema
    .createTable('user')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('login', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('password', 'text')
    .addColumn('administrator', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  for (const table of ['session', 'sign_in_link']) {
    await db.schema
      .createTable(table)
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .execute();
    await db.schema.createIndex(`${table}_user`).on(table).column('user_id').execute();
  }
  await db.schema
    .createTable('sign_in_attempt')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('login', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('sign_in_attempt_login').on('sign_in_attempt').columns(['login', 'at']).execute();
  await db.schema.createIndex('sign_in_attempt_address').on('sign_in_attempt').columns(['address', 'at']).execute();
}

async function projects(db: Db): Promise<void> {
  await db.schema
    .createTable('project')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('name_ar', 'text')
    .addColumn('source_language', 'text', (c) => c.notNull())
    .addColumn('target_language', 'text', (c) => c.notNull())
    .addColumn('allows_own_approval', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('membership')
    .addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
    .addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('translator', 'reviewer', 'manager')`))
    .addPrimaryKeyConstraint('membership_key', ['project_id', 'user_id'])
    .execute();
  await db.schema.createIndex('membership_user').on('membership').column('user_id').execute();
}

async function documents(db: Db): Promise<void> {
  await db.schema
    .createTable('draft_import')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
    .addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('source_name', 'text', (c) => c.notNull())
    .addColumn('target_name', 'text', (c) => c.notNull())
    .addColumn('source_bytes', 'blob', (c) => c.notNull())
    .addColumn('target_bytes', 'blob', (c) => c.notNull())
    .addColumn('source_encoding', 'text')
    .addColumn('target_encoding', 'text')
    .execute();
  await db.schema
    .createTable('document')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('origin_format', 'text', (c) => c.notNull())
    .addColumn('source_name', 'text', (c) => c.notNull())
    .addColumn('target_name', 'text', (c) => c.notNull())
    .addColumn('source_encoding', 'text', (c) => c.notNull())
    .addColumn('target_encoding', 'text', (c) => c.notNull())
    .addColumn('source_tail', 'text', (c) => c.notNull())
    .addColumn('target_tail', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('document_project').on('document').column('project_id').execute();
  await db.schema
    .createTable('segment')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('document_id', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('source_text', 'text', (c) => c.notNull())
    .addColumn('target_text', 'text', (c) => c.notNull())
    .addColumn('source_lead', 'text', (c) => c.notNull())
    .addColumn('target_lead', 'text', (c) => c.notNull())
    .addColumn('alignment', 'text', (c) => c.notNull().check(sql`alignment in ('auto', 'confirmed')`))
    .addColumn('confidence', 'real', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('initial', 'translated', 'reviewed', 'final')`))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('edited_by', 'text', (c) => c.references('user.id'))
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('segment_position', ['document_id', 'position'])
    .execute();
  await db.schema.createIndex('segment_state').on('segment').columns(['document_id', 'state', 'position']).execute();
  await db.schema
    .createTable('revision')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('source_text', 'text', (c) => c.notNull())
    .addColumn('target_text', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('way', 'text', (c) => c.notNull())
    .addColumn('why', 'text')
    .addColumn('created_by', 'text', (c) => c.references('user.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('revision_version', ['segment_id', 'version'])
    .execute();
}

async function flagsAndReviews(db: Db): Promise<void> {
  await db.schema
    .createTable('flag')
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
    .addColumn('category', 'text', (c) => c.notNull())
    .addColumn('severity', 'text', (c) => c.notNull())
    .addColumn('comment', 'text', (c) => c.notNull())
    .addColumn('proposal', 'text')
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('open', 'fixed', 'verified', 'dismissed')`))
    .addColumn('fixed_by', 'text', (c) => c.references('user.id'))
    .addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('flag_segment').on('flag').columns(['segment_id', 'state']).execute();
  await db.schema
    .createTable('flag_event')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('flag_id', 'text', (c) => c.notNull().references('flag.id'))
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('segment_version', 'integer', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('flag_event_flag').on('flag_event').column('flag_id').execute();
  await db.schema
    .createTable('review')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('verdict', 'text', (c) => c.notNull().check(sql`verdict in ('approved', 'changes-requested')`))
    .addColumn('why', 'text')
    .addColumn('own_work', 'integer', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('review_segment').on('review').column('segment_id').execute();
}

async function events(db: Db): Promise<void> {
  await db.schema
    .createTable('event')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('project_id', 'text', (c) => c.notNull())
    .addColumn('document_id', 'text')
    .addColumn('segment_id', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('event_document').on('event').columns(['document_id', 'id']).execute();
}

/** History cannot be rewritten, not even by a mistake of ours. */
async function appendOnly(db: Db, table: string): Promise<void> {
  for (const verb of ['update', 'delete']) {
    await sql
      .raw(
        `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} is append-only'); end`,
      )
      .execute(db);
  }
}
