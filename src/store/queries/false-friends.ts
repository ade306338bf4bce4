import type { OwnFalseFriend } from '../../domain/false-friend.js';
import type { Reader } from '../store.js';

/** What a project has added to the false friends that come with the program, in the order in which it was added. */
export async function falseFriendsOf(reader: Reader, projectId: string): Promise<OwnFalseFriend[]> {
  return reader
    .selectFrom('false_friend')
    .innerJoin('user', 'user.id', 'false_friend.changed_by')
    .where('project_id', '=', projectId)
    .orderBy('false_friend.id')
    .select(['false_friend.id', 'arabic', 'calque', 'better', 'note', 'level', 'version'])
    .select(['user.name as by', 'changed_at as at'])
    .execute();
}
