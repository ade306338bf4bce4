import { type Level, levels } from '../domain/finding.js';
import type { Category, Severity } from '../domain/flag.js';
import type { Span } from '../text/span.js';
import type { Reason } from './messages.js';

/** A replacement of a stretch of the translation. */
export interface Fix extends Span {
  readonly text: string;
}

/** What a check says of one place of a pair; start and end are offsets into the text of `side`. */
export interface Remark extends Span {
  readonly side: 'source' | 'target';
  readonly level: Level;
  readonly reason: Reason;
  readonly fix?: Fix;
  /** Where it differs from the check's own. */
  readonly category?: Category;
  readonly severity?: Severity;
}

/** A remark with the check it comes from. */
export interface Finding extends Remark {
  readonly check: string;
  readonly category: Category;
  readonly severity: Severity;
}

export { type Level, levels };
