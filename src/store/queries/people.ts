import type { PersonCard } from '../../domain/read-model.js';
import type { Reader } from '../store.js';

/** Everybody, by name, with the projects that they are in. */
export async function everybody(reader: Reader, only?: string): Promise<PersonCard[]> {
  const people = await reader
    .selectFrom('user')
    .$if(only !== undefined, (query) => query.where('id', '=', only!))
    .select(['id', 'login', 'name', 'administrator', 'password', 'created_at', 'barred_at', 'last_seen_at'])
    .orderBy('name')
    .orderBy('login')
    .execute();
  const memberships = await reader
    .selectFrom('membership')
    .innerJoin('project', 'project.id', 'membership.project_id')
    .where('project.importing', '=', 0)
    .$if(only !== undefined, (query) => query.where('user_id', '=', only!))
    .select(['user_id', 'role', 'project.id', 'project.name', 'project.name_ar as nameAr'])
    .orderBy('project.name')
    .execute();
  const byPerson = new Map<string, PersonCard['memberships'][number][]>();
  for (const { user_id: personId, role, ...project } of memberships)
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), { project, role }]);
  return people.map((row) => ({
    id: row.id,
    login: row.login,
    name: row.name,
    administrator: row.administrator === 1,
    memberships: byPerson.get(row.id) ?? [],
    seenAt: row.last_seen_at,
    barredAt: row.barred_at,
    hasPassword: row.password !== null,
    addedAt: row.created_at,
  }));
}

/** One of them; undefined where nobody has the id. */
export async function personCard(reader: Reader, personId: string): Promise<PersonCard | undefined> {
  return (await everybody(reader, personId))[0];
}
