import { segmentAtOrBefore } from '../store/queries/segments.js';
import { numberKey } from '../text/numbers.js';
import type { Desk } from './desk.js';

/**
 * The id of the segment whose number somebody typed, in any script's digits; beyond the last the last, for no number the
 * first. Undefined in a document without segments.
 */
export function segmentNumbered(desk: Desk, documentId: string, written: string): Promise<string | undefined> {
  const digits = numberKey(written.trim()) ?? '';
  const wanted = /^\d{1,9}$/.test(digits) ? Math.max(1, Number(digits)) : 1;
  return segmentAtOrBefore(desk.store.reader, documentId, wanted);
}
