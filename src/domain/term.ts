/** A term of a project's glossary as people write it. */
export interface TermText {
  /** The Arabic, alternatives divided by `|`. */
  readonly arabic: string;
  /** What English is to say. */
  readonly english: string;
  /** What it may say as well, divided by `|`; empty for nothing. */
  readonly allowed: string;
  /** What it must not say, divided by `|`; empty for nothing. */
  readonly forbidden: string;
  /** Said beside the finding; empty for nothing. */
  readonly note: string;
  readonly status: TermStatus;
  /** Whether capitals have to be as they are here. */
  readonly caseMatters: boolean;
}

/** As a form or a file has it, before anybody has looked at it. */
export type TypedTerm = Readonly<Record<Exclude<keyof TermText, 'caseMatters'>, string>> & {
  readonly caseMatters: boolean;
};

/** What is proposed is shown and not yet checked. */
export const termStatuses = ['approved', 'proposed'] as const;
export type TermStatus = (typeof termStatuses)[number];
export const isTermStatus = (value: unknown): value is TermStatus => termStatuses.includes(value as TermStatus);

/** One that is stored; `version` counts its changes. */
export interface Term extends TermText {
  readonly id: string;
  readonly version: number;
  readonly by: string;
  readonly at: string;
}

/** What happened to a term; the text is what it said after that, of a removal what it had said. */
export const termSteps = ['added', 'changed', 'removed'] as const;
export type TermStep = (typeof termSteps)[number];

/** A line of a term's history. */
export interface TermChange {
  readonly step: TermStep;
  readonly version: number;
  readonly text: TermText;
  readonly by: string;
  readonly at: string;
}

/** The alternatives of a field, without blanks around them and in between. */
export function alternativesIn(field: string): string[] {
  return field
    .split('|')
    .map((alternative) => alternative.trim().replace(/\s+/g, ' '))
    .filter((alternative) => alternative !== '');
}

export const LONGEST_TERM = 300;
export const LONGEST_TERM_NOTE = 500;
/** Enough for the ways to write one thing; each is looked for. */
export const MOST_ALTERNATIVES = 20;
/** Enough for the glossary of a large desk; the index of so many is made in a moment, and they cost a segment nothing. */
export const MOST_TERMS = 5_000;
