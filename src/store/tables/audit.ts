import type { AuditKind } from '../../domain/audit.js';

/** What administrators, managers and the shell did that governs the desk; append-only. */
export interface AuditTable {
  id: string;
  kind: AuditKind;
  /** null: the shell, or the server as it starts. */
  created_by: string | null;
  created_at: string;
  /** Whom it is about. */
  person_id: string | null;
  project_id: string | null;
  /** AuditDetails as JSON. */
  details: string;
}
