import type { DocumentCard, Member, Person, ProjectCard, ProjectHead } from '../../domain/read-model.js';
import type { Reader } from '../store.js';
import { noProgress, progressOfDocuments, sumProgress } from './progress.js';

/** The projects a person is a member of; all of them for an administrator. By name. */
export async function projectsFor(reader: Reader, person: Person, only?: string): Promise<ProjectCard[]> {
  const rows = await reader
    .selectFrom('project')
    .leftJoin('membership', (join) =>
      join.onRef('membership.project_id', '=', 'project.id').on('membership.user_id', '=', person.id),
    )
    .where('project.importing', '=', 0)
    .$if(!person.administrator, (query) => query.where('membership.role', 'is not', null))
    .$if(only !== undefined, (query) => query.where('project.id', '=', only!))
    .selectAll('project')
    .select('membership.role')
    .orderBy('project.name')
    .execute();
  const documents = await reader
    .selectFrom('document')
    .where('project_id', 'in', rows.map((row) => row.id).concat(''))
    .select(['id', 'project_id'])
    .execute();
  const progress = await progressOfDocuments(
    reader,
    documents.map((document) => document.id),
  );
  return rows.map((row) => {
    const own = documents.filter((document) => document.project_id === row.id);
    return {
      id: row.id,
      name: row.name,
      nameAr: row.name_ar,
      sourceLanguage: row.source_language,
      targetLanguage: row.target_language,
      allowsOwnApproval: row.allows_own_approval === 1,
      role: row.role,
      documents: own.length,
      progress: sumProgress(own.map((document) => progress.get(document.id) ?? noProgress)),
    };
  });
}

/** One project as `projectsFor` gives it, or undefined where it is not there or not this person's. */
export async function projectFor(reader: Reader, person: Person, projectId: string): Promise<ProjectCard | undefined> {
  return (await projectsFor(reader, person, projectId))[0];
}

/** What a project is called; undefined where it is not there. */
export async function projectHead(reader: Reader, projectId: string): Promise<ProjectHead | undefined> {
  return reader
    .selectFrom('project')
    .where('id', '=', projectId)
    .select(['id', 'name', 'name_ar as nameAr'])
    .executeTakeFirst();
}

/** A project's documents, newest first. */
export async function documentsOf(reader: Reader, projectId: string): Promise<DocumentCard[]> {
  const rows = await documentRows(reader)
    .where('document.project_id', '=', projectId)
    .orderBy('document.id', 'desc')
    .execute();
  const progress = await progressOfDocuments(
    reader,
    rows.map((row) => row.id),
  );
  return rows.map((row) => documentCard(row, progress.get(row.id) ?? noProgress));
}

export async function documentById(reader: Reader, documentId: string): Promise<DocumentCard | undefined> {
  const row = await documentRows(reader).where('document.id', '=', documentId).executeTakeFirst();
  return row && documentCard(row, (await progressOfDocuments(reader, [row.id])).get(row.id) ?? noProgress);
}

/** A project's members by name. */
export async function membersOf(reader: Reader, projectId: string): Promise<Member[]> {
  const rows = await reader
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.user_id')
    .where('project_id', '=', projectId)
    .select(['user.id as userId', 'user.login', 'user.name', 'membership.role', 'user.barred_at'])
    .orderBy('user.name')
    .execute();
  return rows.map(({ barred_at, ...row }) => ({ ...row, barred: barred_at !== null }));
}

/** Those of them who may sign in: whom work is given to, and who is called upon. */
export async function presentMembersOf(reader: Reader, projectId: string): Promise<Member[]> {
  return (await membersOf(reader, projectId)).filter((member) => !member.barred);
}

function documentRows(reader: Reader) {
  return reader
    .selectFrom('document')
    .innerJoin('user', 'user.id', 'document.created_by')
    .select([
      'document.id',
      'document.project_id',
      'document.title',
      'document.source_name',
      'document.target_name',
      'document.source_encoding',
      'document.target_encoding',
      'document.created_at',
      'user.name as created_by_name',
    ]);
}

type DocumentRow = Awaited<ReturnType<ReturnType<typeof documentRows>['executeTakeFirstOrThrow']>>;

function documentCard(row: DocumentRow, progress: DocumentCard['progress']): DocumentCard {
  return {
    id: row.id,
    projectId: row.project_id,
    title: row.title,
    sourceName: row.source_name,
    targetName: row.target_name,
    sourceEncoding: row.source_encoding,
    targetEncoding: row.target_encoding,
    createdBy: row.created_by_name,
    createdAt: row.created_at,
    progress,
  };
}
