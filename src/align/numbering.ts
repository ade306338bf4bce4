import type { Span } from '../text/span.js';
import type { Alignment, Bead } from './bead.js';
import type { SpanBead } from './missing-borders.js';

/**
 * Beads over spans as an alignment of numbered spans, with the empty sentences put back where they stood: inside the bead
 * that they interrupt, otherwise in beads of their own, in pairs while both sides have some.
 */
export function numberSpans(
  beads: readonly SpanBead[],
  emptySource: readonly Span[],
  emptyTarget: readonly Span[],
): Alignment {
  const source = new Numbering(emptySource);
  const target = new Numbering(emptyTarget);
  const numbered: Bead[] = [];
  const putBack = (s: number, t: number) => {
    const [left, right] = [source.emptyBefore(s), target.emptyBefore(t)];
    for (let k = 0; k < Math.max(left, right); k++)
      numbered.push({
        source: k < left ? source.takeEmpty() : [],
        target: k < right ? target.takeEmpty() : [],
        confidence: NOTHING_KNOWN,
      });
  };
  for (const bead of beads) {
    putBack(bead.source[0]?.start ?? -1, bead.target[0]?.start ?? -1);
    numbered.push({
      source: source.take(bead.source),
      target: target.take(bead.target),
      confidence: bead.confidence,
    });
  }
  putBack(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  return { source: source.spans, target: target.spans, beads: numbered };
}

/** Empty sentences that stand beside each other may belong together or not. */
const NOTHING_KNOWN = 0.5;

class Numbering {
  readonly spans: Span[] = [];
  private at = 0;

  constructor(private readonly empty: readonly Span[]) {}

  /** How many empty spans not yet taken stand before an offset. */
  emptyBefore(offset: number): number {
    let count = 0;
    while (this.at + count < this.empty.length && this.empty[this.at + count]!.start < offset) count++;
    return count;
  }

  takeEmpty(): number[] {
    return [this.spans.push(this.empty[this.at++]!) - 1];
  }

  take(spans: readonly Span[]): number[] {
    const indices: number[] = [];
    for (const span of spans) {
      for (let left = this.emptyBefore(span.start); left > 0; left--) indices.push(...this.takeEmpty());
      indices.push(this.spans.push(span) - 1);
    }
    return indices;
  }
}
