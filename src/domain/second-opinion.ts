import type { Category, Severity } from './flag.js';
import type { Side } from './segment.js';

/** What findings of a language model go by in the place of a check's id, and their one message's key. */
export const SECOND_OPINION = 'second-opinion';
export const MODEL_SAYS = 'model.says';

/** A request waits until it was answered, failed, or was taken back. */
export const opinionStates = ['waiting', 'done', 'failed', 'cancelled'] as const;
export type OpinionState = (typeof opinionStates)[number];

/** Why there is no answer. */
export const opinionProblems = [
  'unreachable',
  'timed-out',
  'busy',
  'refused',
  'redirected',
  'too-large',
  'unreadable',
  'declined',
  'budget',
  'changed',
  'cancelled',
] as const;
export type OpinionProblem = (typeof opinionProblems)[number];

/** Words of a pair that a model takes for wrong; offsets into the text of `side`. */
export interface OpinionMark {
  readonly side: Side;
  readonly start: number;
  readonly end: number;
  readonly category: Category;
  readonly severity: Exclude<Severity, 'neutral'>;
  /** In the model's words; may be empty. */
  readonly words: string;
}

/** What became of the last request for a segment as it stands. */
export interface OpinionView {
  readonly state: OpinionState;
  readonly problem: OpinionProblem | null;
  readonly found: number;
  /** What the model named and was not taken: words that the texts do not have, and what it should not have said. */
  readonly dropped: number;
  readonly by: string;
  readonly at: string;
}

/** How much of a project may be sent a day. */
export interface OpinionBudget {
  readonly segments: number;
  readonly tokens: number;
}

export const MOST_BUDGET: OpinionBudget = { segments: 10_000, tokens: 100_000_000 };

/** How a project stands to the model: whether it is asked, how much today, and what came of it. */
export interface OpinionSettings {
  readonly on: boolean;
  readonly budget: OpinionBudget;
  readonly today: OpinionBudget;
  readonly waiting: number;
  readonly findings: number;
  readonly dismissed: number;
  /** The newest that failed today, where one did. */
  readonly failed: { readonly problem: OpinionProblem; readonly status: number | null; readonly at: string } | null;
}
