import { permits, projectPermissions } from '../../domain/permission.js';
import type { Person, Standing } from '../../domain/read-model.js';
import type { Reader } from '../store.js';

/** Something inside a project that an address names. */
export type Scope =
  | { readonly projectId: string }
  | { readonly documentId: string }
  | { readonly segmentId: string }
  | { readonly flagId: string }
  | { readonly findingId: string }
  | { readonly draftId: string }
  | { readonly batchId: string };

export interface Place {
  readonly standing: Standing;
  readonly projectId: string;
  readonly documentId?: string;
  readonly segmentId?: string;
  readonly flagId?: string;
  readonly findingId?: string;
  readonly draftId?: string;
  readonly batchId?: string;
}

/**
 * Where a thing stands and what this person may do there. Undefined where it does not exist and where the person is
 * no member: the two must not be told apart from outside.
 */
export async function standingIn(reader: Reader, person: Person, scope: Scope): Promise<Place | undefined> {
  const place = await locate(reader, scope);
  if (!place) return undefined;
  const project = await reader
    .selectFrom('project')
    .leftJoin('membership', (join) =>
      join.onRef('membership.project_id', '=', 'project.id').on('membership.user_id', '=', person.id),
    )
    .where('project.id', '=', place.projectId)
    .where('project.importing', '=', 0)
    .select(['project.allows_own_approval', 'project.second_opinion', 'membership.role'])
    .executeTakeFirst();
  const role = project?.role ?? (project && person.administrator ? 'manager' : undefined);
  if (!project || !role) return undefined;
  return {
    ...place,
    standing: {
      person,
      projectId: place.projectId,
      role,
      may: new Set(projectPermissions.filter((permission) => permits(role, permission))),
      allowsOwnApproval: project.allows_own_approval === 1,
      asksModel: project.second_opinion === 1,
    },
  };
}

async function locate(reader: Reader, scope: Scope): Promise<Omit<Place, 'standing'> | undefined> {
  if ('projectId' in scope) return { projectId: scope.projectId };
  if ('draftId' in scope) {
    const draft = await reader
      .selectFrom('draft_import')
      .where('id', '=', scope.draftId)
      .select('project_id')
      .executeTakeFirst();
    return draft && { projectId: draft.project_id, draftId: scope.draftId };
  }
  if ('batchId' in scope) {
    const batch = await reader
      .selectFrom('import_batch')
      .where('id', '=', scope.batchId)
      .select('project_id')
      .executeTakeFirst();
    return batch && { projectId: batch.project_id, batchId: scope.batchId };
  }
  if ('documentId' in scope) {
    const document = await reader
      .selectFrom('document')
      .where('id', '=', scope.documentId)
      .select('project_id')
      .executeTakeFirst();
    return document && { projectId: document.project_id, documentId: scope.documentId };
  }
  if ('segmentId' in scope) return locateSegment(reader, scope.segmentId);
  if ('findingId' in scope) {
    const { findingId } = scope;
    const finding = await reader
      .selectFrom('finding')
      .where('id', '=', findingId)
      .select('segment_id')
      .executeTakeFirst();
    const place = finding && (await locateSegment(reader, finding.segment_id));
    return place && { ...place, findingId };
  }
  const flag = await reader.selectFrom('flag').where('id', '=', scope.flagId).select('segment_id').executeTakeFirst();
  const place = flag && (await locateSegment(reader, flag.segment_id));
  return place && { ...place, flagId: scope.flagId };
}

async function locateSegment(reader: Reader, segmentId: string): Promise<Omit<Place, 'standing'> | undefined> {
  const row = await reader
    .selectFrom('segment')
    .innerJoin('document', 'document.id', 'segment.document_id')
    .where('segment.id', '=', segmentId)
    .select(['document.id', 'document.project_id'])
    .executeTakeFirst();
  return row && { projectId: row.project_id, documentId: row.id, segmentId };
}
