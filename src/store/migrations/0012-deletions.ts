import { type Kysely, type Migration, sql } from 'kysely';

/**
 * History stays append-only, but for a document that is being deleted as a whole: only while its id stands in `deletion` may
 * its revisions, reviews and flag events go.
 */
export const deletions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('deletion')
      .addColumn('document_id', 'text', (c) => c.primaryKey())
      .execute();
    const segmentOf = {
      revision: 'old.segment_id',
      review: 'old.segment_id',
      flag_event: '(select segment_id from flag where flag.id = old.flag_id)',
    };
    for (const [table, segment] of Object.entries(segmentOf)) {
      await sql.raw(`drop trigger ${table}_no_delete`).execute(db);
      await sql
        .raw(
          `create trigger ${table}_no_delete before delete on ${table}
           when not exists (
             select 1 from segment join deletion on deletion.document_id = segment.document_id where segment.id = ${segment})
           begin select raise(abort, '${table} is append-only'); end`,
        )
        .execute(db);
    }
  },
};
