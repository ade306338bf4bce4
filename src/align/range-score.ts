import type { SideFeatures } from './features.js';
import { type LengthModel, lengthScore } from './length.js';
import { placeRatio } from './place.js';
import type { Evidence } from './word-evidence.js';

/** A run of tokens with its length in characters without white space. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Scores runs of tokens as one-to-one translations, as the beads are scored, wherever their borders lie. */
export class RangeScorer {
  private readonly used: Uint32Array;
  private stamp = 0;

  constructor(
    private readonly source: SideFeatures,
    private readonly target: SideFeatures,
    private readonly evidence: Evidence,
    private readonly length: LengthModel,
    private readonly places: Float32Array,
  ) {
    this.used = new Uint32Array(source.tokens.length + target.tokens.length);
  }

  /** How much likelier these are translations than met by chance, as a logarithm. */
  score(s: TokenRange, t: TokenRange): number {
    const { source, target, evidence, used } = this;
    let score = lengthScore(this.length, s.length, t.length);
    for (let p = s.from; p < s.to; p++) score += evidence.sourceMiss[source.tokens[p]!]!;
    for (let p = t.from; p < t.to; p++) score += evidence.targetMiss[target.tokens[p]!]!;
    const forwardBy = 1 / (t.to - t.from || 1);
    const backwardBy = 1 / (s.to - s.from || 1);
    const stamp = ++this.stamp;
    for (const { link, sourcePlace, targetPlace } of this.matches(s, t)) {
      if (used[sourcePlace] === stamp || used[source.tokens.length + targetPlace] === stamp) continue;
      used[sourcePlace] = used[source.tokens.length + targetPlace] = stamp;
      const place = placeRatio(
        this.places,
        (sourcePlace - s.from + 0.5) * backwardBy - (targetPlace - t.from + 0.5) * forwardBy,
      );
      score +=
        0.5 *
        Math.log(
          (1 + evidence.forward[link]! * forwardBy * place) * (1 + evidence.backward[link]! * backwardBy * place),
        );
    }
    return score;
  }

  private matches(s: TokenRange, t: TokenRange): Match[] {
    const { source, target, evidence } = this;
    const places = new Map<number, number[]>();
    for (let p = t.from; p < t.to; p++) {
      const type = target.tokens[p]!;
      const list = places.get(type);
      if (list) list.push(p);
      else places.set(type, [p]);
    }
    const found: Match[] = [];
    for (let p = s.from; p < s.to; p++) {
      const type = source.tokens[p]!;
      for (let link = evidence.rows[type]!; link < evidence.rows[type + 1]!; link++)
        for (const targetPlace of places.get(evidence.columns[link]!) ?? [])
          found.push({ link, sourcePlace: p, targetPlace });
    }
    return found.sort((a, b) => evidence.keys[b.link]! - evidence.keys[a.link]!);
  }
}

interface Match {
  readonly link: number;
  readonly sourcePlace: number;
  readonly targetPlace: number;
}
