import type { Side } from '../segment.js';
import type { FileProblem } from './exchange.js';

/** One side of a draft import, looked at. */
export interface DraftSide {
  readonly name: string;
  readonly bytes: number;
  readonly encoding: string;
  /** The person chose it; otherwise it was found. */
  readonly encodingChosen: boolean;
  readonly alternatives: readonly string[];
  /** Characters that the encoding could not give and that show as U+FFFD. */
  readonly replaced: number;
  /** BCP 47, or `und`. */
  readonly language: string;
  readonly paragraphs: number;
  readonly sentences: number;
  /** The first 600 characters or fewer. */
  readonly preview: string;
  /** What was taken of an HTML page; null for any other file. */
  readonly page: DraftPage | null;
}

export interface DraftPage {
  readonly part: 'article' | 'whole';
  /** The element taken for the article; null where nothing stands out. */
  readonly root: string | null;
  /** Blocks left out, by why. */
  readonly left: Readonly<Record<'navigation' | 'beside' | 'links' | 'hidden' | 'outside', number>>;
  /** As the page says itself. */
  readonly language: string | null;
  readonly direction: string | null;
}

export type DraftWarning =
  | { readonly kind: 'swapped' }
  | { readonly kind: 'language'; readonly side: Side; readonly found: string; readonly wanted: string }
  | { readonly kind: 'same-text' }
  | { readonly kind: 'replaced-characters'; readonly side: Side; readonly count: number }
  | { readonly kind: 'lengths-differ'; readonly source: number; readonly target: number }
  | { readonly kind: 'encoding-differs'; readonly side: Side; readonly declared: string; readonly found: string };

export interface DraftImportView {
  readonly id: string;
  readonly projectId: string;
  /** The files that it was given with; null: by itself. */
  readonly batchId: string | null;
  readonly title: string;
  readonly source: DraftSide;
  readonly target: DraftSide;
  readonly warnings: readonly DraftWarning[];
  /** The alignment that came with the texts. */
  readonly links: DraftLinks | null;
  /** Both sides have as many lines, so that each can go with its own. */
  readonly mayPairLines: boolean;
}

/** An alignment of another tool: hunalign's ladder or its text output, lines that go together, or TEI's link groups. */
export interface DraftLinks {
  readonly kind: 'ladder' | 'text-ladder' | 'lines' | 'tei';
  /** Of the link file, where there is one. */
  readonly name: string | null;
  readonly beads: number;
  readonly confirmed: number;
  /** Beads with one side empty. */
  readonly oneSided: number;
  readonly problems: readonly FileProblem[];
}

/** Why a text was not taken in: which side, and what and where. */
export type ImportProblem =
  | { readonly kind: 'empty'; readonly side: Side }
  | { readonly kind: 'missing'; readonly side: Side }
  | { readonly kind: 'binary'; readonly side: Side; readonly what: string }
  | { readonly kind: 'too-large'; readonly side: Side; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'undecodable'; readonly side: Side; readonly encoding: string; readonly at: number }
  | { readonly kind: 'nul' | 'lone-surrogate'; readonly side: Side; readonly line: number; readonly column: number }
  | { readonly kind: 'file'; readonly side: Side; readonly problem: FileProblem }
  | { readonly kind: 'links'; readonly problem: FileProblem };
