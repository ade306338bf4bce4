import BetterSqlite from 'better-sqlite3';
import { type Kysely, Kysely as KyselyClass, SqliteAdapter, SqliteDialect, type SqliteStatement } from 'kysely';
import type { Database } from './schema.js';

/**
 * Opens one handle on a SQLite file. `synchronous` falls back to what the library was compiled with at every open,
 * which in WAL can lose acknowledged writes on a power cut: it is set here, every time.
 */
export function openHandle(
  file: string,
  options: { readonly readonly: boolean },
): { db: Kysely<Database>; raw: BetterSqlite.Database } {
  // A busy timeout would block the whole process: 0 here, and Store.write tries again asynchronously.
  const raw = new BetterSqlite(file, { readonly: options.readonly, timeout: 0 });
  raw.pragma('foreign_keys = ON');
  raw.pragma('synchronous = FULL');
  raw.pragma('cache_size = -32000');
  return {
    db: new KyselyClass<Database>({ dialect: new TransactionalSqliteDialect({ database: withStatementCache(raw) }) }),
    raw,
  };
}

/** SQLite runs DDL inside transactions; Kysely's adapter says it does not, and would migrate without one. */
class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true;
      }
    })();
  }
}

/** Preparing costs more than running a short query, and a desk runs the same few hundred statements. */
const STATEMENTS_KEPT = 300;

function withStatementCache(raw: BetterSqlite.Database): { close(): void; prepare(sql: string): SqliteStatement } {
  const cache = new Map<string, SqliteStatement>();
  return {
    close: () => void raw.close(),
    prepare(sql) {
      const known = cache.get(sql);
      if (known) return known;
      const statement = raw.prepare(sql) as unknown as SqliteStatement;
      if (cache.size >= STATEMENTS_KEPT) cache.delete(cache.keys().next().value as string);
      cache.set(sql, statement);
      return statement;
    },
  };
}
