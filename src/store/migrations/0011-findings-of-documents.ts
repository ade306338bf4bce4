import { type Kysely, type Migration, sql } from 'kysely';

/** Counting what checks say of a long document must not look at each of its segments. */
export const findingsOfDocuments: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('finding').addColumn('document_id', 'text').execute();
    await sql`update finding set document_id =
      (select document_id from segment where segment.id = finding.segment_id)`.execute(db);
    await sql`create index finding_document on finding (document_id, level, segment_id, version)
      where dismissal_id is null`.execute(db);
  },
};
