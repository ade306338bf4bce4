import type { NoticeKind } from '../notice.js';
import type { ProjectPermission } from '../permission.js';
import type { Role } from '../role.js';
import type { ProjectHead } from './projects.js';

export interface Person {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly administrator: boolean;
}

export interface Member {
  readonly userId: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** May no longer sign in. */
  readonly barred: boolean;
}

/** What a person was told. */
export interface NoticeView {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly words: string;
  readonly documentId: string;
  readonly title: string;
  readonly segmentId: string | null;
  /** Below 0 where a repair of the alignment gave its texts to another. */
  readonly position: number | null;
  readonly by: string;
  readonly at: string;
  readonly read: boolean;
}

/** What somebody may do here: the only thing that views ask about rights. */
export interface Standing {
  readonly person: Person;
  readonly projectId: string;
  /** An administrator who is no member stands as a manager. */
  readonly role: Role;
  readonly may: ReadonlySet<ProjectPermission>;
  readonly allowsOwnApproval: boolean;
  /** Whether the project sends chosen segments to a language model. */
  readonly asksModel: boolean;
}

/** A person as administrators see them. */
export interface PersonCard extends Person {
  readonly memberships: readonly { readonly project: ProjectHead; readonly role: Role }[];
  /** To within some minutes; null: never, or not since this is kept. */
  readonly seenAt: string | null;
  /** Since when they may not sign in. */
  readonly barredAt: string | null;
  readonly hasPassword: boolean;
  readonly addedAt: string;
}
