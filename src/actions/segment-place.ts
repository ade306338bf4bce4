import { segmentAtOrBefore } from '../store/queries/segments.js';
import { numberKey } from '../text/numbers.js';
import type { Desk } from './desk.js';

/**
 * The id of the segment whose number somebody typed, in any script's digits; beyond the last the last, for no number the
 * first. Undefined in a document without segments.
 */
export function segmentNumbered(desk: Desk, documentId: string, written: string): Promise<string | undefined> {
  return segmentAtOrBefore(desk.store.reader, documentId, Math.max(1, wholeNumber(written) ?? 1));
}

/** A whole number as somebody typed it, in any script's digits. */
export function wholeNumber(written: string): number | undefined {
  const digits = numberKey(written.trim()) ?? '';
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}
