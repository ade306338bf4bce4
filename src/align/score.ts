import type { SideFeatures } from './features.js';
import { type LengthModel, lengthOf, lengthScore } from './length.js';
import { Matcher, type MatchRow } from './pair-matches.js';
import { type Paragraphs, paragraphScore } from './paragraphs.js';
import { placeRatio } from './place.js';
import { MOST_SIDE, priorOf } from './shapes.js';
import type { Evidence } from './word-evidence.js';

/** What is scored: both sides, which words answer which, how lengths relate, where paragraphs begin. */
export interface ScoredDocument {
  readonly source: SideFeatures;
  readonly target: SideFeatures;
  readonly evidence: Evidence;
  readonly length: LengthModel;
  /** How likely words are to be so far apart (PLACES). */
  readonly places: Float32Array;
  readonly paragraphs: Paragraphs | undefined;
  /** Taken off every bead with both sides: more where many sentences have no counterpart (costOfPairing). */
  readonly pairing: number;
  /** Sentences of each side that are known to have no counterpart. */
  readonly alone: readonly [Uint8Array, Uint8Array];
}

/**
 * Scores beads: the logarithm of how much likelier it is that these sentences translate each other than that they stand
 * together by chance. Source sentences are entered one after another with the range of target sentences that matters.
 */
export class BeadScorer {
  private readonly matcher: Matcher;
  private readonly rows: MatchRow[] = [];
  private readonly gains: Float64Array[];
  private readonly sourceMiss: Float64Array;
  private readonly targetMiss: Float64Array;
  private readonly usedSource: Uint32Array;
  private readonly usedTarget: Uint32Array;
  private stamp = 0;
  private readonly at = new Int32Array(MOST_SIDE);
  private readonly ends = new Int32Array(MOST_SIDE);
  private readonly lists: MatchRow[] = [];

  constructor(private readonly document: ScoredDocument) {
    const { source, target, evidence } = document;
    this.matcher = new Matcher(source, target, evidence, MOST_SIDE);
    this.gains = Array.from({ length: MOST_SIDE }, () => new Float64Array(64));
    this.sourceMiss = missOf(source, evidence.sourceMiss);
    this.targetMiss = missOf(target, evidence.targetMiss);
    this.usedSource = new Uint32Array(source.tokens.length);
    this.usedTarget = new Uint32Array(target.tokens.length);
  }

  /** Makes beads that end in source sentence `i` and lie within target sentences low … high - 1 ready to be scored. */
  enter(i: number, low: number, high: number): void {
    const row = this.matcher.enter(i, low, high);
    this.rows[i % MOST_SIDE] = row;
    let gains = this.gains[i % MOST_SIDE]!;
    if (gains.length < high - low) this.gains[i % MOST_SIDE] = gains = new Float64Array((high - low) * 2);
    for (let j = low; j < high; j++) gains[j - low] = this.gain(i, 1, j, 1);
  }

  /** The score of source sentences i … i + a - 1 with target sentences j … j + b - 1; a and b at least 1. */
  bead(i: number, a: number, j: number, b: number): number {
    const prior = priorOf(a, b);
    let miss = 0;
    for (let k = i; k < i + a; k++) miss += this.sourceMiss[k]!;
    for (let k = j; k < j + b; k++) miss += this.targetMiss[k]!;
    const single = a === 1 && b === 1;
    if (isAlone(this.document.alone[0], i, a) || isAlone(this.document.alone[1], j, b)) return Number.NEGATIVE_INFINITY;
    if (!single && this.hopeless(i, a, j, b)) return Number.NEGATIVE_INFINITY;
    const gain = single ? this.single(i, j) : this.gain(i, a, j, b);
    const { source, target, length, paragraphs, pairing } = this.document;
    let score = prior - pairing + miss + gain + lengthScore(length, lengthOf(source, i, a), lengthOf(target, j, b));
    if (paragraphs) score += paragraphScore(paragraphs, i, a, j, b);
    return score;
  }

  /** Whether one of the sentences adds so little that leaving it alone is far better. */
  private hopeless(i: number, a: number, j: number, b: number): boolean {
    const slack = priorOf(1, 0) - priorOf(a, b) - SLACK;
    if (a > 1) {
      for (let k = i; k < i + a; k++) {
        let most = this.sourceMiss[k]!;
        for (let l = j; l < j + b; l++) most += this.single(k, l);
        if (most < slack) return true;
      }
    }
    if (b > 1) {
      for (let l = j; l < j + b; l++) {
        let most = this.targetMiss[l]!;
        for (let k = i; k < i + a; k++) most += this.single(k, l);
        if (most < slack) return true;
      }
    }
    return false;
  }

  private single(i: number, j: number): number {
    const row = this.rows[i % MOST_SIDE]!;
    return row.row === i && j >= row.low && j < row.high ? this.gains[i % MOST_SIDE]![j - row.low]! : 0;
  }

  /** What the bead's tokens gain, matched one to one, the most telling first. */
  private gain(i: number, a: number, j: number, b: number): number {
    const { source, target, evidence } = this.document;
    const forwardBy = 1 / (target.starts[j + b]! - target.starts[j]! || 1);
    const backwardBy = 1 / (source.starts[i + a]! - source.starts[i]! || 1);
    const { usedSource, usedTarget } = this;
    const sourceFrom = source.starts[i]!;
    const targetFrom = target.starts[j]!;
    const stamp = ++this.stamp;
    const lists = this.open(i, a, j, b);
    let gain = 0;
    for (;;) {
      let best = -1;
      let bestKey = -1;
      for (let list = 0; list < lists; list++) {
        const row = this.lists[list]!;
        let at = this.at[list]!;
        while (
          at < this.ends[list]! &&
          (usedSource[row.sourceTokens[at]!] === stamp || usedTarget[row.targetTokens[at]!] === stamp)
        )
          at++;
        this.at[list] = at;
        if (at === this.ends[list]!) continue;
        const key = evidence.keys[row.links[at]!]!;
        if (key <= bestKey) continue;
        best = list;
        bestKey = key;
      }
      if (best < 0) return gain;
      const row = this.lists[best]!;
      const at = this.at[best]!;
      const link = row.links[at]!;
      usedSource[row.sourceTokens[at]!] = stamp;
      usedTarget[row.targetTokens[at]!] = stamp;
      const place = placeRatio(
        this.document.places,
        (row.sourceTokens[at]! - sourceFrom + 0.5) * backwardBy -
          (row.targetTokens[at]! - targetFrom + 0.5) * forwardBy,
      );
      gain +=
        0.5 *
        Math.log(
          (1 + evidence.forward[link]! * forwardBy * place) * (1 + evidence.backward[link]! * backwardBy * place),
        );
    }
  }

  /** Sets the cursors at the matches of all sentence pairs of the bead that are in range; says how many lists there are. */
  private open(i: number, a: number, j: number, b: number): number {
    let lists = 0;
    for (let k = i; k < i + a; k++) {
      const row = this.rows[k % MOST_SIDE];
      if (row?.row !== k) continue;
      for (let l = Math.max(j, row.low); l < Math.min(j + b, row.high); l++) {
        this.lists[lists] = row;
        this.at[lists] = row.starts[l - row.low]!;
        this.ends[lists++] = row.starts[l - row.low + 1]!;
      }
    }
    return lists;
  }
}

/** In nats: a bead that is worse by so much than leaving a sentence alone changes neither path nor confidences. */
const SLACK = 6;

function isAlone(alone: Uint8Array, from: number, count: number): boolean {
  for (let k = from; k < from + count; k++) if (alone[k]) return true;
  return false;
}

function missOf({ count, starts, tokens }: SideFeatures, missOfType: Float32Array): Float64Array {
  const miss = new Float64Array(count);
  for (let i = 0; i < count; i++) for (let p = starts[i]!; p < starts[i + 1]!; p++) miss[i]! += missOfType[tokens[p]!]!;
  return miss;
}
