import type { OpinionProblem } from '../../domain/second-opinion.js';
import type { Provider } from '../../model/provider.js';
import type { Desk } from '../desk.js';
import { answerNext, failWaiting } from './answer-next.js';
import { providerOf } from './provider-of.js';

/** The second opinions that are asked for, one after another, behind whoever asked. */
export interface Answering {
  /** Lets go of what is being asked, which waits for the next start, and resolves when that has ended. */
  stop(): Promise<void>;
}

/** Writes of another process wake nobody here: they are looked for this often. */
const LOOK_MS = 15_000;
/** After a defect of ours, or a locked database. */
const AGAIN_MS = 5_000;
/** A service that cannot be reached, or will have nothing of us, so often in a row is not asked about the rest. */
const FAILURES_IN_A_ROW = 3;
/** Not about the one segment: the next one would fare the same. */
const ofTheService: readonly (OpinionProblem | null)[] = ['unreachable', 'timed-out', 'busy', 'refused', 'redirected'];

/**
 * Asks the model about whatever waits: now, for what an earlier end of the program left, and after each write that told an
 * event. Where the service fails again and again all that waits is told to have failed, and nothing more is sent until
 * somebody asks anew. Undefined where the desk has no model.
 */
export function startAnswering(
  desk: Desk,
  onFailure: (error: unknown) => void,
  provider: Provider | undefined = providerOf(desk.settings),
): Answering | undefined {
  if (!provider) return undefined;
  const ending = new AbortController();
  let failures = 0;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = false;
  const wake = (afterMs = 0) => {
    due = true;
    if (ending.signal.aborted || running || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      running = round()
        .catch((error: unknown) => {
          if (ending.signal.aborted) return 0;
          onFailure(error);
          due = true;
          return AGAIN_MS;
        })
        .then((pauseMs = 0) => {
          running = undefined;
          if (due) wake(pauseMs);
        });
    }, afterMs);
  };
  const round = async (): Promise<number | undefined> => {
    due = false;
    for (;;) {
      const answered = await answerNext(desk, provider, ending.signal);
      if (!answered || ending.signal.aborted) return 0;
      failures = ofTheService.includes(answered.problem) ? failures + 1 : 0;
      if (failures < FAILURES_IN_A_ROW) continue;
      failures = 0;
      await failWaiting(desk, answered);
    }
  };
  const forget = desk.onEvent(() => wake());
  const looking = setInterval(() => wake(), LOOK_MS);
  wake();
  return {
    async stop() {
      ending.abort();
      forget();
      clearInterval(looking);
      clearTimeout(timer);
      await running;
    },
  };
}
