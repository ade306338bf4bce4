import type { Refusal } from '../domain/refusal.js';
import { hasPassword } from '../store/queries/passwords.js';
import type { Desk } from './desk.js';
import { setPassword } from './people.js';
import { type OpenedSession, type SignInAnswer, signIn } from './sign-in.js';

export type OwnPasswordAnswer =
  | OpenedSession
  | { readonly ok: false; readonly refusal: Refusal }
  | Extract<SignInAnswer, { readonly kind: 'too-many' }>;

/**
 * Gives somebody who is signed in another password, which ends their sessions everywhere, and opens a new one. Their present
 * password is asked for, counted as in signing in, so that nobody at a desk left open takes it over; who came by a link and
 * has none yet sets the first.
 */
export async function changeOwnPassword(
  desk: Desk,
  person: { readonly id: string; readonly login: string },
  input: { readonly present: string; readonly password: string; readonly address: string },
): Promise<OwnPasswordAnswer> {
  const { login } = person;
  const { address, password } = input;
  if (await hasPassword(desk.store.reader, person.id)) {
    const known = await signIn(desk, { login, password: input.present, address });
    if (!known.ok && known.kind === 'too-many') return known;
    if (!known.ok)
      return { ok: false, refusal: { kind: 'invalid', field: 'presentPassword', problem: 'unknown-value' } };
  }
  const set = await setPassword(desk, { login, password }, 'themselves');
  if (!set.ok) return { ok: false, refusal: set.refusal };
  const opened = await signIn(desk, { login, password, address });
  if (opened.ok || opened.kind === 'too-many') return opened;
  throw new Error('a password that was just set does not fit');
}
