import type { AlikeSegment } from '../../domain/read-model.js';
import type { Reader } from '../store.js';

/** By which segments of the same Arabic are known to each other; the check that compares them keeps it. */
const CHECK = 'same-source';

/** More are no list that anybody reads through. */
export const MOST_ALIKE = 500;

/**
 * The other segments of the project whose Arabic is the same (as the check of the same Arabic compares it) and whose English
 * is another one, in the order of documents and texts.
 */
export async function alikeSegments(reader: Reader, segmentId: string): Promise<AlikeSegment[]> {
  return reader
    .selectFrom('segment_trait as own')
    .innerJoin('segment as mine', (join) =>
      join.onRef('mine.id', '=', 'own.segment_id').onRef('mine.version', '=', 'own.version'),
    )
    .innerJoin('segment_trait as trait', (join) =>
      join
        .onRef('trait.project_id', '=', 'own.project_id')
        .onRef('trait.check_id', '=', 'own.check_id')
        .onRef('trait.key', '=', 'own.key'),
    )
    .innerJoin('segment', (join) =>
      join.onRef('segment.id', '=', 'trait.segment_id').onRef('segment.version', '=', 'trait.version'),
    )
    .innerJoin('document', 'document.id', 'segment.document_id')
    .where('own.segment_id', '=', segmentId)
    .where('own.check_id', '=', CHECK)
    .where('segment.position', '>', 0)
    .whereRef('segment.target_text', '!=', 'mine.target_text')
    .orderBy('document.id')
    .orderBy('segment.position')
    .limit(MOST_ALIKE)
    .select([
      'segment.id',
      'segment.document_id as documentId',
      'document.title as document',
      'segment.position',
      'segment.version',
      'segment.state',
      'segment.target_text as before',
      'mine.target_text as after',
    ])
    .execute();
}
