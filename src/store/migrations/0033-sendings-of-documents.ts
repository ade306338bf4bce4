import { type Kysely, type Migration, sql } from 'kysely';

/** What is sent may be for a document and for no row of it, and what became of it is kept to be told again. */
export const sendingsOfDocuments: Migration = {
  async up(db: Kysely<unknown>) {
    // That a column may be empty cannot be said of one that is there.
    await db.schema.alterTable('sending').renameTo('sending_before').execute();
    await db.schema.dropIndex('sending_created').execute();
    await db.schema.dropIndex('sending_segment').execute();
    await db.schema
      .createTable('sending')
      .addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('document_id', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
      .addColumn('segment_id', 'text', (c) => c.references('segment.id').onDelete('cascade'))
      .addColumn('digest', 'text')
      .addColumn('outcome', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('sending_key', ['user_id', 'key'])
      .execute();
    await sql`
      insert into sending (user_id, key, document_id, segment_id, digest, created_at)
      select sending_before.user_id, sending_before.key, segment.document_id, segment.id, sending_before.digest, sending_before.created_at
      from sending_before join segment on segment.id = sending_before.segment_id`.execute(db);
    await db.schema.dropTable('sending_before').execute();
    await db.schema.createIndex('sending_created').on('sending').column('created_at').execute();
    await db.schema.createIndex('sending_segment').on('sending').column('segment_id').execute();
    await db.schema.createIndex('sending_document').on('sending').column('document_id').execute();
  },
};
