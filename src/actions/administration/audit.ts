import type { AuditDetails, AuditKind } from '../../domain/audit.js';
import type { Writer } from '../../store/store.js';
import type { Actor, Desk } from '../desk.js';

/** Who is written down: a person's id, or null for the shell. */
export type By = string | null;

/** Whom the audit log names for somebody who acts in a project. */
export const byOf = (actor: Actor): By => (actor.shell ? null : actor.personId);

/** Writes down what was done, in the transaction that does it: neither is there without the other. */
export async function recordAudit(
  desk: Pick<Desk, 'clock'>,
  db: Writer,
  entry: {
    readonly kind: AuditKind;
    readonly by: By;
    readonly personId?: string;
    readonly projectId?: string;
    readonly details?: AuditDetails;
  },
): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      id: desk.clock.id(),
      kind: entry.kind,
      created_by: entry.by,
      created_at: desk.clock.now(),
      person_id: entry.personId ?? null,
      project_id: entry.projectId ?? null,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute();
}
