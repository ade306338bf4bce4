import { type Kysely, type Migration, sql } from 'kysely';

/** What terms have said is kept as revisions are: nothing of it is changed or taken out. */
export const termHistory: Migration = {
  async up(db: Kysely<unknown>) {
    for (const verb of ['update', 'delete'])
      await sql
        .raw(
          `create trigger term_change_no_${verb} before ${verb} on term_change
           begin select raise(abort, 'term_change is append-only'); end`,
        )
        .execute(db);
  },
};
