import type { Bead } from '../align/bead.js';
import type { Span } from '../text/span.js';
import type { TextSegment } from './plain-text.js';

export interface CutSegment extends TextSegment {
  readonly confidence: number;
}

/**
 * Cuts two running texts into segments along their beads. White space between sentences goes to the segment after it,
 * what follows the last one to the tail, so that nothing of either text is lost (see writeSide).
 */
export function cutIntoSegments(
  texts: { readonly source: string; readonly target: string },
  alignment: { readonly source: readonly Span[]; readonly target: readonly Span[]; readonly beads: readonly Bead[] },
): { readonly segments: CutSegment[]; readonly sourceTail: string; readonly targetTail: string } {
  const source = cutter(texts.source, alignment.source);
  const target = cutter(texts.target, alignment.target);
  const segments = alignment.beads.map((bead) => {
    const [sourceLead, sourceText] = source.next(bead.source);
    const [targetLead, targetText] = target.next(bead.target);
    return { sourceText, targetText, sourceLead, targetLead, confidence: bead.confidence };
  });
  return { segments, sourceTail: source.rest(), targetTail: target.rest() };
}

function cutter(text: string, spans: readonly Span[]) {
  let at = 0;
  return {
    next(indices: readonly number[]): [lead: string, text: string] {
      const [first, last] = [spans[indices[0] ?? -1], spans[indices.at(-1) ?? -1]];
      if (!first || !last) return ['', ''];
      const cut: [string, string] = [text.slice(at, first.start), text.slice(first.start, last.end)];
      at = last.end;
      return cut;
    },
    rest: () => text.slice(at),
  };
}
