import type { Side, TranslationState } from '../../../domain/segment.js';
import { writeZip } from '../../zip/write.js';
import { commentParts } from './comments.js';
import {
  contentTypes,
  coreProperties,
  documentRelationships,
  packageRelationships,
  settings,
  styles,
} from './parts.js';
import { reviewTable } from './table.js';

/** Something said of a segment or of words in it, to stand beside it as a comment. */
export interface Remark {
  readonly side: Side;
  /** Of the text on that side, in UTF-16 units; null for all of it. */
  readonly start: number | null;
  readonly end: number | null;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  readonly lines: readonly string[];
  /** Nothing waits for anybody any more. */
  readonly settled: boolean;
}

export interface ReviewRow {
  readonly position: number;
  readonly state: TranslationState;
  readonly sourceText: string;
  readonly targetText: string;
  /** The English that the present one is a correction of. */
  readonly originalTarget: string;
  /** Who changed it last, and when. */
  readonly editedBy: string | null;
  readonly changedAt: string;
  readonly remarks: readonly Remark[];
}

export interface Review {
  readonly title: string;
  readonly languages: { readonly source: string; readonly target: string };
  readonly writtenAt: string;
  readonly rows: readonly ReviewRow[];
}

/**
 * A document as a Word file to be reviewed: a table with a segment in each row, what was changed since the import as tracked
 * changes, and remarks as comments (ECMA-376 part 1, 17.13).
 */
export function writeReview(given: Review): Uint8Array {
  // In the order in which the cells of a row come, since comments are numbered so.
  const review = { ...given, rows: given.rows.map((row) => ({ ...row, remarks: bySide(row.remarks) })) };
  const comments = review.rows.flatMap(({ remarks }) => remarks);
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(comments.length > 0),
    '_rels/.rels': packageRelationships,
    'docProps/core.xml': coreProperties(review),
    'word/document.xml': reviewTable(review),
    'word/_rels/document.xml.rels': documentRelationships(comments.length > 0),
    'word/styles.xml': styles(review.languages),
    'word/settings.xml': settings,
    ...(comments.length > 0 ? commentParts(comments) : {}),
  };
  const encoder = new TextEncoder();
  return writeZip(Object.entries(parts).map(([name, xml]) => ({ name, content: encoder.encode(xml) })));
}

function bySide(remarks: readonly Remark[]): Remark[] {
  return (['target', 'source'] as const).flatMap((side) => remarks.filter((remark) => remark.side === side));
}
