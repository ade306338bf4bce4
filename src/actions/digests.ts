import { type DigestRate, digestRates, isEmailAddress } from '../domain/digest.js';
import { done, type Result, refused } from '../domain/refusal.js';
import type { Desk } from './desk.js';

/** Sets where and how often a person gets their notices by e-mail. An address is needed unless it is off. */
export async function wishDigest(
  desk: Desk,
  personId: string,
  input: { readonly email: string; readonly digest: string },
): Promise<Result<null>> {
  const email = input.email.trim();
  const digest = digestRates.find((rate): rate is DigestRate => rate === input.digest);
  if (!digest) return refused({ kind: 'invalid', field: 'digest', problem: 'unknown-value' });
  if (email === '' && digest !== 'off') return refused({ kind: 'invalid', field: 'email', problem: 'missing' });
  if (email !== '' && !isEmailAddress(email))
    return refused({ kind: 'invalid', field: 'email', problem: 'unknown-value' });
  await desk.store.write((db) =>
    db
      .updateTable('user')
      .set({ email: email || null, digest })
      .where('id', '=', personId)
      .execute(),
  );
  return done(null);
}

/** Remembers that a person was written to, so that the next digest tells only what came after. */
export async function digestSent(desk: Desk, personId: string, at: string): Promise<void> {
  await desk.store.write((db) =>
    db.updateTable('user').set({ digest_sent_at: at }).where('id', '=', personId).execute(),
  );
}
