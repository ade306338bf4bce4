import type { ImportReport, ReadingChoices } from '../../domain/import-report.js';
import type { TranslationState } from '../../domain/segment.js';
import type { FormatName } from '../../formats/format.js';
import type { Limits } from '../../formats/limits.js';
import type { Problem } from '../../formats/problem.js';
import type { Encoding } from '../../text/decode.js';

/** What the reading thread is given. */
export interface ReadJob {
  readonly path: string;
  readonly name: string;
  readonly languages: { readonly source: string; readonly target: string };
  readonly limits: Limits;
  readonly choices: ReadingChoices;
}

/** A unit that is offered for translation, with all that is stored of it. */
export interface ReadUnit {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly sourceFolded: string;
  readonly targetFolded: string;
  readonly lead: string;
  readonly state: TranslationState;
  readonly notes: readonly string[];
}

export type ReadMessage =
  /** Units in their order, and how many bytes of the file were read for them. */
  | { readonly kind: 'units'; readonly units: readonly ReadUnit[]; readonly bytes: number }
  | {
      readonly kind: 'end';
      readonly format: FormatName;
      readonly encoding: Encoding;
      readonly bom: boolean;
      readonly units: number;
      readonly problems: readonly Problem[];
      readonly report: ImportReport;
    }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** The reading thread waits for one of these before it sends more than this many messages. */
export const NEXT = 'next';
export const SENT_AHEAD = 2;

/** Units of one message: what one transaction takes. */
export const UNITS_AT_ONCE = 500;
