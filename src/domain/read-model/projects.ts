import type { Role } from '../role.js';

/** Segments of a document or a project, counted. `flagged` and `unpaired` cut across the states. */
export interface Progress {
  readonly segments: number;
  readonly initial: number;
  readonly translated: number;
  readonly reviewed: number;
  readonly final: number;
  /** Segments with a pending flag. */
  readonly flagged: number;
  /** Segments of which a check says `error`, and those of which one says `warning`; dismissed findings do not count. */
  readonly errors: number;
  readonly warnings: number;
  readonly unpaired: number;
  /** Flags that are open, and flags that are fixed and wait for verification. */
  readonly openFlags: number;
  readonly fixedFlags: number;
}

/** A project by its names. */
export interface ProjectHead {
  readonly id: string;
  readonly name: string;
  readonly nameAr: string | null;
}

export interface ProjectCard extends ProjectHead {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly allowsOwnApproval: boolean;
  /** null: an administrator who is no member; acts as a manager. */
  readonly role: Role | null;
  readonly documents: number;
  readonly progress: Progress;
}

export interface DocumentCard {
  readonly id: string;
  readonly projectId: string;
  readonly title: string;
  readonly sourceName: string;
  readonly targetName: string;
  readonly sourceEncoding: string;
  readonly targetEncoding: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly progress: Progress;
}

/** What goes with a document that is deleted, beside its segments. */
export interface DocumentLoss {
  readonly versions: number;
  /** Of every state. */
  readonly flags: number;
  readonly approvals: number;
  readonly comments: number;
  /** Newer versions that were handed in and wait to be taken over. */
  readonly newerVersions: number;
}

/** A document that is no more. */
export interface DeletedDocument {
  readonly id: string;
  readonly projectId: string;
  readonly title: string;
  readonly segments: number;
  readonly deletedBy: string;
  readonly deletedById: string;
  readonly deletedAt: string;
}
