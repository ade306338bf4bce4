import type { FileProblem } from './read-model.js';
import type { RepairProblem } from './repair.js';

/** An expected "no": returned, never thrown. `kind` picks the status and the sentence shown; the rest says what and where. */
export type Refusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-permitted'; readonly permission: string }
  | {
      readonly kind: 'stale';
      readonly current: CurrentSegment;
      readonly sent: { readonly text: string; readonly version: number };
    }
  | { readonly kind: 'four-eyes'; readonly what: 'approval' | 'verification' | 'settlement' }
  | { readonly kind: 'wrong-state'; readonly state: string; readonly wanted: string }
  /** The rows that a repair was previewed on are not the ones that are there now. */
  | { readonly kind: 'rows-changed' }
  | { readonly kind: 'no-repair'; readonly problem: RepairProblem }
  /** Somebody has changed the text since; the history has every version. */
  | { readonly kind: 'changed-since' }
  | { readonly kind: 'nothing-to-undo' }
  /** The project sends nothing to a language model. */
  | { readonly kind: 'switched-off' }
  /** It has sent so much today that no more goes. */
  | { readonly kind: 'budget-spent' }
  /** A repair gave the segment's texts to another one. */
  | { readonly kind: 'repaired'; readonly into: { readonly id: string; readonly position: number } }
  /** A file that was taken in to be read, and turned out not to be readable to its end. */
  | { readonly kind: 'unreadable'; readonly problem: FileProblem }
  /** More segments than can be put into a file of this kind, which is made in memory. */
  | { readonly kind: 'too-many-segments'; readonly count: number; readonly limit: number }
  /** Somebody else has given the document another title meanwhile. */
  | { readonly kind: 'renamed'; readonly title: string }
  /** Somebody has just handed in a newer version of the document. */
  | { readonly kind: 'being-updated'; readonly by: string }
  /** A file that could not be written on the server, in the system's words. */
  | { readonly kind: 'not-written'; readonly why: string }
  | { readonly kind: 'invalid'; readonly field: string; readonly problem: Problem };

/** What is wrong with a field, as a key that the views turn into a sentence. */
export type Problem =
  | 'missing'
  | 'too-long'
  | 'too-short'
  | 'unknown-value'
  | 'outside-text'
  | 'splits-character'
  | 'nul'
  | 'lone-surrogate'
  | 'control-character'
  | 'taken'
  | 'too-many'
  | 'not-arabic'
  | 'no-words'
  | 'not-a-pattern'
  | 'speaks-against-itself'
  | 'not-the-title';

/** The segment as it stands, for a save that came too late. */
export interface CurrentSegment {
  readonly id: string;
  readonly text: string;
  readonly version: number;
  /** Who wrote it: the name, and which person that is. */
  readonly by: string | null;
  readonly byId: string | null;
  readonly at: string;
}

/** An entry of a list that was not taken, by its place from 0; nothing of the list was. */
export interface RefusedEntry {
  readonly ok: false;
  readonly refusal: Refusal;
  readonly entry: number;
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export const done = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const refused = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal,
});
