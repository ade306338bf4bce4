import { coarseRegion } from './coarse.js';
import { partOf, type SideFeatures } from './features.js';
import { expectedLength, type LengthModel, lengthFromBeads } from './length.js';
import type { SparseLinks } from './lexicon/links.js';
import { costOfPairing } from './orphans.js';
import type { Paragraphs } from './paragraphs.js';
import { findPath, type Path } from './path.js';
import { type Region, tunnel, wholeRegion } from './region.js';
import { BeadScorer } from './score.js';
import { type Fixed, type FlatBead, joinSections, type Section, sectionsBetween } from './sections.js';
import { FIRST_SHAPES, SHAPES } from './shapes.js';
import { trainLinks } from './training.js';
import { type Evidence, weighLinks } from './word-evidence.js';

/** What is aligned: both sides, which words may answer which, where paragraphs begin, what is known already. */
export interface ReadDocument {
  readonly source: SideFeatures;
  readonly target: SideFeatures;
  readonly links: SparseLinks;
  readonly paragraphs: Paragraphs | undefined;
  /** Logarithm of target by source characters that is usual for the two languages. */
  readonly usualLength: number;
  readonly fixed: readonly Fixed[];
  readonly alone: readonly [Uint8Array, Uint8Array];
  readonly places: Float32Array;
  /** Whether the first pass teaches the second. */
  readonly learns: boolean;
}

/** Beads in text order, and what was known of words and lengths when they were found. */
export interface AlignedDocument {
  readonly beads: readonly FlatBead[];
  readonly evidence: Evidence;
  readonly length: LengthModel;
}

/**
 * Aligns in two passes: the first finds beads that are sure, from which the second has learned what the words and lengths
 * of this text are like. All of the lattice while it is small, otherwise a coarse path and what is near it. `progress` is
 * told the share that is done.
 */
export function alignDocument(document: ReadDocument, progress: (share: number) => void = () => {}): AlignedDocument {
  const { source, target, links, fixed } = document;
  const sections = sectionsBetween(fixed, source.count, target.count);
  const small = sections.every(isSmall);
  const first = {
    ...document,
    evidence: weighLinks(small ? links : strongLinks(links), source, target),
    length: expectedLength(source, target, document.usualLength),
    pairing: 0,
  };
  const firstScorer = new BeadScorer(first);
  const firstProgress = portion(progress, 0, FIRST_SHARE, sections, source.count);
  const paths = sections.map((section, k) => {
    const region = firstRegion(section, source, target, first.evidence);
    const shapes = isSmall(section) ? SHAPES.length : FIRST_SHAPES;
    return findPath(region, cornerOf(section), firstScorer, shapes, firstProgress(k));
  });
  const sure = joinSections(paths, fixed);
  const evidence = weighLinks(document.learns ? trainLinks(links, sure, source, target) : links, source, target);
  const length = lengthFromBeads(source, target, sure, first.length);
  const pairing = costOfPairing(sure, source.count + target.count);
  const secondScorer = new BeadScorer({ ...document, evidence, length, pairing });
  const secondProgress = portion(progress, FIRST_SHARE, 1, sections, source.count);
  const beads = joinSections(
    sections.map((section, k) => {
      const region = isSmall(section) ? whole(section) : around(paths[k]!, section);
      return findPath(region, cornerOf(section), secondScorer, SHAPES.length, secondProgress(k));
    }),
    fixed,
  );
  progress(1);
  return { beads, evidence, length };
}

/** Cells of the lattice that are searched whole. */
const SMALL = 40_000;
/** Sentences beside the first pass's path that the second looks at. */
const REACH = 2;
/** Weaker links are many and decide nothing where all is open; the second pass has them. */
const STRONG = 0.08;
/** The first pass takes about so much of the time. */
const FIRST_SHARE = 0.6;

function isSmall(section: Section): boolean {
  return (section.sourceTo - section.sourceFrom) * (section.targetTo - section.targetFrom) <= SMALL;
}

function whole({ sourceFrom, sourceTo, targetFrom, targetTo }: Section): Region {
  return wholeRegion(sourceTo - sourceFrom, targetTo - targetFrom);
}

function cornerOf({ sourceFrom, targetFrom }: Section) {
  return { source: sourceFrom, target: targetFrom };
}

function firstRegion(section: Section, source: SideFeatures, target: SideFeatures, evidence: Evidence): Region {
  if (isSmall(section)) return whole(section);
  return coarseRegion(
    partOf(source, section.sourceFrom, section.sourceTo),
    partOf(target, section.targetFrom, section.targetTo),
    evidence,
  );
}

/** For each section the part of the progress between two shares that its sentences are. */
function portion(
  progress: (share: number) => void,
  from: number,
  to: number,
  sections: readonly Section[],
  count: number,
): (section: number) => (share: number) => void {
  return (k) => {
    const { sourceFrom, sourceTo } = sections[k]!;
    return (share) =>
      progress(from + ((to - from) * (sourceFrom + share * (sourceTo - sourceFrom))) / Math.max(1, count));
  };
}

function strongLinks({ rows, columns, weights }: SparseLinks): SparseLinks {
  const strong = { rows: new Uint32Array(rows.length), columns: columns.slice(), weights: weights.slice() };
  let at = 0;
  for (let s = 0; s + 1 < rows.length; s++) {
    for (let k = rows[s]!; k < rows[s + 1]!; k++) {
      if (weights[k]! < STRONG) continue;
      strong.columns[at] = columns[k]!;
      strong.weights[at++] = weights[k]!;
    }
    strong.rows[s + 1] = at;
  }
  return { rows: strong.rows, columns: strong.columns.subarray(0, at), weights: strong.weights.subarray(0, at) };
}

/** What lies near a path through a section. */
function around({ source, target, shapes }: Path, section: Section): Region {
  const n = section.sourceTo - section.sourceFrom;
  const m = section.targetTo - section.targetFrom;
  const first = new Int32Array(n + 1).fill(m);
  const last = new Int32Array(n + 1);
  const visit = (i: number, j: number) => {
    first[i] = Math.min(first[i]!, j);
    last[i] = Math.max(last[i]!, j);
  };
  visit(0, 0);
  for (let k = 0; k < shapes.length; k++) {
    const [a, b] = SHAPES[shapes[k]!]!;
    const [i, j] = [source[k]! - section.sourceFrom, target[k]! - section.targetFrom];
    visit(i, j);
    for (let step = 1; step <= a; step++) visit(i + step, j + b);
    if (a === 0) visit(i, j + b);
  }
  return tunnel(first, last, m, REACH);
}
