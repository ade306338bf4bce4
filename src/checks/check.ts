import type { Category, Severity } from '../domain/flag.js';
import type { TermText } from '../domain/term.js';
import type { Span } from '../text/span.js';
import type { AnalysedPair } from './analysis/pair.js';
import type { Level, Remark } from './finding.js';

/** What every check says of itself; its name and purpose are the messages `check.ID` and `check.ID.what`. */
export interface CheckFacts {
  readonly id: string;
  /** MQM category and severity of its remarks where they name no other. */
  readonly category: Category;
  readonly severity: Severity;
  /** The levels it may speak at, the most severe first. */
  readonly levels: readonly Level[];
  /** Says little where the Arabic is damaged (words run together), and is silent there. */
  readonly needsSoundSource?: boolean;
  /** A pair in which it speaks, for the documentation and its test. */
  readonly example: {
    readonly source: string;
    readonly target: string;
    /** What the project's glossary has to say for that. */
    readonly terms?: readonly (Pick<TermText, 'arabic' | 'english'> & Partial<TermText>)[];
  };
}

/** A check of one pair, pure: the same pair gives the same remarks. */
export interface PairCheck extends CheckFacts {
  run(pair: AnalysedPair): Remark[];
}

/** Something of a segment that other segments are compared by. */
export interface Trait extends Span {
  /** What is compared: segments whose traits have the same key are judged together. */
  readonly key: string;
  /** What should agree. */
  readonly value: string;
  /** As written, for the message. */
  readonly written: string;
  readonly side: 'source' | 'target';
}

/** A trait with the place of its segment, from 0, in document order. */
export interface PlacedTrait extends Trait {
  readonly segment: number;
}

/** A check over the segments of a document: each segment's traits are read alone, each key's traits judged together. */
export interface ConsistencyCheck extends CheckFacts {
  traits(pair: AnalysedPair): Trait[];
  judge(traits: readonly PlacedTrait[]): { readonly segment: number; readonly remark: Remark }[];
}
