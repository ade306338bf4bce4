import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Who may no longer sign in, when somebody was last here, and what administrators and the shell did: kept as revisions are,
 * nothing of it is changed or taken out.
 */
export const administration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('user').addColumn('barred_at', 'text').execute();
    await db.schema.alterTable('user').addColumn('last_seen_at', 'text').execute();
    await db.schema
      .createTable('audit')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('created_by', 'text', (c) => c.references('user.id'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.references('user.id'))
      .addColumn('project_id', 'text', (c) => c.references('project.id'))
      .addColumn('details', 'text', (c) => c.notNull())
      .execute();
    for (const column of ['kind', 'created_by', 'person_id', 'project_id'])
      await db.schema.createIndex(`audit_${column}`).on('audit').columns([column, 'id']).execute();
    for (const verb of ['update', 'delete'])
      await sql
        .raw(
          `create trigger audit_no_${verb} before ${verb} on audit
           begin select raise(abort, 'audit is append-only'); end`,
        )
        .execute(db);
  },
};
