import { calibrateNext } from './calibrating.js';
import { checkNext } from './check-segments.js';
import type { Desk } from './desk.js';
import { learnNext } from './learning.js';

/** The checks that follow changes, quietly, behind whoever made them. */
export interface Checking {
  /** Starts nothing more and resolves when what runs has ended. */
  stop(): Promise<void>;
}

/** Changes that come at once are looked at together. */
const WAIT_MS = 40;
/** Writes of another process, as an import from the shell, wake nobody here: they are looked for this often. */
const LOOK_MS = 15_000;
/** After a failure (a worker that died, a locked database) the next attempt waits this long. */
const AGAIN_MS = 5_000;

/**
 * Checks whatever has changed: now, for what an earlier end of the program left unchecked, and after each write that told an
 * event. One round at a time; a round that fails is told to `onFailure` and tried again later.
 */
export function startChecking(desk: Desk, onFailure: (error: unknown) => void): Checking {
  const ending = new AbortController();
  let stopped = false;
  let due = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  const wakeIn = (milliseconds: number) => {
    due = true;
    if (stopped || timer || running) return;
    timer = setTimeout(() => {
      timer = undefined;
      start();
    }, milliseconds);
  };
  const start = () => {
    running = round().finally(() => {
      running = undefined;
      if (due) wakeIn(WAIT_MS);
    });
  };
  const round = async () => {
    due = false;
    try {
      while (!stopped && (await checkNext(desk, { signal: ending.signal, onFailure })) > 0);
      // What was approved teaches what comes next.
      while (!stopped && (await learnNext(desk)) > 0);
      while (!stopped && (await calibrateNext(desk)) > 0);
    } catch (error) {
      if (stopped) return;
      onFailure(error);
      timer ??= setTimeout(() => {
        timer = undefined;
        start();
      }, AGAIN_MS);
    }
  };
  const forget = desk.onEvent(() => wakeIn(WAIT_MS));
  const looking = setInterval(() => wakeIn(0), LOOK_MS);
  wakeIn(WAIT_MS);
  return {
    async stop() {
      stopped = true;
      ending.abort();
      forget();
      clearInterval(looking);
      clearTimeout(timer);
      await running;
    },
  };
}
