import { StoreBusy } from '../../store/store.js';

/** Longer than another process writes, as an import from the shell does; shorter than somebody takes an import for stuck. */
const PATIENCE_MS = 60_000;

/**
 * Tries a write again for as long as another process holds the database: an import of many minutes is not to end for it. Throws
 * StoreBusy after a minute. Nothing of `write` has been done where it is tried again.
 */
export async function patiently<Value>(write: () => Promise<Value>): Promise<Value> {
  const until = performance.now() + PATIENCE_MS;
  for (;;)
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof StoreBusy) || performance.now() > until) throw error;
    }
}
