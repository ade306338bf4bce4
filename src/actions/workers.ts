import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import { root } from '../root.js';

/** Runs pure computations away from the thread that answers requests. */
export interface Workers {
  run<Answer>(module: WorkerModule, job: unknown, signal?: AbortSignal): Promise<Answer>;
  close(): Promise<void>;
}

/** The built modules that workers load; always the built ones, since Node runs no TypeScript. */
const modules = {
  align: 'dist/server/src/align/worker.js',
  learn: 'dist/server/src/align/lexicon/learn-worker.js',
  link: 'dist/server/src/align/words/worker.js',
  check: 'dist/server/src/checks/worker.js',
  exchange: 'dist/server/src/actions/exchange-worker.js',
  inspect: 'dist/server/src/actions/inspect-worker.js',
  review: 'dist/server/src/actions/exchange/review-worker.js',
  skeleton: 'dist/server/src/actions/exchange/skeleton-worker.js',
  update: 'dist/server/src/actions/update-worker.js',
} as const;
export type WorkerModule = keyof typeof modules;

/** Long enough to keep a worker for the next import of a busy quarter of an hour's start, short enough to give memory back. */
const IDLE_MS = 30_000;

/** An import's alignment must not keep a save's checks waiting. */
const THREADS = 2;

/** Starts no thread before the first job. */
export function workers(): Workers {
  let pool: Tinypool | undefined;
  return {
    run(module, job, signal) {
      pool ??= new Tinypool({
        filename: join(root, modules.align),
        minThreads: 0,
        maxThreads: THREADS,
        idleTimeout: IDLE_MS,
      });
      return pool.run(job, { filename: join(root, modules[module]), signal });
    },
    async close() {
      await pool?.destroy();
    },
  };
}
