import { type Kysely, type Migration, sql } from 'kysely';

/** To whom a long document is assigned is told without looking at all of it. */
export const assignees: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index segment_assignee on segment (document_id, assigned_to, position) where assigned_to is not null`.execute(
      db,
    );
  },
};
