import type { Alignment, Bead } from '../../align/bead.js';
import type { Side } from '../../domain/segment.js';
import type { Span } from '../../text/span.js';
import type { Problem } from '../problem.js';

/** Sentences that another aligner put together, by their indices. */
export interface Link {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** 0 to 1. */
  readonly confidence: number;
  /** A person made or saw it. */
  readonly confirmed: boolean;
}

/** Two texts with the alignment that came with them. */
export interface LinkedTexts {
  readonly texts: Readonly<Record<Side, string>>;
  readonly alignment: Alignment;
  /** Of each bead. */
  readonly confirmed: readonly boolean[];
  readonly problems: readonly Problem[];
}

export interface Sentences {
  readonly text: string;
  readonly spans: readonly Span[];
}

export function linkedTexts(
  source: Sentences,
  target: Sentences,
  links: readonly Link[],
  problems: readonly Problem[] = [],
): LinkedTexts {
  const { beads, confirmed, joined } = beadsOf(links, source.spans.length, target.spans.length);
  return {
    texts: { source: source.text, target: target.text },
    alignment: { source: source.spans, target: target.spans, beads },
    confirmed,
    problems: joined === 0 ? problems : [...problems, { kind: 'links-joined', detail: String(joined) }],
  };
}

/** A link as the rectangle from its first to its last sentences; of one-sided links one side is empty. */
interface Group {
  source: Span;
  target: Span;
  confidence: number;
  confirmed: boolean;
  /** Of the link in its file. */
  readonly order: number;
}

const NONE: Span = { start: 0, end: 0 };

/**
 * Links as beads in text order that use every sentence once. Links that cross or share a sentence, or have others between
 * theirs, become one bead, as sure as its weakest; sentences without a link stand alone.
 */
export function beadsOf(links: readonly Link[], sources: number, targets: number) {
  const groups = links.flatMap(groupOf);
  const chain: Group[] = [];
  let joined = 0;
  const paired = groups.filter(({ source, target }) => !isEmpty(source) && !isEmpty(target));
  for (const group of paired.sort((a, b) => a.source.start - b.source.start || a.target.start - b.target.start)) {
    let whole = group;
    for (let last = chain.at(-1); last && meets(last, whole); last = chain.at(-1)) {
      chain.pop();
      joined++;
      whole = union(last, whole);
    }
    chain.push(whole);
  }
  const alone = {
    source: byFirst(
      groups.filter(({ target }) => isEmpty(target)),
      'source',
    ),
    target: byFirst(
      groups.filter(({ source }) => isEmpty(source)),
      'target',
    ),
  };
  const beads: Bead[] = [];
  const confirmed: boolean[] = [];
  const add = ({ source, target, confidence, confirmed: sure }: Omit<Group, 'order'>) => {
    beads.push({ source: indices(source), target: indices(target), confidence });
    confirmed.push(sure);
  };
  /** The next sentences of one side that have no partner: as a link has them together, or one. */
  const next = (side: Side, from: number, to: number): Group | undefined => {
    if (from >= to) return undefined;
    const known = alone[side].get(from);
    if (known && known[side].end <= to) return known;
    return {
      source: NONE,
      target: NONE,
      confidence: 0,
      confirmed: false,
      order: -1,
      [side]: { start: from, end: from + 1 },
    };
  };
  let [s, t] = [0, 0];
  const fill = (sourceEnd: number, targetEnd: number) => {
    for (;;) {
      const [mine, theirs] = [next('source', s, sourceEnd), next('target', t, targetEnd)];
      // In the order in which they were linked.
      const first = mine && theirs ? (theirs.order < mine.order ? theirs : mine) : (mine ?? theirs);
      if (!first) return;
      add(first);
      if (first === mine) s = mine.source.end;
      else t = first.target.end;
    }
  };
  for (const group of chain) {
    fill(group.source.start, group.target.start);
    add(group);
    [s, t] = [group.source.end, group.target.end];
  }
  fill(sources, targets);
  return { beads, confirmed, joined };
}

function groupOf({ source, target, confidence, confirmed }: Link, order: number): Group[] {
  if (source.length === 0 && target.length === 0) return [];
  return [{ source: spanOf(source), target: spanOf(target), confidence, confirmed, order }];
}

function spanOf(of: readonly number[]): Span {
  if (of.length === 0) return NONE;
  let [start, end] = [of[0]!, of[0]! + 1];
  for (const index of of) [start, end] = [Math.min(start, index), Math.max(end, index + 1)];
  return { start, end };
}

function isEmpty({ start, end }: Span): boolean {
  return start === end;
}

function meets(one: Group, other: Group): boolean {
  return other.source.start < one.source.end || other.target.start < one.target.end;
}

function union(one: Group, other: Group): Group {
  const both = (side: Side) => ({
    start: Math.min(one[side].start, other[side].start),
    end: Math.max(one[side].end, other[side].end),
  });
  return {
    source: both('source'),
    target: both('target'),
    confidence: Math.min(one.confidence, other.confidence),
    confirmed: one.confirmed && other.confirmed,
    order: Math.min(one.order, other.order),
  };
}

function byFirst(groups: readonly Group[], side: Side): ReadonlyMap<number, Group> {
  return new Map(groups.map((group) => [group[side].start, group]));
}

function indices({ start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, k) => start + k);
}

/**
 * hunalign's score as a confidence: it is open upwards, and its manual takes what is above 0.3 for good. The logistic curve
 * through one half there.
 */
export function confidenceOf(score: number): number {
  return 1 / (1 + Math.exp(-3 * (score - GOOD_SCORE)));
}

const GOOD_SCORE = 0.3;
