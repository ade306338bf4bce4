import { coarseRegion } from './coarse.js';
import { findPath, type Path } from './path.js';
import { type Region, tunnel, wholeRegion } from './region.js';
import { BeadScorer, type ScoredDocument } from './score.js';
import { FIRST_SHAPES, SHAPES } from './shapes.js';

/** Aligns a whole document: all of the lattice while it is small, otherwise a coarse path, a first pass near it and a second near that. */
export function alignDocument(document: ScoredDocument): Path {
  const [n, m] = [document.source.count, document.target.count];
  const scorer = new BeadScorer(document);
  const corner = { source: 0, target: 0 };
  if (n * m <= SMALL) return findPath(wholeRegion(n, m), corner, scorer);
  const coarse = coarseRegion(document.source, document.target, document.evidence);
  const first = findPath(coarse, corner, scorer, FIRST_SHAPES);
  return findPath(around(first, n, m), corner, scorer);
}

/** Cells of the lattice that are searched whole. */
const SMALL = 40_000;
/** Sentences beside the first pass's path that the second looks at. */
const REACH = 5;

function around({ source, target, shapes }: Path, n: number, m: number): Region {
  const first = new Int32Array(n + 1).fill(m);
  const last = new Int32Array(n + 1);
  const visit = (i: number, j: number) => {
    first[i] = Math.min(first[i]!, j);
    last[i] = Math.max(last[i]!, j);
  };
  visit(0, 0);
  for (let k = 0; k < shapes.length; k++) {
    const [a, b] = SHAPES[shapes[k]!]!;
    for (let step = 0; step <= a; step++) visit(source[k]! + step, target[k]! + (step === 0 ? 0 : b));
    visit(source[k]!, target[k]!);
  }
  return tunnel(first, last, m, REACH);
}
