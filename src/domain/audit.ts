import type { ProjectHead } from './read-model.js';
import type { Role } from './role.js';

/** What is written down of those who govern a desk: each kind is a sentence of the audit log. */
export const auditKinds = [
  'person.added',
  'person.renamed',
  'person.barred',
  'person.readmitted',
  'person.made-administrator',
  'person.unmade-administrator',
  'password.set',
  'link.made',
  'member.set',
  'member.removed',
  'project.created',
  'project.renamed',
  'project.own-approval',
  'document.deleted',
  'backup.made',
  'backup.downloaded',
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** What an entry says beside who, when, about whom and in which project; names as they then were. */
export interface AuditDetails {
  readonly from?: string;
  readonly to?: string;
  readonly role?: Role;
  /** The role that somebody had before. */
  readonly before?: Role;
  readonly administrator?: boolean;
  readonly allowed?: boolean;
  readonly title?: string;
  readonly file?: string;
}

export interface AuditEntry {
  readonly id: string;
  readonly kind: AuditKind;
  readonly at: string;
  /** null: the shell, or the server itself as it starts. */
  readonly by: NamedPerson | null;
  readonly person: NamedPerson | null;
  readonly project: ProjectHead | null;
  readonly details: AuditDetails;
}

export interface NamedPerson {
  readonly id: string;
  readonly login: string;
  readonly name: string;
}
