import type { Result } from '../domain/refusal.js';
import type { ImportedDocument } from './import-document.js';

/** What an import is at: waiting for others, reading its files, aligning the sentences, storing the segments. */
export type ImportPhase = 'waiting' | 'reading' | 'aligning' | 'storing';

export interface ImportProgress {
  readonly phase: ImportPhase;
  /** The share of the phase's work that is done, 0 to 1; null where it cannot be told. */
  readonly share: number | null;
}

/** Handed to an import: it tells how far it is, and throws once `signal` is aborted, with nothing stored. */
export interface ImportControl {
  readonly signal: AbortSignal;
  tell(progress: ImportProgress): void;
}

export type ImportOutcome = Result<ImportedDocument> | 'stopped';

/** An import that goes on whether or not anybody looks at it. */
export interface ImportJob {
  readonly projectId: string;
  readonly title: string;
  readonly progress: ImportProgress;
  /** Rejects only for what is broken. */
  readonly outcome: Promise<ImportOutcome>;
  readonly ended: boolean;
  stop(): void;
}

/**
 * The imports of this process by draft. They end with it: what was not stored by then is not stored at all, and its draft
 * is still there to be imported.
 */
export interface ImportJobs {
  /** Starts an import, or hands back the one of this draft that goes on. */
  start(
    about: { readonly draftId: string; readonly projectId: string; readonly title: string },
    work: (control: ImportControl) => Promise<Result<ImportedDocument>>,
  ): ImportJob;
  find(draftId: string): ImportJob | undefined;
  /** Stops all and waits until they are. */
  close(): Promise<void>;
}

/** How long what came of an import is kept for the page that waits for it. */
const KEPT_MS = 10 * 60_000;

export function importJobs(): ImportJobs {
  const jobs = new Map<string, ImportJob>();
  return {
    start({ draftId, projectId, title }, work) {
      const known = jobs.get(draftId);
      if (known && !known.ended) return known;
      const stopping = new AbortController();
      const state = { progress: { phase: 'reading', share: null } as ImportProgress, ended: false };
      const run = async (): Promise<ImportOutcome> => {
        try {
          return await work({ signal: stopping.signal, tell: (progress) => (state.progress = progress) });
        } catch (error) {
          if (stopping.signal.aborted) return 'stopped';
          throw error;
        } finally {
          state.ended = true;
          setTimeout(() => jobs.get(draftId) === job && jobs.delete(draftId), KEPT_MS).unref();
        }
      };
      const job: ImportJob = {
        projectId,
        title,
        outcome: run(),
        get progress() {
          return state.progress;
        },
        get ended() {
          return state.ended;
        },
        stop: () => stopping.abort(),
      };
      // Whoever waits for the outcome is told; that nobody does must not end the process.
      job.outcome.catch(() => undefined);
      jobs.set(draftId, job);
      return job;
    },
    find: (draftId) => jobs.get(draftId),
    async close() {
      for (const job of jobs.values()) job.stop();
      await Promise.allSettled([...jobs.values()].map(({ outcome }) => outcome));
    },
  };
}
