import type { FlatBead } from './sections.js';

/**
 * What it costs, in nats, to believe that sentences translate each other: nothing while few sentences of a text have no
 * counterpart, more the more there are, since then two of them often stand opposite each other and share their topic's words.
 */
export function costOfPairing(beads: readonly FlatBead[], sentences: number): number {
  let alone = 0;
  for (const { sources, targets, confidence } of beads)
    if (sources === 0 || targets === 0) alone += confidence * (sources + targets);
  const share = (alone + USUAL_SHARE * DOUBT) / (sentences + DOUBT);
  return Math.max(0, Math.min(MOST, SLOPE * Math.log(share / USUAL_SHARE)));
}

/** The priors of the shapes are right for texts in which about so many sentences have no counterpart. */
const USUAL_SHARE = 0.03;
/** So many sentences with the usual share are added: a short text says little of its own. */
const DOUBT = 20;
/** Steeper and less steep ones, from 1 to 2, were as good. */
const SLOPE = 1.5;
const MOST = 4;
