import { type Kysely, type Migration, sql } from 'kysely';

/** Second opinions by a language model: which projects ask for them, what was asked, and how much a day. */
export const secondOpinions: Migration = {
  async up(db: Kysely<unknown>) {
    for (const [column, usual] of [
      ['second_opinion', 0],
      ['opinion_segments', 200],
      ['opinion_tokens', 200_000],
    ] as const)
      await db.schema
        .alterTable('project')
        .addColumn(column, 'integer', (c) => c.notNull().defaultTo(usual))
        .execute();
    await db.schema
      .createTable('opinion')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
      .addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id').onDelete('cascade'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('waiting', 'done', 'failed', 'cancelled')`))
      .addColumn('problem', 'text')
      .addColumn('status', 'integer')
      .addColumn('found', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('dropped', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('tokens', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('asked_by', 'text', (c) => c.notNull().references('user.id'))
      .addColumn('asked_at', 'text', (c) => c.notNull())
      .addColumn('ended_at', 'text')
      .execute();
    await sql`create index opinion_waiting on opinion (id) where state = 'waiting'`.execute(db);
    await db.schema.createIndex('opinion_segment').on('opinion').columns(['segment_id', 'version']).execute();
    await db.schema.createIndex('opinion_project').on('opinion').columns(['project_id', 'state', 'ended_at']).execute();
    await db.schema
      .createTable('opinion_usage')
      .addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('segments', 'integer', (c) => c.notNull())
      .addColumn('tokens', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('opinion_usage_day', ['project_id', 'day'])
      .execute();
  },
};
