import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyApart, openStore, type Store, StoreBusy } from '../../src/store/store.js';

let folder: string;
let file: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tawazi-store-'));
  file = join(folder, 'desk.db');
  store = await openStore(file);
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const person = (login: string) => ({
  id: login,
  login,
  name: login,
  password: null,
  administrator: 0 as const,
  created_at: '2026-01-01T00:00:00.000Z',
});

describe('the store', () => {
  it('is in WAL with synchronous FULL and foreign keys on, also after it was closed and opened again', async () => {
    for (let round = 0; round < 2; round++) {
      await store.close();
      store = await openStore(file);
      const pragmas = await store.write(async (db) => ({
        synchronous: (await sql<{ synchronous: number }>`pragma synchronous`.execute(db)).rows[0],
        journal: (await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db)).rows[0],
        keys: (await sql<{ foreign_keys: number }>`pragma foreign_keys`.execute(db)).rows[0],
      }));
      expect(pragmas).toEqual({
        synchronous: { synchronous: 2 },
        journal: { journal_mode: 'wal' },
        keys: { foreign_keys: 1 },
      });
    }
  });

  it('undoes everything of a write that fails', async () => {
    await expect(
      store.write(async (db) => {
        await db.insertInto('user').values(person('salma')).execute();
        throw new Error('power cut');
      }),
    ).rejects.toThrow('power cut');
    expect(await store.reader.selectFrom('user').selectAll().execute()).toEqual([]);
  });

  it('runs writes one after another while reads go on', async () => {
    const order: string[] = [];
    await Promise.all([
      store.write(async (db) => {
        await db.insertInto('user').values(person('first')).execute();
        await new Promise((resolve) => setTimeout(resolve, 30));
        order.push('first');
      }),
      store.write(async (db) => {
        order.push(`second sees ${(await db.selectFrom('user').selectAll().execute()).length}`);
      }),
      store.reader
        .selectFrom('user')
        .selectAll()
        .execute()
        .then((rows) => order.push(`reader sees ${rows.length}`)),
    ]);
    expect(order).toEqual(['reader sees 0', 'first', 'second sees 1']);
  });

  it('cannot be written through the reader', async () => {
    await expect(store.reader.insertInto('user').values(person('salma')).execute()).rejects.toThrow(/readonly/);
  });

  it('refuses after about a second when another process holds the lock, and works again after that', async () => {
    const other = new BetterSqlite(file);
    other.exec('begin immediate');
    await expect(store.write((db) => db.insertInto('user').values(person('salma')).execute())).rejects.toThrow(
      StoreBusy,
    );
    other.exec('rollback');
    other.close();
    await store.write((db) => db.insertInto('user').values(person('salma')).execute());
    expect(await store.reader.selectFrom('user').selectAll().execute()).toHaveLength(1);
  });

  it.each(['revision', 'flag_event', 'review', 'audit'])('never changes or deletes a row of %s', async (table) => {
    const triggers = await sql<{
      name: string;
    }>`select name from sqlite_master where type = 'trigger' and tbl_name = ${table}`.execute(store.reader);
    expect(triggers.rows.map((row) => row.name).sort()).toEqual([`${table}_no_delete`, `${table}_no_update`]);
  });

  it('says which file is damaged instead of serving it', async () => {
    const damaged = join(folder, 'damaged.db');
    writeFileSync(damaged, Buffer.alloc(8192, 'not a database'));
    await expect(openStore(damaged)).rejects.toThrow(/damaged\.db/);
  });

  it('backs up what was committed, as a database of its own', async () => {
    await store.write((db) => db.insertInto('user').values(person('salma')).execute());
    const copy = join(folder, 'copy.db');
    await copyApart(file, copy);
    const opened = await openStore(copy);
    expect(await opened.reader.selectFrom('user').select('login').execute()).toEqual([{ login: 'salma' }]);
    await opened.close();
  });
});
