import type { OpinionMark, OpinionProblem } from '../domain/second-opinion.js';

/** An Arabic text and its translation, as they are sent. */
export interface Pair {
  readonly source: string;
  readonly target: string;
}

export interface Opinion {
  readonly marks: readonly OpinionMark[];
  /** How many of what the model named were not taken (see answer.ts). */
  readonly dropped: number;
  /** Of question and answer together; estimated where the service does not tell. */
  readonly tokens: number;
}

/** A language model that says what it takes for wrong in a translation. */
export interface Provider {
  /** Whom the texts are sent to, for people to read. */
  readonly about: { readonly address: string; readonly model: string };
  /** The most tokens that asking about a pair may take. */
  estimate(pair: Pair): number;
  /** Rejects with a ModelFailure, and with nothing else. */
  ask(pair: Pair, signal: AbortSignal): Promise<Opinion>;
}

/** Why there is no opinion. It says nothing of what was sent or answered, which may be secret: only what kind and which status. */
export class ModelFailure extends Error {
  constructor(
    readonly problem: OpinionProblem,
    /** The HTTP status where there was one. */
    readonly status: number | null = null,
  ) {
    super(status === null ? problem : `${problem} (HTTP ${status})`);
  }
}
