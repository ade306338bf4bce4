import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { root } from '../root.js';

/** Runs pure computations away from the thread that answers requests. */
export interface Workers {
  /** Where the module tells how far it is (it gets a port as the job's `progress`), `onProgress` gets the share done, 0 to 1. */
  run<Answer>(
    module: WorkerModule,
    job: object,
    signal?: AbortSignal,
    onProgress?: (share: number) => void,
  ): Promise<Answer>;
  close(): Promise<void>;
}

/** The built modules that workers load; always the built ones, since Node runs no TypeScript. */
const modules = {
  backup: 'dist/server/src/actions/administration/backup-worker.js',
  archive: 'dist/server/src/actions/archive/write-worker.js',
  export: 'dist/server/src/actions/export-worker.js',
  align: 'dist/server/src/align/worker.js',
  learn: 'dist/server/src/align/lexicon/learn-worker.js',
  link: 'dist/server/src/align/words/worker.js',
  calibrate: 'dist/server/src/checks/coverage/calibrate-worker.js',
  check: 'dist/server/src/checks/worker.js',
  grammar: 'dist/server/src/checks/grammar/worker.js',
  exchange: 'dist/server/src/actions/exchange-worker.js',
  inspect: 'dist/server/src/actions/inspect-worker.js',
  terms: 'dist/server/src/actions/exchange/terms-worker.js',
  update: 'dist/server/src/actions/update-worker.js',
} as const;
export type WorkerModule = keyof typeof modules;

/** Long enough to keep a worker for the next import of a busy quarter of an hour's start, short enough to give memory back. */
const IDLE_MS = 30_000;

/** An import's alignment must not keep a save's checks waiting. */
const THREADS = 2;

/** What has a thread of its own, so that nothing waits for it: the grammar engine, and files that somebody waits for. */
const apart: Partial<Record<WorkerModule, 'grammar' | 'files' | 'backup'>> = {
  grammar: 'grammar',
  backup: 'backup',
  archive: 'files',
  export: 'files',
};

/** Starts no thread before the first job. */
export function workers(): Workers {
  const pools = new Map<string, Tinypool>();
  const poolFor = (module: WorkerModule): Tinypool => {
    const name = apart[module] ?? 'shared';
    const pool = pools.get(name) ?? poolOf(name === 'shared' ? THREADS : 1);
    pools.set(name, pool);
    return pool;
  };
  return {
    async run(module, job, signal, onProgress) {
      const pool = poolFor(module);
      const filename = join(root, modules[module]);
      if (!onProgress) return pool.run(job, { filename, signal });
      const { port1, port2 } = new MessageChannel();
      port1.on('message', onProgress);
      try {
        return await pool.run({ ...job, progress: port2 }, { filename, signal, transferList: [port2] });
      } finally {
        port1.close();
      }
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

function poolOf(maxThreads: number): Tinypool {
  return new Tinypool({ filename: join(root, modules.align), minThreads: 0, maxThreads, idleTimeout: IDLE_MS });
}
