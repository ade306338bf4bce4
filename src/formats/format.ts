import type { TranslationState } from '../domain/segment.js';
import type { CodedText } from './inline.js';
import type { Limits } from './limits.js';
import type { Problem } from './problem.js';

export const formatNames = ['tmx', 'xliff', 'csv', 'po', 'subtitles'] as const;
export type FormatName = (typeof formatNames)[number];

/** What a file is recognised by: its name and its first characters, or its first bytes where it is no text. */
export interface Sample {
  /** Without its folders; empty for pasted text. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The first bytes decoded; empty where they are no text. */
  readonly text: string;
}

/** Where something stands in a file: line and column from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Note {
  readonly text: string;
  readonly from?: string;
  /** Which side it speaks of, where the file says so. */
  readonly side?: 'source' | 'target';
}

export interface Property {
  readonly name: string;
  readonly value: string;
}

/** A text and its translation, as small as the file divides them. */
export interface Unit {
  /** Unique in its document and the same at every reading. */
  readonly id: string;
  readonly source: CodedText;
  /** null: the file has no place for a translation yet; an empty text is one that is there and empty. */
  readonly target: CodedText | null;
  readonly state: TranslationState;
  /** false: `translate="no"`, locked or obsolete; to be shown and not to be edited. */
  readonly translatable: boolean;
  readonly notes: readonly Note[];
  /** What else the file says of it, in the file's own names: `tuid`, `changedate`, `msgctxt`, `state-qualifier`. */
  readonly properties: readonly Property[];
  /** Its texts in further languages, or further ones in these two. They stay in the file and are shown only. */
  readonly variants?: readonly { readonly language: string; readonly text: string }[];
  /** What divides it from the unit before: a new paragraph, unless both are parts of one. */
  readonly continues?: boolean;
  readonly place: Place;
}

/** What is said of the document as a whole. */
export interface DocumentFacts {
  readonly version?: string;
  /** As the file writes them: `ar-LY`. */
  readonly sourceLanguage?: string;
  readonly targetLanguage?: string;
  /** Every language met, with the number of texts in it. */
  readonly languages?: Readonly<Record<string, number>>;
  readonly properties: readonly Property[];
  readonly notes: readonly Note[];
}

/** Which columns of a table hold what, from 0. */
export interface Columns {
  readonly header: boolean;
  readonly source: number;
  readonly target: number;
  readonly id: number | undefined;
  readonly state: number | undefined;
  readonly note: number | undefined;
}

export interface ReadOptions {
  /** Of a table; found by names and scripts without it. */
  readonly columns?: Columns;
  /** The pair wanted where the file has several languages or does not say; a sub-language matches its language. */
  readonly languages?: { readonly source: string; readonly target: string };
  readonly limits?: Partial<Limits>;
  /** Told of each problem as it is found; `problems` of the reader keeps only the first of each kind. */
  readonly onProblem?: (problem: Problem) => void;
}

/**
 * Takes a file in pieces and gives the units that each piece completes. After a refusal it gives nothing more; what it
 * gave before must then be thrown away.
 */
export interface UnitReader<Chunk> {
  push(chunk: Chunk): readonly Unit[];
  /** The last units; to be called once, after the last piece. */
  end(): readonly Unit[];
  /** Why the file cannot be read. */
  readonly refused: Problem | undefined;
  /** What somebody should know, as far as it was read. */
  readonly problems: readonly Problem[];
  /** Complete after the end. */
  readonly facts: DocumentFacts;
}

/** What became of a unit. What equals the unit as it was read changes nothing in the file. */
export interface Change {
  readonly target: string;
  readonly state?: TranslationState;
  /** To be put beside the notes that are there. */
  readonly addNotes?: readonly Note[];
  /** ISO time and name, for formats that keep them. */
  readonly changedAt?: string;
  readonly changedBy?: string;
}

/** Takes the original in pieces and gives it back with only the changes put in. */
export interface Rewriter<Chunk> {
  push(chunk: Chunk): Chunk;
  end(): Chunk;
  readonly refused: Problem | undefined;
  readonly problems: readonly Problem[];
}

export type ChangeOf = (unit: Unit) => Change | undefined;

/** A unit to be written into a new file. */
export interface NewUnit {
  readonly id: string;
  readonly source: string;
  readonly target: string | null;
  readonly state: TranslationState;
  readonly notes?: readonly Note[];
  readonly properties?: readonly Property[];
}

/** A new file as it is written piece by piece: for documents that are too large to be held. */
export interface NewFile {
  readonly opening: string;
  /** So many units, the first of which is the `from`th, from 1. */
  units(units: readonly NewUnit[], from: number): string;
  readonly closing: string;
}

export interface NewDocument {
  readonly languages: { readonly source: string; readonly target: string };
  readonly units: Iterable<NewUnit>;
  /** ISO time. */
  readonly writtenAt?: string;
}

/** `Chunk` is string for formats of text, which are decoded and encoded outside, and bytes for all others. */
interface FormatOf<Kind extends 'text' | 'bytes', Chunk> {
  readonly name: FormatName;
  readonly input: Kind;
  /** Whether one file holds both sides. */
  readonly bilingual: boolean;
  /** Lower case, without the dot; the first is the one that is written. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** Its reader and rewriter give what each piece completes, so that a file may be larger than memory. */
  readonly streams?: true;
  /** How sure the format is that this is its file, 0 to 1. A file name alone is worth a half (see byName). */
  detect(sample: Sample): number;
  reader(options?: ReadOptions): UnitReader<Chunk>;
  /** The options must be those of the reading. Absent: the original is not kept. */
  rewriter?(changeOf: ChangeOf, options?: ReadOptions): Rewriter<Chunk>;
  write?(document: NewDocument): Iterable<Chunk>;
  /** The same in pieces. */
  newFile?(languages: NewDocument['languages']): NewFile;
}

export type TextFormat = FormatOf<'text', string>;
export type BytesFormat = FormatOf<'bytes', Uint8Array>;
export type Format = TextFormat | BytesFormat;

/** What a file's name says where its content says nothing. */
export function byName(sample: Sample, extensions: readonly string[]): number {
  const extension = sample.name.split('.').at(-1)?.toLowerCase() ?? '';
  return extensions.includes(extension) ? NAME_ALONE : 0;
}

const NAME_ALONE = 0.5;
