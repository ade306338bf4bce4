/**
 * Lets waiting requests be answered before the rest of a long piece of work is done: to be awaited between any two parts of it.
 * Queries alone do not, since each is answered before the next turn of the event loop. A transaction stays open meanwhile.
 */
export function letOthersIn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The same for a loop: after each so many rounds, of which `k` is one. */
export async function letOthersInAfter(rounds: number, k: number): Promise<void> {
  if (k % rounds === rounds - 1) await letOthersIn();
}
