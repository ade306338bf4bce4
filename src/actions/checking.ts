import { calibrateNext } from './calibrating.js';
import { checkGrammarNext, GrammarUnavailable } from './check-grammar.js';
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

/** Work that is taken up again and again: ends early where `going` says so or the signal comes. */
type Round = (going: () => boolean, signal: AbortSignal) => Promise<void>;

/**
 * Checks whatever has changed: now, for what an earlier end of the program left unchecked, and after each write that told an
 * event. One round at a time; a round that fails is told to `onFailure` and tried again later.
 */
export function startChecking(desk: Desk, onFailure: (error: unknown) => void): Checking {
  return follow(desk, onFailure, async (going, signal) => {
    while (going() && (await checkNext(desk, { signal, onFailure })) > 0);
    // What was approved teaches what comes next.
    while (going() && (await learnNext(desk)) > 0);
    while (going() && (await calibrateNext(desk)) > 0);
  });
}

/** Has the grammar engine follow the checks, at its own pace. Where it cannot be loaded `onFailure` is told once, and it stays off. */
export function startGrammar(desk: Desk, onFailure: (error: unknown) => void): Checking {
  let available = true;
  return follow(desk, onFailure, async (going, signal) => {
    try {
      while (available && going() && (await checkGrammarNext(desk, { signal })) > 0);
    } catch (error) {
      if (!(error instanceof GrammarUnavailable)) throw error;
      available = false;
      onFailure(error);
    }
  });
}

function follow(desk: Desk, onFailure: (error: unknown) => void, work: Round): Checking {
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
      await work(() => !stopped, ending.signal);
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
