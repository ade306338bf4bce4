import { type SideFeatures, WORD } from './features.js';
import type { SparseLinks } from './lexicon/links.js';
import { LinkRows } from './link-rows.js';
import type { FlatBead } from './sections.js';

/**
 * What confident beads teach about the words of this text: links that were seen again and again weigh more, those that
 * failed less, and words that nothing explains but that keep meeting become links (after Moore 2002 and Varga et al. 2005,
 * who train IBM Model 1 on the beads of a first pass). One sighting of each pair is left out of the count, so that no bead
 * is believed because of itself.
 */
export function trainLinks(
  links: SparseLinks,
  path: readonly FlatBead[],
  source: SideFeatures,
  target: SideFeatures,
): SparseLinks {
  const beads = path.filter(
    ({ sources, targets, confidence }) => sources > 0 && targets > 0 && confidence >= LEAST_CONFIDENCE,
  );
  const sourceSeen = new Uint32Array(source.types.counts.length);
  const targetSeen = new Uint32Array(target.types.counts.length);
  const met = new Float32Array(links.columns.length);
  const open = new OpenPairs();
  const reader = new BeadReader(links, source, target);
  for (const bead of beads) {
    reader.read(bead);
    for (const s of reader.sourceTypes) sourceSeen[s]!++;
    for (const t of reader.targetTypes) targetSeen[t]!++;
    for (const link of reader.met) met[link]!++;
    for (const s of reader.openSource) for (const t of reader.openTarget) open.add(s, t);
  }
  const fresh = open.links(source.types.texts.length, beads.length, sourceSeen, targetSeen);
  return join(links, met, sourceSeen, fresh);
}

/** Beads less sure teach nothing. */
const LEAST_CONFIDENCE = 0.9;
/** The lexicon's weight counts like so many sightings. */
const PRIOR_SIGHTINGS = 4;
/** A word with a link of this weight into the bead needs no other explanation. */
const EXPLAINED = 0.15;
/** Longer open rests are free translations: every word would be paired with every other. */
const MOST_OPEN = 16;
/** Unexplained pairs become links from so many meetings on, and if they meet so much oftener than by chance. */
const LEAST_MEETINGS = 2;
const LEAST_LIFT = 4;
const LEAST_WEIGHT = 0.1;
const FRESH_TRUST = 0.6;

/** Reads one bead after another into the distinct types of both sides, the links between them and what is left unexplained. */
class BeadReader {
  sourceTypes: number[] = [];
  targetTypes: number[] = [];
  met: number[] = [];
  openSource: number[] = [];
  openTarget: number[] = [];
  private readonly inTarget: Uint32Array;
  private readonly inSource: Uint32Array;
  private readonly explained: Uint32Array;
  private stamp = 0;

  constructor(
    private readonly links: SparseLinks,
    private readonly source: SideFeatures,
    private readonly target: SideFeatures,
  ) {
    this.inTarget = new Uint32Array(target.types.counts.length);
    this.inSource = new Uint32Array(source.types.counts.length);
    this.explained = new Uint32Array(target.types.counts.length);
  }

  read(bead: FlatBead): void {
    const { links, source, target } = this;
    const stamp = ++this.stamp;
    this.sourceTypes = distinct(source, bead.source, bead.source + bead.sources, this.inSource, stamp);
    this.targetTypes = distinct(target, bead.target, bead.target + bead.targets, this.inTarget, stamp);
    this.met = [];
    this.openSource = [];
    for (const s of this.sourceTypes) {
      let explained = false;
      for (let k = links.rows[s]!; k < links.rows[s + 1]!; k++) {
        const t = links.columns[k]!;
        if (this.inTarget[t] !== stamp) continue;
        this.met.push(k);
        if (links.weights[k]! < EXPLAINED) continue;
        explained = true;
        this.explained[t] = stamp;
      }
      if (!explained && mayLearn(source, s)) this.openSource.push(s);
    }
    this.openTarget = this.targetTypes.filter((t) => this.explained[t] !== stamp && mayLearn(target, t));
    if (this.openSource.length > MOST_OPEN || this.openTarget.length > MOST_OPEN) this.openSource = [];
  }
}

function mayLearn({ types }: SideFeatures, type: number): boolean {
  return types.kinds[type] === WORD && types.counts[type]! >= LEAST_MEETINGS;
}

function distinct(
  { starts, tokens }: SideFeatures,
  from: number,
  to: number,
  seen: Uint32Array,
  stamp: number,
): number[] {
  const found: number[] = [];
  for (let p = starts[from]!; p < starts[to]!; p++) {
    const type = tokens[p]!;
    if (seen[type] === stamp) continue;
    seen[type] = stamp;
    found.push(type);
  }
  return found;
}

/** Counts of pairs of types that nothing explains. */
class OpenPairs {
  private readonly counts = new Map<number, number>();

  add(s: number, t: number): void {
    const key = s * PAIR_BASE + t;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** The pairs that met often enough, by source type. */
  links(
    rows: number,
    beads: number,
    sourceSeen: Uint32Array,
    targetSeen: Uint32Array,
  ): Map<number, [number, number][]> {
    const found = new Map<number, [number, number][]>();
    this.counts.forEach((count, key) => {
      if (count < LEAST_MEETINGS) return;
      const s = Math.floor(key / PAIR_BASE);
      const t = key % PAIR_BASE;
      const expected = (sourceSeen[s]! * targetSeen[t]!) / beads;
      if (count < LEAST_LIFT * expected) return;
      const weight =
        (FRESH_TRUST * (count - 1)) / Math.sqrt((sourceSeen[s]! - 1 + DOUBT) * (targetSeen[t]! - 1 + DOUBT));
      if (weight < LEAST_WEIGHT || s >= rows) return;
      const row = found.get(s);
      if (row) row.push([t, weight]);
      else found.set(s, [[t, weight]]);
    });
    return found;
  }
}

const PAIR_BASE = 2 ** 26;
/** Added to sightings: few say less than many. */
const DOUBT = 1;

function join(
  links: SparseLinks,
  met: Float32Array,
  sourceSeen: Uint32Array,
  fresh: ReadonlyMap<number, readonly [number, number][]>,
): SparseLinks {
  const made = new LinkRows(links.rows.length - 1, links.columns.length);
  for (let s = 0; s + 1 < links.rows.length; s++) {
    const seen = Math.max(0, sourceSeen[s]! - 1);
    const learned = new Map(fresh.get(s));
    for (let k = links.rows[s]!; k < links.rows[s + 1]!; k++) {
      const t = links.columns[k]!;
      const weight = (PRIOR_SIGHTINGS * links.weights[k]! + Math.max(0, met[k]! - 1)) / (PRIOR_SIGHTINGS + seen);
      made.add(t, Math.max(weight, learned.get(t) ?? 0));
      learned.delete(t);
    }
    for (const [t, weight] of learned) made.add(t, weight);
    made.close();
  }
  return made.links();
}
