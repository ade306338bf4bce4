import type { Generated } from 'kysely';

/** The live stream's source: one row a write, in the write's own transaction, resumable by id. */
export interface EventTable {
  id: Generated<number>;
  project_id: string;
  document_id: string | null;
  segment_id: string | null;
  kind: EventKind;
  created_by: string | null;
  created_at: string;
}

export type EventKind =
  | 'document.imported'
  | 'document.renamed'
  | 'document.deleted'
  | 'segment.saved'
  | 'segment.approved'
  | 'segment.changes-requested'
  | 'segment.restored'
  | 'segment.commented'
  | 'document.assigned'
  | 'document.repaired'
  | 'document.replaced'
  | 'flag.raised'
  | 'flag.changed'
  | 'segment.checked'
  | 'document.checked'
  | 'finding.settled'
  | 'project.changed';
