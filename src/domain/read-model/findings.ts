import type { CheckFamily, CheckSetting, DismissalReason, FindingOrigin, Level } from '../finding.js';
import type { Category, Severity } from '../flag.js';
import type { Side } from '../segment.js';

/** What a check says of a place in the present texts. */
export interface FindingView {
  readonly id: string;
  readonly check: string;
  readonly origin: FindingOrigin;
  readonly level: Level;
  readonly category: Category;
  readonly severity: Severity;
  readonly side: Side;
  readonly start: number;
  readonly end: number;
  readonly reason: FindingReason;
  /** A replacement of a stretch of the English. */
  readonly fix: { readonly start: number; readonly end: number; readonly text: string } | null;
  readonly dismissal: DismissalView | null;
}

/** The key of a message of the checks with its values. */
export interface FindingReason {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface DismissalView {
  readonly reason: DismissalReason;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
}

/** A check as a project's settings show it. */
export interface CheckStanding {
  readonly check: string;
  readonly family: CheckFamily;
  /** null: each finding counts as the check gives it. */
  readonly setting: CheckSetting | null;
  /** Findings on the present texts, those dismissed among them. */
  readonly findings: number;
  readonly dismissed: number;
}
