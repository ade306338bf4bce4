import type { Generated } from 'kysely';
import type { DigestRate } from '../../domain/digest.js';
import type { NoticeKind } from '../../domain/notice.js';
import type { Role } from '../../domain/role.js';
import type { Truth } from './columns.js';

export interface UserTable {
  id: string;
  /** What is typed at sign-in; unique after folding to NFKC lower case. */
  login: string;
  name: string;
  /** null: cannot sign in with a password (only by a link from the shell). */
  password: string | null;
  /** May create projects and see all of them. */
  administrator: Truth;
  created_at: string;
  /** Where notices are sent, and how often; null: no address. */
  email: string | null;
  digest: Generated<DigestRate>;
  digest_sent_at: string | null;
  /** Since when they may not sign in; null: they may. What they did stays theirs. */
  barred_at: string | null;
  /** When they were last here, to within some minutes; null: never, or not since this is kept. */
  last_seen_at: string | null;
}

export interface PreferenceTable {
  user_id: string;
  name: string;
  value: string;
}

export interface SessionTable {
  /** SHA-256 of the cookie's token, so that a stolen database opens no session. */
  token_hash: string;
  user_id: string;
  created_at: string;
  expires_at: string;
}

export interface SignInLinkTable {
  token_hash: string;
  user_id: string;
  created_at: string;
  expires_at: string;
}

export interface SignInAttemptTable {
  id: Generated<number>;
  /** Folded login name as typed; whether it exists is not told. */
  login: string;
  address: string;
  at: string;
}

export interface MembershipTable {
  project_id: string;
  user_id: string;
  role: Role;
}

/** Something a browser sent under a key of its own, and that was done. */
export interface SendingTable {
  user_id: string;
  key: string;
  document_id: string;
  /** The row of the workbench that it was for; null where it was for the document. */
  segment_id: string | null;
  /** Of what was sent; null of what was sent before this was kept. */
  digest: string | null;
  /** What became of it, as JSON, where that is told again as it was; null where a row is told as it now is. */
  outcome: string | null;
  created_at: string;
}

/** That a person was told of something. */
export interface NoticeTable {
  id: string;
  user_id: string;
  kind: NoticeKind;
  document_id: string;
  /** null: the whole document. */
  segment_id: string | null;
  /** What was said, or the words it is about. */
  words: string;
  created_by: string;
  created_at: string;
  read_at: string | null;
}
