import type { SparseLinks } from './lexicon/links.js';
import type { Reading, TokenType } from './reading.js';

/**
 * What the tokens of two sides say about which sentences belong together, ready for scoring. The model of a translated
 * token t of a bead with source tokens S is (1−λ)·p₀(t) + λ·w(s, t)/n for the one token s it is matched with (after Moore
 * 2002, with one-to-one matches instead of the sum), p₀ its share of the text, n the tokens of the bead's side; the same
 * the other way round; half of both logarithms against p₀ alone.
 */
export interface Evidence {
  readonly source: Reading;
  readonly target: Reading;
  /** Row `s` (a source type): linkTargets[linkRows[s] … linkRows[s + 1]), target types ascending. */
  readonly linkRows: Uint32Array;
  readonly linkTargets: Uint32Array;
  /** For each link log(λ/(1−λ)·w/p₀) of the target token, and of the source token. */
  readonly targetGains: Float32Array;
  readonly sourceGains: Float32Array;
  /** For each type half of log(1−λ): what a token without a counterpart costs. */
  readonly sourceMisses: Float32Array;
  readonly targetMisses: Float32Array;
}

/** Shares of the occurrences that have a counterpart in the true translation, by kind of token. */
export interface Shares {
  readonly linked: number;
  readonly unlinked: number;
  readonly exact: number;
  readonly punctuation: number;
}

export const SHARES: Shares = { linked: 0.6, unlinked: 0.4, exact: 0.9, punctuation: 0.25 };

/** Weighs links by how rare their words are in these texts. */
export function weighEvidence(source: Reading, target: Reading, links: SparseLinks, shares: Shares = SHARES): Evidence {
  const hasLink = new Uint8Array(target.types.length);
  for (const column of links.columns) hasLink[column] = 1;
  const sourceShares = Float32Array.from(source.types, (type, s) =>
    shareOf(type, links.rows[s + 1]! > links.rows[s]!, shares),
  );
  const targetShares = Float32Array.from(target.types, (type, t) => shareOf(type, hasLink[t] === 1, shares));
  return {
    source,
    target,
    ...gains(source, target, links, sourceShares, targetShares),
    sourceMisses: sourceShares.map((share) => 0.5 * Math.log(1 - share)),
    targetMisses: targetShares.map((share) => 0.5 * Math.log(1 - share)),
  };
}

/** Added to counts: what occurs once is not as rare as it seems. */
const UNSEEN = 0.2;
/** A link that brings less than this in a sentence of ten tokens is not worth its time. */
const LEAST_GAIN = 0.1;
const USUAL_TOKENS = Math.log(10);

function shareOf(type: TokenType, linked: boolean, shares: Shares): number {
  if (type.kind === 'punctuation') return shares.punctuation;
  if (type.kind === 'number') return shares.exact;
  return linked ? shares.linked : shares.unlinked;
}

function gains(
  source: Reading,
  target: Reading,
  links: SparseLinks,
  sourceShares: Float32Array,
  targetShares: Float32Array,
): Pick<Evidence, 'linkRows' | 'linkTargets' | 'sourceGains' | 'targetGains'> {
  const linkRows = new Uint32Array(links.rows.length);
  const linkTargets = new Uint32Array(links.columns.length);
  const sourceGains = new Float32Array(links.columns.length);
  const targetGains = new Float32Array(links.columns.length);
  const logOdds = (share: number) => Math.log(share / (1 - share));
  const forSource = Float32Array.from(
    source.types,
    (_, s) => logOdds(sourceShares[s]!) - Math.log((source.counts[s]! + UNSEEN) / (source.tokens.length + 1)),
  );
  const forTarget = Float32Array.from(
    target.types,
    (_, t) => logOdds(targetShares[t]!) - Math.log((target.counts[t]! + UNSEEN) / (target.tokens.length + 1)),
  );
  let kept = 0;
  for (let s = 0; s + 1 < links.rows.length; s++) {
    for (let k = links.rows[s]!; k < links.rows[s + 1]!; k++) {
      const t = links.columns[k]!;
      const weight = Math.log(links.weights[k]!);
      const [gs, gt] = [forSource[s]! + weight, forTarget[t]! + weight];
      const usual = Math.log1p(Math.exp(gs - USUAL_TOKENS)) + Math.log1p(Math.exp(gt - USUAL_TOKENS));
      if (usual < 2 * LEAST_GAIN) continue;
      linkTargets[kept] = t;
      sourceGains[kept] = gs;
      targetGains[kept] = gt;
      kept++;
    }
    linkRows[s + 1] = kept;
  }
  return {
    linkRows,
    linkTargets: linkTargets.slice(0, kept),
    sourceGains: sourceGains.slice(0, kept),
    targetGains: targetGains.slice(0, kept),
  };
}
