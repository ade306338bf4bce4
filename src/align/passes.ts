import { coarseRegion } from './coarse.js';
import type { SideFeatures } from './features.js';
import { expectedLength, lengthFromBeads } from './length.js';
import type { SparseLinks } from './lexicon/links.js';
import type { Paragraphs } from './paragraphs.js';
import { findPath, type Path } from './path.js';
import { type Region, tunnel, wholeRegion } from './region.js';
import { BeadScorer } from './score.js';
import { FIRST_SHAPES, SHAPES } from './shapes.js';
import { trainLinks } from './training.js';
import { weighLinks } from './word-evidence.js';

/** What is aligned: both sides, which words may answer which, where paragraphs begin, how long translations usually are. */
export interface ReadDocument {
  readonly source: SideFeatures;
  readonly target: SideFeatures;
  readonly links: SparseLinks;
  readonly paragraphs: Paragraphs | undefined;
  /** Logarithm of target by source characters that is usual for the two languages. */
  readonly usualLength: number;
}

/**
 * Aligns in two passes: the first finds beads that are sure, from which the second has learned what the words and lengths
 * of this text are like. All of the lattice while it is small, otherwise a coarse path and what is near it.
 */
export function alignDocument(document: ReadDocument): Path {
  const { source, target, links, paragraphs } = document;
  const [n, m] = [source.count, target.count];
  const corner = { source: 0, target: 0 };
  const small = n * m <= SMALL;
  const evidence = weighLinks(links, source, target);
  const length = expectedLength(source, target, document.usualLength);
  const region = small ? wholeRegion(n, m) : coarseRegion(source, target, evidence);
  const scorer = new BeadScorer({ source, target, evidence, length, paragraphs });
  const first = findPath(region, corner, scorer, small ? SHAPES.length : FIRST_SHAPES);
  const learned = trainLinks(links, first, source, target);
  const second = new BeadScorer({
    source,
    target,
    evidence: weighLinks(learned, source, target),
    length: lengthFromBeads(source, target, first, length),
    paragraphs,
  });
  return findPath(small ? region : around(first, n, m), corner, second);
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
