import { readFalseFriend } from '../checks/meaning/own-false-friends.js';
import {
  type FalseFriendText,
  isFalseFriendLevel,
  LONGEST_NOTE,
  LONGEST_PATTERN,
  MOST_FALSE_FRIENDS,
} from '../domain/false-friend.js';
import { done, type RefusedEntry, type Result, refused } from '../domain/refusal.js';
import type { Writer } from '../store/store.js';
import type { Actor, Desk } from './desk.js';
import { letOthersInAfter } from './let-others-in.js';
import { recheckPhrases } from './recheck.js';
import { readText } from './segment-version.js';

/** As a form sends it. */
export type TypedFalseFriend = Readonly<Record<keyof FalseFriendText, string>>;

/** Adds a false friend to a project and has the segments that it may concern checked anew. */
export async function addFalseFriend(
  desk: Desk,
  actor: Actor,
  input: { readonly projectId: string; readonly typed: TypedFalseFriend },
): Promise<Result<{ readonly id: string }>> {
  const { projectId } = input;
  const read = readTyped(input.typed);
  if (!read.ok) return read;
  return desk.write(async ({ db, event }) => {
    if (await isTaken(db, projectId, read.value)) return taken;
    const added = await insertAll(desk, db, actor, projectId, [read.value]);
    if (!added.ok) return added;
    await event({ kind: 'project.changed', projectId, by: actor.personId });
    return done({ id: added.value[0]! });
  });
}

/** Changes one, if it still is as the person saw it. */
export async function changeFalseFriend(
  desk: Desk,
  actor: Actor,
  input: {
    readonly projectId: string;
    readonly id: string;
    readonly version: number;
    readonly typed: TypedFalseFriend;
  },
): Promise<Result<null>> {
  const { projectId, id, version } = input;
  const read = readTyped(input.typed);
  if (!read.ok) return read;
  return desk.write(async ({ db, event }) => {
    const before = await find(db, input);
    if (!before.ok) return before;
    if (await isTaken(db, projectId, read.value, id)) return taken;
    await db
      .updateTable('false_friend')
      .set({ ...read.value, ...handOf(desk, actor), version: version + 1 })
      .where('id', '=', id)
      .execute();
    await recheckPhrases(db, projectId, [before.value.arabic, read.value.arabic]);
    await event({ kind: 'project.changed', projectId, by: actor.personId });
    return done(null);
  });
}

/** Takes one away, if it still is as the person saw it. */
export async function removeFalseFriend(
  desk: Desk,
  actor: Actor,
  input: { readonly projectId: string; readonly id: string; readonly version: number },
): Promise<Result<null>> {
  const { projectId, id } = input;
  return desk.write(async ({ db, event }) => {
    const before = await find(db, input);
    if (!before.ok) return before;
    await db.deleteFrom('false_friend').where('id', '=', id).execute();
    await recheckPhrases(db, projectId, [before.value.arabic]);
    await event({ kind: 'project.changed', projectId, by: actor.personId });
    return done(null);
  });
}

/** Adds many, all or none. Those that the project has already are passed over. */
export async function addFalseFriends(
  desk: Desk,
  actor: Actor,
  input: { readonly projectId: string; readonly typed: readonly TypedFalseFriend[] },
): Promise<Result<{ readonly added: number; readonly known: number }> | RefusedEntry> {
  const { projectId, typed } = input;
  const texts = new Map<string, FalseFriendText>();
  for (const [entry, one] of typed.entries()) {
    const read = readTyped(one);
    if (!read.ok) return { ...read, entry };
    texts.set(JSON.stringify([read.value.arabic, read.value.calque]), read.value);
    await letOthersInAfter(ENTRIES_AT_ONCE, entry);
  }
  return desk.write(async ({ db, event }) => {
    const fresh: FalseFriendText[] = [];
    for (const text of texts.values()) if (!(await isTaken(db, projectId, text))) fresh.push(text);
    const added = await insertAll(desk, db, actor, projectId, fresh);
    if (!added.ok) return added;
    if (fresh.length > 0) await event({ kind: 'project.changed', projectId, by: actor.personId });
    return done({ added: fresh.length, known: typed.length - fresh.length });
  });
}

/** Each is tried on an example, in up to two milliseconds. */
const ENTRIES_AT_ONCE = 25;

function readTyped(typed: TypedFalseFriend): Result<FalseFriendText> {
  const { level } = typed;
  if (!isFalseFriendLevel(level)) return refused({ kind: 'invalid', field: 'level', problem: 'unknown-value' });
  const texts = { arabic: '', calque: '', better: '', note: '' };
  for (const field of ['arabic', 'calque', 'better', 'note'] as const) {
    // A note is no reason, which other forms call by this name.
    const named = field === 'note' ? 'remark' : field;
    const read = readText(typed[field], named);
    if (!read.ok) return read;
    texts[field] = read.value.trim().replace(/\s+/g, ' ');
    if (texts[field].length > (field === 'note' ? LONGEST_NOTE : LONGEST_PATTERN))
      return refused({ kind: 'invalid', field: named, problem: 'too-long' });
  }
  const text: FalseFriendText = { ...texts, level };
  const sound = readFalseFriend(text);
  return sound.ok ? done(text) : refused({ kind: 'invalid', ...sound.problem });
}

const taken = refused({ kind: 'invalid', field: 'calque', problem: 'taken' });

async function isTaken(db: Writer, projectId: string, text: FalseFriendText, but = ''): Promise<boolean> {
  const same = await db
    .selectFrom('false_friend')
    .where('project_id', '=', projectId)
    .where('arabic', '=', text.arabic)
    .where('calque', '=', text.calque)
    .where('id', '<>', but)
    .select('id')
    .executeTakeFirst();
  return same !== undefined;
}

/** Refuses what the project has not, and what somebody has changed since. */
async function find(
  db: Writer,
  { projectId, id, version }: { readonly projectId: string; readonly id: string; readonly version: number },
): Promise<Result<FalseFriendText>> {
  const found = await db
    .selectFrom('false_friend')
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
  if (!found) return refused({ kind: 'not-found' });
  return found.version === version ? done(found) : refused({ kind: 'changed-since' });
}

async function insertAll(
  desk: Desk,
  db: Writer,
  actor: Actor,
  projectId: string,
  texts: readonly FalseFriendText[],
): Promise<Result<string[]>> {
  const { count } = await db
    .selectFrom('false_friend')
    .where('project_id', '=', projectId)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) + texts.length > MOST_FALSE_FRIENDS)
    return refused({ kind: 'invalid', field: 'arabic', problem: 'too-many' });
  const rows = texts.map((text) => ({
    id: desk.clock.id(),
    project_id: projectId,
    ...text,
    version: 1,
    ...handOf(desk, actor),
  }));
  for (const row of rows) await db.insertInto('false_friend').values(row).execute();
  await recheckPhrases(
    db,
    projectId,
    texts.map(({ arabic }) => arabic),
  );
  return done(rows.map(({ id }) => id));
}

function handOf(desk: Desk, actor: Actor): { changed_by: string; changed_at: string } {
  return { changed_by: actor.personId, changed_at: desk.clock.now() };
}
