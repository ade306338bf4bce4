import type { Category, FlagState, Severity } from './flag.js';

/** What an error of each severity weighs (MQM's usual weights). */
export const severityWeights: Readonly<Record<Severity, number>> = { neutral: 0, minor: 1, major: 5, critical: 25 };

/** A dismissed flag is no error. All others count, mended or not: the score is of the work as it was flagged. */
export function isCounted(state: FlagState): boolean {
  return state !== 'dismissed';
}

/** The weighted errors of a text for each hundred of its words, taken from a hundred: at most 100, below 0 for a very bad one. */
export function qualityScore(weighted: number, words: number): number | null {
  return words === 0 ? null : (1 - weighted / words) * 100;
}

/** A flag as a report tells it, with the texts that it was raised on. */
export interface ReportedFlag {
  readonly id: string;
  readonly segmentId: string;
  /** Of its segment now; below 1 where a repair took its texts away. */
  readonly position: number;
  readonly category: Category;
  readonly severity: Severity;
  readonly state: FlagState;
  readonly side: 'source' | 'target' | null;
  /** Where the words stand in the text it was raised on; null for the whole segment. */
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly words: string | null;
  readonly sourceText: string;
  readonly targetText: string;
  readonly comment: string;
  readonly proposal: string | null;
  readonly by: string;
  /** Whose text it was raised on; null: it came with the file. */
  readonly textBy: string | null;
  /** ISO time. */
  readonly at: string;
}

export interface QualityReport {
  readonly documentId: string;
  readonly title: string;
  readonly languages: { readonly source: string; readonly target: string };
  /** Words of the English as it stands. */
  readonly words: number;
  readonly segments: number;
  /** Points of the counted flags. */
  readonly weighted: number;
  /** null for a text without words. */
  readonly score: number | null;
  readonly flags: readonly ReportedFlag[];
  /** Segments that somebody approved and nobody flagged. */
  readonly faultless: readonly {
    readonly position: number;
    readonly sourceText: string;
    readonly targetText: string;
    readonly by: string;
    readonly at: string;
  }[];
}
