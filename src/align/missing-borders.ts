import { englishOpeners } from '../text/abbreviations/english.js';
import type { Span } from '../text/span.js';
import { PLAIN, type PossibleBorder, possibleBorders } from './border-costs.js';
import { type Reading, type SideFeatures, tokenPlaces } from './features.js';
import type { LengthModel } from './length.js';
import { RangeScorer, type TokenRange } from './range-score.js';
import type { FlatBead } from './sections.js';
import type { Units } from './units.js';
import type { Evidence } from './word-evidence.js';

/** A bead over spans of both texts. */
export interface SpanBead {
  readonly source: readonly Span[];
  readonly target: readonly Span[];
  readonly confidence: number;
}

/** All that is known when beads have been found. */
export interface Found {
  readonly beads: readonly FlatBead[];
  readonly evidence: Evidence;
  readonly length: LengthModel;
  readonly places: Float32Array;
  readonly source: SideFeatures;
  readonly target: SideFeatures;
}

/**
 * Finds sentence borders that a writer left unmarked by what stands beside them: where one sentence of running text faces
 * two or three, it is cut where both parts translate their counterparts best, if there is such a place.
 */
export function findMissingBorders(
  sides: readonly [Units, Units],
  readings: readonly [Reading, Reading],
  found: Found,
): SpanBead[] {
  const finder = new BorderFinder(sides, readings, found);
  return found.beads.flatMap((bead) => finder.cut(bead));
}

class BorderFinder {
  private readonly scorer: RangeScorer;
  private readonly features: readonly [SideFeatures, SideFeatures];

  constructor(
    private readonly sides: readonly [Units, Units],
    private readonly readings: readonly [Reading, Reading],
    found: Found,
  ) {
    this.scorer = new RangeScorer(found.source, found.target, found.evidence, found.length, found.places);
    this.features = [found.source, found.target];
  }

  cut({ source, sources, target, targets, confidence }: FlatBead): SpanBead[] {
    const whole: SpanBead = {
      source: this.sides[0].spans.slice(source, source + sources),
      target: this.sides[1].spans.slice(target, target + targets),
      confidence,
    };
    if (confidence === 1 || sources === 0 || targets === 0) return [whole];
    if (sources === 1 && targets > 1 && this.sides[0].running)
      return this.cutOne(0, this.pieceOf(0, source), this.piecesOf(1, target, targets), confidence) ?? [whole];
    if (targets === 1 && sources > 1 && this.sides[1].running)
      return this.cutOne(1, this.pieceOf(1, target), this.piecesOf(0, source, sources), confidence) ?? [whole];
    if (sources === 1 && targets === 1 && this.sides[0].running && this.sides[1].running)
      return this.cutBoth(this.pieceOf(0, source), this.pieceOf(1, target), confidence) ?? [whole];
    return [whole];
  }

  /** Cuts the one piece of a side against the pieces that it faces. */
  private cutOne(side: 0 | 1, piece: Piece, faced: readonly Piece[], confidence: number): SpanBead[] | undefined {
    if (faced.length < 2) return undefined;
    const together = this.score(side, piece, joined(faced)) - COST_OF_MERGE;
    let best: { parts: [Piece, Piece]; at: number; gain: number } | undefined;
    for (const border of this.borders(side, piece)) {
      const parts = divided(piece, border.token, border.offset, this.sides[side].texts[piece.unit]!);
      for (let at = 1; at < faced.length; at++) {
        const gain =
          this.score(side, parts[0], joined(faced.slice(0, at))) +
          this.score(side, parts[1], joined(faced.slice(at))) -
          (faced.length > 2 ? COST_OF_MERGE : 0) -
          border.cost -
          together;
        if (gain > (best?.gain ?? 0)) best = { parts, at, gain };
      }
    }
    if (!best) return undefined;
    const { parts, at, gain } = best;
    const sure = confidence / (1 + Math.exp(-gain));
    return [
      ...this.finish(side, parts[0], faced.slice(0, at), sure),
      ...this.finish(side, parts[1], faced.slice(at), sure),
    ];
  }

  private finish(side: 0 | 1, piece: Piece, faced: readonly Piece[], confidence: number): SpanBead[] {
    const cut = this.cutOne(side, piece, faced, confidence);
    if (cut) return cut;
    const [one, many] = [[spanOf(this.sides[side], piece)], faced.map((other) => spanOf(this.sides[1 - side]!, other))];
    return [{ source: side === 0 ? one : many, target: side === 0 ? many : one, confidence }];
  }

  private cutBoth(source: Piece, target: Piece, confidence: number): SpanBead[] | undefined {
    const targets = this.borders(1, target).filter((border) => this.opensSentence(border, target));
    if (targets.length === 0) return undefined;
    const sources = this.borders(0, source).filter(({ cost }) => cost <= PLAIN);
    const together = this.score(0, source, target);
    let best: { s: [Piece, Piece]; t: [Piece, Piece]; gain: number } | undefined;
    for (const t of targets) {
      const b = divided(target, t.token, t.offset, this.sides[1].texts[target.unit]!);
      for (const s of sources) {
        const a = divided(source, s.token, s.offset, this.sides[0].texts[source.unit]!);
        const gain = this.score(0, a[0], b[0]) + this.score(0, a[1], b[1]) - together - s.cost - t.cost - COST_OF_BOTH;
        if (gain > (best?.gain ?? 0)) best = { s: a, t: b, gain };
      }
    }
    if (!best) return undefined;
    const sure = confidence / (1 + Math.exp(-best.gain));
    return [0, 1].flatMap((k) => {
      const [s, t] = [best.s[k]!, best.t[k]!];
      return (
        this.cutBoth(s, t, sure) ?? [
          { source: [spanOf(this.sides[0], s)], target: [spanOf(this.sides[1], t)], confidence: sure },
        ]
      );
    });
  }

  /** Whether a capital stands there that no name explains, after a word that is no name: "… them in lab They can …". */
  private opensSentence({ offset, token }: Border, { unit }: Piece): boolean {
    const text = this.sides[1].texts[unit]!;
    const { types, tokens } = this.features[1];
    if (!/(?:^|\s)\p{Ll}[^\s\p{P}]*\s+$/u.test(text.slice(Math.max(0, offset - LOOK_BACK), offset))) return false;
    if (!/^\p{Lu}/u.test(text.slice(offset))) return false;
    const type = tokens[token]!;
    return types.capitalised[type] === 0 || englishOpeners.has(types.texts[type]!);
  }

  private pieceOf(side: 0 | 1, unit: number): Piece {
    const { starts, lengths } = this.features[side];
    const { length } = this.sides[side].texts[unit]!;
    return { unit, start: 0, end: length, from: starts[unit]!, to: starts[unit + 1]!, length: lengths[unit]! };
  }

  private piecesOf(side: 0 | 1, unit: number, count: number): Piece[] {
    return Array.from({ length: count }, (_, k) => this.pieceOf(side, unit + k));
  }

  private score(side: 0 | 1, piece: Piece, faced: TokenRange): number {
    return side === 0 ? this.scorer.score(piece, faced) : this.scorer.score(faced, piece);
  }

  /** Where a piece might be cut, each with what it costs to believe that. */
  private borders(side: 0 | 1, piece: Piece): Border[] {
    const text = this.sides[side].texts[piece.unit]!;
    const first = this.features[side].starts[piece.unit]!;
    const count = this.features[side].starts[piece.unit + 1]! - first;
    if (text.length > LONGEST) return [];
    const places = tokenPlaces(text, this.readings[side]);
    const borders: Border[] = [];
    for (const { offset, cost } of possibleBorders(text, this.readings[side].language)) {
      if (offset <= piece.start || offset >= piece.end) continue;
      const before = places.findIndex((place) => place >= offset);
      const token = first + (before < 0 ? count : Math.min(before, count));
      if (token > piece.from && token < piece.to) borders.push({ offset, token, cost });
    }
    return borders;
  }
}

/** A part of a unit: its tokens, and its place in the unit's text. */
interface Piece extends TokenRange {
  readonly unit: number;
  readonly start: number;
  readonly end: number;
}

interface Border extends PossibleBorder {
  readonly token: number;
}

/** As in the priors of the beads. */
const COST_OF_MERGE = 4;
/** Both writers leaving a stop out at the same place is rare. */
const COST_OF_BOTH = 3;
const LOOK_BACK = 60;
/** Units longer than this were cut by size and are no sentences. */
const LONGEST = 3000;

function spanOf(units: Units, { unit, start, end }: Piece): Span {
  const at = units.spans[unit]!.start;
  return { start: at + start, end: at + end };
}

function joined(pieces: readonly Piece[]): TokenRange {
  return {
    from: pieces[0]!.from,
    to: pieces.at(-1)!.to,
    length: pieces.reduce((sum, { length }) => sum + length, 0),
  };
}

/** The parts before and after a border, without the white space between them. */
function divided(piece: Piece, token: number, offset: number, text: string): [Piece, Piece] {
  const end = text.slice(piece.start, offset).trimEnd().length + piece.start;
  const left = text.slice(piece.start, end).replace(/\s+/g, '').length;
  return [
    { ...piece, to: token, end, length: left },
    { ...piece, from: token, start: offset, length: piece.length - left },
  ];
}
