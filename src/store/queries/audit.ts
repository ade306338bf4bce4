import type { AuditDetails, AuditEntry, AuditKind } from '../../domain/audit.js';
import type { Reader } from '../store.js';

export interface AuditWish {
  /** Who did it or whom it is about. */
  readonly personId?: string | undefined;
  readonly kind?: AuditKind | undefined;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

/** A page of what was written down, newest first; the last page where there are fewer. */
export async function auditPage(
  reader: Reader,
  { personId, kind, page, size }: AuditWish,
): Promise<{ readonly entries: AuditEntry[]; readonly page: number; readonly pages: number }> {
  const chosen = reader
    .selectFrom('audit')
    .$if(kind !== undefined, (query) => query.where('audit.kind', '=', kind!))
    .$if(personId !== undefined, (query) =>
      query.where(({ eb, or }) => or([eb('audit.created_by', '=', personId!), eb('audit.person_id', '=', personId!)])),
    );
  const { count } = await chosen
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(Number(count) / size));
  const shown = Math.min(page, pages);
  const rows = await chosen
    .leftJoin('user as actor', 'actor.id', 'audit.created_by')
    .leftJoin('user as person', 'person.id', 'audit.person_id')
    .leftJoin('project', 'project.id', 'audit.project_id')
    .orderBy('audit.id', 'desc')
    .limit(size)
    .offset((shown - 1) * size)
    .select(['audit.id', 'audit.kind', 'audit.created_at', 'audit.details'])
    .select(['actor.id as actorId', 'actor.login as actorLogin', 'actor.name as actorName'])
    .select(['person.id as personId', 'person.login as personLogin', 'person.name as personName'])
    .select(['project.id as projectId', 'project.name as projectName', 'project.name_ar as projectNameAr'])
    .execute();
  return {
    page: shown,
    pages,
    entries: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      at: row.created_at,
      by: named(row.actorId, row.actorLogin, row.actorName),
      person: named(row.personId, row.personLogin, row.personName),
      project: row.projectId === null ? null : { id: row.projectId, name: row.projectName!, nameAr: row.projectNameAr },
      details: JSON.parse(row.details) as AuditDetails,
    })),
  };
}

function named(id: string | null, login: string | null, name: string | null) {
  return id === null ? null : { id, login: login!, name: name! };
}
