import type { Alignment } from '../bead.js';
import { type Cut, type Streams, withIds, withoutEmpty } from './streams.js';

/** The cuts of streams that were aligned anew as running texts, and how sure the aligner is of each row. */
export function cutsOfBeads(
  streams: Streams,
  alignment: Alignment,
): { readonly cuts: Cut[]; readonly confidences: number[] } {
  let [sourceEnd, targetEnd] = [0, 0];
  const cuts = alignment.beads.map(({ source, target }, k): Cut => {
    sourceEnd = alignment.source[source.at(-1) ?? -1]?.end ?? sourceEnd;
    targetEnd = alignment.target[target.at(-1) ?? -1]?.end ?? targetEnd;
    const last = k === alignment.beads.length - 1;
    return {
      id: null,
      sourceEnd: last ? streams.source.length : sourceEnd,
      targetEnd: last ? streams.target.length : targetEnd,
    };
  });
  const kept = withoutEmpty(streams, cuts);
  let k = 0;
  const confidences = kept.map(({ sourceEnd, targetEnd }) => {
    while (k < cuts.length && (cuts[k]!.sourceEnd !== sourceEnd || cuts[k]!.targetEnd !== targetEnd)) k++;
    return alignment.beads[k]?.confidence ?? 0;
  });
  return { cuts: withIds(streams, kept), confidences };
}
