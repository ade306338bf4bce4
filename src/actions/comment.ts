import { loginName } from '../domain/login.js';
import type { Member, SegmentRow } from '../domain/read-model.js';
import { done, type Result, refused } from '../domain/refusal.js';
import { presentMembersOf } from '../store/queries/projects.js';
import { segmentRow } from '../store/queries/segments.js';
import { mentionsIn, namesMentionedIn } from '../text/mentions.js';
import type { Actor, Desk } from './desk.js';
import { notify } from './notify.js';
import { findSegment, onSegment, readText, whereNow } from './segment-version.js';

const LONGEST_COMMENT = 5_000;

/**
 * Says something of a segment. Members whom it mentions as `@name`, by the name they sign in with or the one that is shown, are told, and so is everybody who has said
 * something of the segment before. The same words again at once, as a double click sends them, are said once.
 */
export async function addComment(
  desk: Desk,
  actor: Actor,
  input: { readonly segmentId: string; readonly text: string },
): Promise<Result<SegmentRow>> {
  const read = readText(input.text, 'comment');
  if (!read.ok) return read;
  const text = read.value.trim();
  if (text === '') return refused({ kind: 'invalid', field: 'comment', problem: 'missing' });
  if (text.length > LONGEST_COMMENT) return refused({ kind: 'invalid', field: 'comment', problem: 'too-long' });
  return desk.write(async ({ db, event }) => {
    const segment = await findSegment(db, input.segmentId);
    if (!segment) return refused({ kind: 'not-found' });
    if (segment.position < 1) return refused(await whereNow(db, segment));
    const before = await db
      .selectFrom('comment')
      .where('segment_id', '=', segment.id)
      .orderBy('id', 'desc')
      .select(['text', 'created_by'])
      .execute();
    const [last] = before;
    if (last?.text === text && last.created_by === actor.personId) return done((await segmentRow(db, segment.id))!);
    await db
      .insertInto('comment')
      .values({
        id: desk.clock.id(),
        segment_id: segment.id,
        written_on: segment.id,
        text,
        created_by: actor.personId,
        created_at: desk.clock.now(),
      })
      .execute();
    const mentioned = text.includes('@') ? mentionedMembers(text, await presentMembersOf(db, segment.project_id)) : [];
    const about = { documentId: segment.document_id, segmentId: segment.id, words: text };
    await notify(desk, db, actor, { ...about, kind: 'mention', to: mentioned });
    const others = [...before.map(({ created_by }) => created_by), segment.assigned_to];
    await notify(desk, db, actor, {
      ...about,
      kind: 'comment',
      to: others.filter((id) => id !== null && !mentioned.includes(id)),
    });
    await event(onSegment(segment, 'segment.commented', actor));
    return done((await segmentRow(db, segment.id))!);
  });
}

function mentionedMembers(text: string, members: readonly Member[]): string[] {
  const logins = new Set(mentionsIn(text).flatMap((name) => loginName(name) ?? []));
  const byLogin = members.filter(({ login }) => logins.has(login));
  const names = new Set(
    namesMentionedIn(
      text,
      members.map(({ name }) => name),
    ),
  );
  const byName = members.filter(({ name }) => names.has(name));
  return [...new Set([...byLogin, ...byName].map(({ userId }) => userId))];
}
