import type { Path } from './path.js';
import { SHAPES } from './shapes.js';
import type { Units } from './units.js';

/** What lies between two confirmed beads: units from … to of both sides. */
export interface Section {
  readonly sourceFrom: number;
  readonly sourceTo: number;
  readonly targetFrom: number;
  readonly targetTo: number;
}

/** Confirmed beads in order, those with both sides. */
export type Fixed = Section;

/** What lies between confirmed beads, before, between and after them: one section more than beads, some of them empty. */
export function sectionsBetween(fixed: readonly Fixed[], n: number, m: number): Section[] {
  const ends = [...fixed, { sourceFrom: n, sourceTo: n, targetFrom: m, targetTo: m }];
  return ends.map(({ sourceFrom, targetFrom }, k) => ({
    sourceFrom: fixed[k - 1]?.sourceTo ?? 0,
    sourceTo: sourceFrom,
    targetFrom: fixed[k - 1]?.targetTo ?? 0,
    targetTo: targetFrom,
  }));
}

/** The confirmed beads with both sides, and which units of each side are confirmed to have no counterpart. */
export function readAnchors(source: Units, target: Units): { fixed: Fixed[]; alone: [Uint8Array, Uint8Array] } {
  const alone: [Uint8Array, Uint8Array] = [new Uint8Array(source.spans.length), new Uint8Array(target.spans.length)];
  const fixed: Fixed[] = [];
  source.anchored.forEach((s, k) => {
    const t = target.anchored[k]!;
    if (s.end > s.start && t.end > t.start)
      fixed.push({ sourceFrom: s.start, sourceTo: s.end, targetFrom: t.start, targetTo: t.end });
    else {
      alone[0].fill(1, Math.max(0, s.start), Math.max(0, s.end));
      alone[1].fill(1, Math.max(0, t.start), Math.max(0, t.end));
    }
  });
  return { fixed, alone };
}

/** Beads in flat arrays, as spans of unit indices. */
export interface FlatBead {
  readonly source: number;
  readonly sources: number;
  readonly target: number;
  readonly targets: number;
  readonly confidence: number;
}

/** The beads of all sections with the confirmed ones between them, which are sure. */
export function joinSections(paths: readonly Path[], fixed: readonly Fixed[]): FlatBead[] {
  return paths.flatMap((path, k) => {
    const beads = beadsOf(path);
    const next = fixed[k];
    if (next)
      beads.push({
        source: next.sourceFrom,
        sources: next.sourceTo - next.sourceFrom,
        target: next.targetFrom,
        targets: next.targetTo - next.targetFrom,
        confidence: 1,
      });
    return beads;
  });
}

function beadsOf({ source, target, shapes, confidence }: Path): FlatBead[] {
  return Array.from(shapes, (shape, k) => {
    const [sources, targets] = SHAPES[shape]!;
    return { source: source[k]!, sources, target: target[k]!, targets, confidence: confidence[k]! };
  });
}
