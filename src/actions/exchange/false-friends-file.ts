import type { Refusal, Result } from '../../domain/refusal.js';
import { readFalseFriends, writeFalseFriends } from '../../formats/false-friends-tsv.js';
import { falseFriendsOf } from '../../store/queries/false-friends.js';
import { decode } from '../../text/decode.js';
import type { Actor, Desk } from '../desk.js';
import { addFalseFriends } from '../false-friends.js';

/** A project's own false friends as a table. */
export async function exportFalseFriends(desk: Desk, { projectId }: { readonly projectId: string }): Promise<string> {
  return writeFalseFriends(await falseFriendsOf(desk.store.reader, projectId));
}

/** Takes in such a table, all of it or nothing. A refusal says at which line; without a reason the line is no row of such a table. */
export async function importFalseFriends(
  desk: Desk,
  actor: Actor,
  { projectId, bytes }: { readonly projectId: string; readonly bytes: Uint8Array },
): Promise<
  | (Result<{ readonly added: number; readonly known: number }> & { readonly ok: true })
  | { readonly ok: false; readonly line: number; readonly refusal: Refusal | null }
> {
  const decoded = decode(bytes);
  if (decoded.kind === 'refused') return { ok: false, line: 1, refusal: null };
  const read = readFalseFriends(decoded.text);
  if (!read.ok) return { ...read, refusal: null };
  const added = await addFalseFriends(desk, actor, { projectId, typed: read.entries });
  if (added.ok) return added;
  return { ok: false, line: read.lines['entry' in added ? added.entry : 0] ?? 1, refusal: added.refusal };
}
