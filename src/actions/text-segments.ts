import type { Reader } from '../store/store.js';

/** A document's segments in order, as texts are written from them; `first` takes so many alone. */
export async function textSegments(reader: Reader, documentId: string, first?: number) {
  return segmentPage(reader, documentId, { after: 0, most: first });
}

export type PageOfSegments = Awaited<ReturnType<typeof segmentPage>>;

/** So many of them at most behind a position. */
export async function segmentPage(
  reader: Reader,
  documentId: string,
  { after, most }: { readonly after: number; readonly most: number | undefined },
) {
  const segments = await reader
    .selectFrom('segment')
    .innerJoin('revision as imported', (join) =>
      join.onRef('imported.segment_id', '=', 'segment.id').on('imported.version', '=', 1),
    )
    .where('document_id', '=', documentId)
    .where('position', '>', after)
    .orderBy('position')
    .$if(most !== undefined, (query) => query.limit(most!))
    .select([
      'position',
      'unit_id as unitId',
      'segment.source_text as sourceText',
      'segment.target_text as targetText',
      'source_lead as sourceLead',
      'target_lead as targetLead',
      'segment.state',
      'segment.alignment',
      'segment.confidence',
      'imported.target_text as importedTarget',
    ])
    .execute();
  return segments.map((segment) => ({ ...segment, targetAbsent: segment.importedTarget === '' }));
}
