import { type Kysely, type Migration, sql } from 'kysely';

/** Up to which version the grammar engine has looked at each segment. */
export const grammarVersions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('segment')
      .addColumn('grammar_version', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await sql`create index segment_without_grammar on segment (document_id, position) where grammar_version <> version`.execute(
      db,
    );
  },
};
