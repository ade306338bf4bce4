import type { Actor, Desk } from '../desk.js';
import { INTERRUPTED, importLarge, type LargeFile, type LargeOutcome, type LargeProgress } from './import-large.js';
import { sweepUploads } from './stage-large.js';
import { sweepImports } from './sweep.js';

interface Running {
  readonly stop: AbortController;
  readonly over: Promise<unknown>;
}

/** The imports that this process is at, of each desk. */
const running = new WeakMap<Desk, Map<string, Running>>();

function ofDesk(desk: Desk): Map<string, Running> {
  const known = running.get(desk);
  if (known) return known;
  const fresh = new Map<string, Running>();
  running.set(desk, fresh);
  desk.onClose(() => interruptAll(desk));
  return fresh;
}

/** Begins an import and gives its job's id at once; what comes of it stands in the job. `afterwards` is called whatever it is. */
export async function startLargeImport(
  desk: Desk,
  actor: Actor,
  file: LargeFile,
  options: { readonly onProgress?: (progress: LargeProgress) => void; readonly afterwards?: () => Promise<void> } = {},
): Promise<{ readonly jobId: string; readonly over: Promise<LargeOutcome> }> {
  const stop = new AbortController();
  const { jobId, over: done } = await importLarge(desk, actor, file, { ...options, signal: stop.signal });
  const over = done.finally(async () => {
    ofDesk(desk).delete(jobId);
    await options.afterwards?.();
  });
  ofDesk(desk).set(jobId, { stop, over: over.catch(() => undefined) });
  return { jobId, over };
}

/** Whether there was something to cancel here. Resolves once all of it is taken away. */
export async function cancelLargeImport(desk: Desk, jobId: string): Promise<boolean> {
  const job = ofDesk(desk).get(jobId);
  job?.stop.abort('cancelled');
  await job?.over;
  return job !== undefined;
}

/** What a crash has left is taken away; to be called when a server or an import begins. The rest of it waits where it is stopped. */
export async function sweep(desk: Desk, signal?: AbortSignal): Promise<void> {
  await sweepUploads(desk);
  await sweepImports(desk, (jobId) => ofDesk(desk).has(jobId), signal);
}

async function interruptAll(desk: Desk): Promise<void> {
  const all = [...(running.get(desk)?.values() ?? [])];
  for (const { stop } of all) stop.abort(INTERRUPTED);
  await Promise.all(all.map(({ over }) => over));
}
