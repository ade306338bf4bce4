import { type Kysely, type Migration, sql } from 'kysely';

/** What people say to each other of segments, who a segment is assigned to, and what each person is told of. */
export const commentsAndAssignments: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('comment')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id'))
      .addColumn('written_on', 'text', (c) => c.notNull().references('segment.id'))
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('comment_segment').on('comment').column('segment_id').execute();
    await db.schema
      .createTable('notice')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('document_id', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
      .addColumn('segment_id', 'text')
      .addColumn('words', 'text', (c) => c.notNull())
      .addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('read_at', 'text')
      .execute();
    await db.schema.createIndex('notice_user').on('notice').columns(['user_id', 'id']).execute();
    await sql`create index notice_unread on notice (user_id) where read_at is null`.execute(db);
    await db.schema
      .alterTable('segment')
      .addColumn('assigned_to', 'text', (c) => c.references('user.id'))
      .execute();
    await sql`create index segment_assigned on segment (assigned_to) where assigned_to is not null`.execute(db);
    await sql`create index segment_edited on segment (edited_by) where edited_by is not null`.execute(db);
    await sql`create index flag_state on flag (state)`.execute(db);
  },
};
