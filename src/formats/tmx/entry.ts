import type { Note, Place, Property } from '../format.js';
import type { Piece } from '../markers.js';

/** Of a tag, as they were read: a million units have several each, and most are never asked for. */
export type Attributes = Readonly<Record<string, string>>;

/** A `tu` as it stands in the file; offsets in UTF-16 units from the file's beginning. */
export interface Entry {
  readonly place: Place;
  readonly tagEnd: number;
  end: number;
  readonly attributes: Attributes;
  /** Its `prop`s. */
  readonly properties: Property[];
  readonly notes: Note[];
  readonly variants: Variant[];
  /** What our own `prop` says, if it is there. */
  state?: string;
  /** Where the content of our own `prop` stands, if it is there. */
  statePlace?: { readonly start: number; readonly end: number };
}

/** A `tuv`. */
export interface Variant {
  readonly language: string;
  readonly start: number;
  readonly tagEnd: number;
  end: number;
  readonly attributes: Attributes;
  /** Its `prop`s. */
  readonly properties: Property[];
  readonly notes: Note[];
  pieces: readonly Piece[];
  /** The content of its `seg`, or the whole tag of a `seg` without content. */
  segStart: number;
  segEnd: number;
  segSelfClosing: boolean;
  subFlow: boolean;
}

/** Where our own state stands in a TMX file, which has no element for it. */
export const STATE_PROP = 'x-tawazi-state';
