import type { Note, Place, Property } from '../format.js';
import type { Piece } from '../markers.js';

/** A text as it stands in the file, with the offsets of its markup. */
export interface XliffText {
  readonly tagStart: number;
  readonly tagEnd: number;
  contentStart: number;
  contentEnd: number;
  /** After the end tag. */
  end: number;
  readonly selfClosing: boolean;
  pieces: readonly Piece[];
  subFlow: boolean;
  readonly state?: string | undefined;
}

/** A `mrk mtype="seg"` of XLIFF 1.2 within a text, by its `mid`. */
export type MarkedTexts = Map<string, XliffText>;

/** A `segment` of XLIFF 2, or what a `trans-unit` of 1.2 or one of its marked segments is. */
export interface XliffSegment {
  readonly id: string;
  /** The start tag that bears the state: of `segment` in 2, of the `target` in 1.2. */
  readonly tagStart: number;
  readonly tagEnd: number;
  readonly state: string | undefined;
  source: XliffText | undefined;
  target: XliffText | undefined;
}

/** A `trans-unit` of 1.2 or a `unit` of 2. */
export interface XliffEntry {
  readonly version: 1 | 2;
  readonly place: Place;
  readonly tagStart: number;
  readonly tagEnd: number;
  end: number;
  readonly id: string;
  readonly translatable: boolean;
  readonly approved: string | undefined;
  readonly properties: Property[];
  readonly notes: Note[];
  /** Before `</notes>` of XLIFF 2. */
  notesEnd?: number;
  /** Where the first `originalData`, `segment` or `ignorable` of XLIFF 2 begins. */
  contentStart?: number;
  readonly segments: XliffSegment[];
  /** Of 1.2. */
  source?: XliffText;
  target?: XliffText;
  segSource?: XliffText & { readonly marked: MarkedTexts };
  readonly targetMarked: MarkedTexts;
}
