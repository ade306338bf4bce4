import { join } from 'node:path';
import type { Settings } from '../config.js';
import { type Clock, systemClock } from '../domain/ids.js';
import type { Role } from '../domain/role.js';
import type { EventKind } from '../store/schema.js';
import { openStore, type Store, type Writer } from '../store/store.js';
import { type ImportJobs, importJobs } from './import-jobs.js';
import { fillSearchTexts } from './search-texts.js';
import { type Workers, workers } from './workers.js';

/** Everything an action needs: the store, the clock, the workers and who wants to know of writes. */
export interface Desk {
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly workers: Workers;
  /** The imports that go on. */
  readonly imports: ImportJobs;
  /** Calls the listener after each commit that wrote an event; the answer takes the listener away again. */
  onEvent(listener: () => void): () => void;
  /** Runs a write transaction; its events reach the listeners once it is committed. */
  write<Value>(work: (writer: DeskWriter) => Promise<Value>): Promise<Value>;
  /** Has something done before the desk is closed, while it can still be written to. */
  onClose(work: () => Promise<void>): void;
  close(): Promise<void>;
}

/** A write transaction that also tells what happened. */
export interface DeskWriter {
  readonly db: Writer;
  event(event: {
    readonly kind: EventKind;
    readonly projectId: string;
    readonly documentId?: string;
    readonly segmentId?: string;
    readonly by: string | null;
  }): Promise<void>;
}

/** Somebody acting in one project; that they may is decided before an action is called. */
export interface Actor {
  readonly personId: string;
  readonly role: Role;
  /** Set where a command of the shell acts, which anybody may have typed. */
  readonly shell?: true;
}

export const DATABASE_FILE = 'tawazi.db';

/** Where a desk's database is, for a worker that reads it. */
export const databaseOf = ({ settings }: Pick<Desk, 'settings'>): string => join(settings.data, DATABASE_FILE);

/** Opens the desk in the settings' data folder. Throws what openStore throws. */
export async function openDesk(settings: Settings, clock: Clock = systemClock()): Promise<Desk> {
  const store = await openStore(join(settings.data, DATABASE_FILE));
  await fillSearchTexts({ store });
  const listeners = new Set<() => void>();
  const beforeClose: (() => Promise<void>)[] = [];
  const pool = workers();
  const imports = importJobs();
  return {
    store,
    clock,
    settings,
    workers: pool,
    imports,
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async write(work) {
      let told = false;
      const value = await store.write((db) =>
        work({
          db,
          async event(event) {
            told = true;
            await db
              .insertInto('event')
              .values({
                kind: event.kind,
                project_id: event.projectId,
                document_id: event.documentId ?? null,
                segment_id: event.segmentId ?? null,
                created_by: event.by,
                created_at: clock.now(),
              })
              .execute();
          },
        }),
      );
      if (told) for (const listener of listeners) listener();
      return value;
    },
    onClose: (work) => void beforeClose.push(work),
    async close() {
      for (const work of beforeClose) await work();
      await imports.close();
      await pool.close();
      await store.close();
    },
  };
}
