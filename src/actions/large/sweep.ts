import type { Desk } from '../desk.js';
import { takeAway } from './take-away.js';

/** An import says that it lives with each few hundred units; a minute's silence is long for the slowest disk. */
const SILENT_MS = 60_000;

/**
 * Takes away what imports have left that ended without a word, as in a crash, or that the program's end broke off. Imports that
 * another process is at are left alone.
 */
export async function sweepImports(desk: Desk, isOwn: (jobId: string) => boolean, signal?: AbortSignal): Promise<void> {
  const jobs = await desk.store.reader
    .selectFrom('import_job')
    .where('holding_id', 'is not', null)
    .selectAll()
    .execute();
  for (const job of jobs) {
    if (isOwn(job.id) || (job.state === 'running' && isAlive(job, desk.clock.now()))) continue;
    if (job.state === 'running')
      await desk.store.write((db) =>
        db.updateTable('import_job').set({ state: 'interrupted' }).where('id', '=', job.id).execute(),
      );
    await takeAway(desk, job.holding_id!, signal);
    if (signal?.aborted) return;
  }
}

function isAlive(job: { readonly process: number; readonly beat_at: string }, now: string): boolean {
  // Its process is this one, and it is none of ours: another one had that number before.
  if (job.process === process.pid) return false;
  return Date.parse(now) - Date.parse(job.beat_at) < SILENT_MS && exists(job.process);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
