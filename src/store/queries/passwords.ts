import type { Reader } from '../store.js';

/** Whether somebody can sign in with a password; who was added without one comes by a link. */
export async function hasPassword(reader: Reader, personId: string): Promise<boolean> {
  const row = await reader.selectFrom('user').where('id', '=', personId).select('password').executeTakeFirstOrThrow();
  return row.password !== null;
}
