import { createHash, randomBytes } from 'node:crypto';
import { loginName } from '../domain/login.js';
import { LONGEST_PASSWORD } from '../domain/password.js';
import type { Person } from '../domain/read-model.js';
import type { Writer } from '../store/store.js';
import { type By, recordAudit } from './administration/audit.js';
import type { Desk } from './desk.js';
import { passwordFits, TooManyHashes } from './password.js';

export interface OpenedSession {
  readonly ok: true;
  readonly token: string;
  readonly expiresAt: string;
}
export type SignInAnswer =
  | OpenedSession
  | { readonly ok: false; readonly kind: 'wrong' }
  | { readonly ok: false; readonly kind: 'too-many'; readonly retryAfterSeconds: number };

/** Five wrong passwords for one name, or twenty from one address, in five minutes; as Weblate's default window. */
const WINDOW_SECONDS = 300;
const WRONG_FOR_LOGIN = 5;
const WRONG_FROM_ADDRESS = 20;
/** A link from the shell: long enough to walk to the browser with it. */
const LINK_MINUTES = 60;
/** As exact as it has to be to know whether somebody still comes. */
const SEEN_AGAIN_MS = 15 * 60_000;

/** Signs in with a password. An unknown name, a wrong password and a person without one get the same answer in the same time. */
export async function signIn(
  desk: Desk,
  input: { readonly login: string; readonly password: string; readonly address: string },
): Promise<SignInAnswer> {
  const login = loginName(input.login) ?? '';
  const retryAfterSeconds = await lockedFor(desk, login, input.address);
  if (retryAfterSeconds > 0) return { ok: false, kind: 'too-many', retryAfterSeconds };
  const user = await desk.store.reader.selectFrom('user').where('login', '=', login).selectAll().executeTakeFirst();
  // Counted before the slow hash, or a hundred guesses at once would all come before the first is counted.
  const attempt = await countAttempt(desk, login, input.address);
  const fits = input.password.length <= LONGEST_PASSWORD && (await tryPassword(input.password, user?.password ?? null));
  if (fits === 'busy') return { ok: false, kind: 'too-many', retryAfterSeconds: 5 };
  if (!user || !fits) return { ok: false, kind: 'wrong' };
  return desk.store.write(async (db) => {
    // Asked again here: they may have been barred while the hash was made.
    if (!(await mayEnter(db, user.id))) return { ok: false, kind: 'wrong' };
    await db.deleteFrom('sign_in_attempt').where('id', '=', attempt.id).execute();
    return openSession(desk, db, user.id);
  });
}

/** Makes a link's token that signs this person in once, for so many minutes. */
export async function makeSignInLink(
  desk: Desk,
  personId: string,
  { by = null, minutes = LINK_MINUTES }: { readonly by?: By; readonly minutes?: number } = {},
): Promise<string> {
  const token = newToken();
  const expires = new Date(Date.parse(desk.clock.now()) + minutes * 60_000).toISOString();
  await desk.store.write(async (db) => {
    await db
      .insertInto('sign_in_link')
      .values({ token_hash: hashToken(token), user_id: personId, created_at: desk.clock.now(), expires_at: expires })
      .execute();
    await recordAudit(desk, db, { kind: 'link.made', by, personId });
  });
  return token;
}

/** Whom a link would sign in, which uses nothing up; undefined where it signs nobody in. */
export async function personByLink(desk: Desk, token: string): Promise<Pick<Person, 'id' | 'name'> | undefined> {
  return desk.store.reader
    .selectFrom('sign_in_link')
    .innerJoin('user', 'user.id', 'sign_in_link.user_id')
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', desk.clock.now())
    .where('barred_at', 'is', null)
    .select(['user.id', 'user.name'])
    .executeTakeFirst();
}

/** Uses a link up: undefined where it is unknown, used or too old. */
export async function signInByLink(desk: Desk, token: string): Promise<OpenedSession | undefined> {
  return desk.store.write(async (db) => {
    const link = await db
      .deleteFrom('sign_in_link')
      .where('token_hash', '=', hashToken(token))
      .returningAll()
      .executeTakeFirst();
    if (!link || link.expires_at <= desk.clock.now() || !(await mayEnter(db, link.user_id))) return undefined;
    return openSession(desk, db, link.user_id);
  });
}

export async function signOut(desk: Desk, token: string): Promise<void> {
  await desk.store.write((db) => db.deleteFrom('session').where('token_hash', '=', hashToken(token)).execute());
}

/** Who a session's cookie belongs to, or undefined. That they are here is noted now and then. */
export async function personBySession(desk: Desk, token: string): Promise<Person | undefined> {
  const row = await desk.store.reader
    .selectFrom('session')
    .innerJoin('user', 'user.id', 'session.user_id')
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', desk.clock.now())
    .where('barred_at', 'is', null)
    .select(['user.id', 'user.login', 'user.name', 'user.administrator', 'user.last_seen_at'])
    .executeTakeFirst();
  if (!row) return undefined;
  const { last_seen_at: seen, ...person } = row;
  if (seen === null || Date.parse(desk.clock.now()) - Date.parse(seen) > SEEN_AGAIN_MS) noteSeen(desk, person.id);
  return { ...person, administrator: person.administrator === 1 };
}

/** Nobody waits for it, and what cannot be written now is written with a later request. */
function noteSeen(desk: Desk, personId: string): void {
  const last_seen_at = desk.clock.now();
  desk.store
    .write((db) => db.updateTable('user').set({ last_seen_at }).where('id', '=', personId).execute())
    .catch(() => undefined);
}

async function mayEnter(db: Writer, personId: string): Promise<boolean> {
  const row = await db.selectFrom('user').where('id', '=', personId).select('barred_at').executeTakeFirst();
  return row?.barred_at === null;
}

async function countAttempt(desk: Desk, login: string, address: string): Promise<{ id: number }> {
  return desk.store.write(async (db) => {
    await db.deleteFrom('sign_in_attempt').where('at', '<=', windowStart(desk)).execute();
    return db
      .insertInto('sign_in_attempt')
      .values({ login, address, at: desk.clock.now() })
      .returning('id')
      .executeTakeFirstOrThrow();
  });
}

async function tryPassword(password: string, hash: string | null): Promise<boolean | 'busy'> {
  try {
    return await passwordFits(password, hash);
  } catch (error) {
    if (error instanceof TooManyHashes) return 'busy';
    throw error;
  }
}

async function lockedFor(desk: Desk, login: string, address: string): Promise<number> {
  const now = Date.parse(desk.clock.now());
  const recent = desk.store.reader
    .selectFrom('sign_in_attempt')
    .where('at', '>', windowStart(desk))
    .orderBy('at')
    .select('at');
  const forLogin = await recent.where('login', '=', login).where('address', '=', address).execute();
  const fromAddress = await recent.where('address', '=', address).execute();
  const oldest = Math.max(
    forLogin.length >= WRONG_FOR_LOGIN ? Date.parse(forLogin.at(-WRONG_FOR_LOGIN)!.at) : 0,
    fromAddress.length >= WRONG_FROM_ADDRESS ? Date.parse(fromAddress.at(-WRONG_FROM_ADDRESS)!.at) : 0,
  );
  return oldest === 0 ? 0 : Math.max(1, Math.ceil((oldest + WINDOW_SECONDS * 1_000 - now) / 1_000));
}

function windowStart(desk: Desk): string {
  return new Date(Date.parse(desk.clock.now()) - WINDOW_SECONDS * 1_000).toISOString();
}

async function openSession(desk: Desk, db: Writer, userId: string): Promise<OpenedSession> {
  const now = desk.clock.now();
  const expiresAt = new Date(Date.parse(now) + desk.settings.sessionHours * 3_600_000).toISOString();
  const token = newToken();
  await db.deleteFrom('session').where('expires_at', '<=', now).execute();
  await db.deleteFrom('sign_in_link').where('expires_at', '<=', now).execute();
  await db
    .insertInto('session')
    .values({ token_hash: hashToken(token), user_id: userId, created_at: now, expires_at: expiresAt })
    .execute();
  await db.updateTable('user').set({ last_seen_at: now }).where('id', '=', userId).execute();
  return { ok: true, token, expiresAt };
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
