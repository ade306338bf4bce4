import type { FileProblem } from './read-model.js';
import type { TranslationState } from './segment.js';

/** What is done with units that a problem is told of: taken as they are, left out, or nothing is imported at all. */
export const problemChoices = ['take', 'skip', 'stop'] as const;
export type ProblemChoice = (typeof problemChoices)[number];

/** Which columns of a table hold what, from 0. */
export interface TableColumns {
  readonly header: boolean;
  readonly source: number;
  readonly target: number;
  readonly id?: number | undefined;
  readonly state?: number | undefined;
  readonly note?: number | undefined;
}

/** How somebody wants a file to be read, where it is not as it was found. */
export interface ReadingChoices {
  readonly encoding?: string | undefined;
  readonly columns?: TableColumns | undefined;
  /** By kind of problem; `take` unless said. */
  readonly problems?: Readonly<Record<string, ProblemChoice>> | undefined;
}

/** What was found in a file when it was imported, and what was done about it. Kept with the document. */
export interface ImportReport {
  readonly name: string;
  readonly format: string;
  readonly version: string | null;
  readonly encoding: string;
  /** What the file itself names. */
  readonly declared: string | null;
  readonly languages: readonly { readonly language: string; readonly count: number }[];
  readonly units: number;
  /** Left out by choice. */
  readonly skipped: number;
  readonly notTranslatable: number;
  readonly notes: number;
  readonly states: Readonly<Partial<Record<TranslationState, number>>>;
  readonly problems: readonly (FileProblem & { readonly choice: ProblemChoice })[];
}
