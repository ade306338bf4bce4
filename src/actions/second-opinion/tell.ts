import type { DeskWriter } from '../desk.js';

/** More rows than these are put anew at once. */
const MOST_TOLD_ONE_BY_ONE = 20;

/** Tells open pages that requests for second opinions were made, answered or taken back. */
export async function tellOpinions(
  { event }: DeskWriter,
  segments: readonly { readonly projectId: string; readonly documentId: string; readonly segmentId: string }[],
): Promise<void> {
  const byDocument = new Map<string, (typeof segments)[number][]>();
  for (const segment of segments)
    byDocument.set(segment.documentId, [...(byDocument.get(segment.documentId) ?? []), segment]);
  for (const group of byDocument.values()) {
    const many = group.length > MOST_TOLD_ONE_BY_ONE;
    for (const segment of many ? group.slice(0, 1) : group)
      await event({ ...segment, kind: many ? 'document.replaced' : 'segment.checked', by: null });
  }
}
