import { DIGEST_PAUSE_MS, type DigestWish } from '../../domain/digest.js';
import type { Language } from '../../domain/preferences.js';
import type { Reader } from '../store.js';

export interface DueDigest {
  readonly person: { readonly id: string; readonly administrator: boolean; readonly name: string };
  readonly email: string;
  readonly language: Language;
}

export async function digestWish(reader: Reader, personId: string): Promise<DigestWish> {
  const row = await reader
    .selectFrom('user')
    .where('id', '=', personId)
    .select(['email', 'digest'])
    .executeTakeFirstOrThrow();
  return { email: row.email ?? '', digest: row.digest };
}

/** Who is to be written to at a time: they asked for it, the pause is over, and there is something new that they have not read. */
export async function dueDigests(reader: Reader, now: string): Promise<DueDigest[]> {
  const rows = await reader
    .selectFrom('user')
    .leftJoin('preference', (join) =>
      join.onRef('preference.user_id', '=', 'user.id').on('preference.name', '=', 'language'),
    )
    .where('barred_at', 'is', null)
    .where('digest', '!=', 'off')
    .where('email', 'is not', null)
    .where(({ exists, selectFrom, ref }) =>
      exists(
        selectFrom('notice')
          .whereRef('notice.user_id', '=', 'user.id')
          .where('notice.read_at', 'is', null)
          .where(({ eb, fn }) => eb('notice.created_at', '>', fn.coalesce(ref('user.digest_sent_at'), eb.val(''))))
          .select('notice.id'),
      ),
    )
    .select(['user.id', 'user.name', 'user.administrator', 'email', 'digest', 'digest_sent_at'])
    .select('preference.value as language')
    .execute();
  return rows
    .filter(({ digest, digest_sent_at }) => {
      if (digest === 'off') return false;
      return digest_sent_at === null || Date.parse(now) - Date.parse(digest_sent_at) >= DIGEST_PAUSE_MS[digest];
    })
    .map(({ id, name, administrator, email, language }) => ({
      person: { id, name, administrator: administrator === 1 },
      email: email!,
      language: language === 'ar' ? 'ar' : 'en',
    }));
}
