import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { migrateToLatest } from './migrate.js';
import type { Database } from './schema.js';
import { openHandle } from './sqlite.js';

/** What queries read through: the reader handle, or a transaction that wants to see its own writes. */
export type Reader = Kysely<Database>;
/** What writes go through; only ever handed out by Store.write. */
export type Writer = Kysely<Database>;

export interface Store {
  /** Sees what is committed; never blocked by a write. */
  readonly reader: Reader;
  /**
   * Runs one write transaction; writes queue one behind another. `work` must await nothing but its own queries.
   * Throws StoreBusy when another process keeps the file locked for longer than a second.
   */
  write<Value>(work: (writer: Writer) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

export class StoreBusy extends Error {}
export class StoreDamaged extends Error {}

/** Long enough for another process's short write, short enough that a person is told and not left waiting. */
const GIVE_UP_AFTER_MS = 1_000;
const TRY_AGAIN_AFTER_MS = 15;

/** Opens (and where needed makes or migrates) the SQLite database in `file`. Throws StoreDamaged for a damaged file. */
export async function openStore(file: string): Promise<Store> {
  const writer = openSound(file);
  writer.raw.pragma('journal_mode = WAL');
  await migrateToLatest(writer.db);
  const reader = openHandle(file, { readonly: true });
  let queue: Promise<unknown> = Promise.resolve();

  return {
    reader: reader.db,
    write(work) {
      const run = queue.then(() => transact(writer.db, work));
      queue = run.catch(() => undefined);
      return run;
    },
    async close() {
      await queue;
      await reader.db.destroy();
      writer.raw.pragma('wal_checkpoint(TRUNCATE)');
      await writer.db.destroy();
    },
  };
}

/**
 * Reads the database in `file` at one moment, through a handle of its own: for a worker, which so keeps nobody waiting, however
 * much it reads.
 */
export async function readApart<Value>(file: string, work: (reader: Reader) => Promise<Value>): Promise<Value> {
  const { db } = openHandle(file, { readonly: true });
  try {
    return await db.transaction().execute(work);
  } finally {
    await db.destroy();
  }
}

/** Pages copied at once: 20 MB, between which the copy can be broken off. */
const PAGES_AT_ONCE = 5_000;

/**
 * Copies the database in `file` as it is at one moment into a new file, while others write. The open transaction holds the
 * moment: without it every write of others would begin the copy anew, and on a busy desk it would never end.
 */
export async function copyApart(file: string, target: string): Promise<void> {
  const { raw } = openHandle(file, { readonly: true });
  try {
    raw.exec('begin');
    raw.pragma('schema_version');
    await raw.backup(target, { progress: () => PAGES_AT_ONCE });
  } finally {
    raw.close();
  }
}

/** Opens for writing, or throws StoreDamaged with the file's name: a damaged file must not be written to. */
function openSound(file: string): ReturnType<typeof openHandle> {
  let handle: ReturnType<typeof openHandle> | undefined;
  try {
    handle = openHandle(file, { readonly: false });
    if (handle.raw.pragma('quick_check(1)', { simple: true }) === 'ok') return handle;
  } catch (error) {
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(String((error as { code?: unknown }).code))) throw error;
  }
  handle?.raw.close();
  throw new StoreDamaged(`${file} is damaged or no database: restore a backup`);
}

/** `begin immediate` takes the lock before anything is read, so that no transaction fails halfway for being late. */
async function transact<Value>(db: Kysely<Database>, work: (writer: Writer) => Promise<Value>): Promise<Value> {
  return db.connection().execute(async (connection) => {
    await retryWhileBusy(() => sql`begin immediate`.execute(connection));
    try {
      const value = await work(connection);
      await sql`commit`.execute(connection);
      return value;
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}

async function retryWhileBusy(attempt: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (!String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw error;
      if (performance.now() - started > GIVE_UP_AFTER_MS)
        throw new StoreBusy('the database is locked by another process');
      await wait(TRY_AGAIN_AFTER_MS);
    }
  }
}
