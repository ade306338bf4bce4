import type { SideFeatures } from './features.js';
import type { Evidence } from './word-evidence.js';

/** The token pairs that may translate each other between one source sentence and a range of target sentences. */
export interface MatchRow {
  /** The source sentence, and the first target sentence. */
  row: number;
  low: number;
  high: number;
  /** Target sentence `low + k` has the entries starts[k] … starts[k + 1), best first. */
  starts: Int32Array;
  links: Int32Array;
  sourceTokens: Int32Array;
  targetTokens: Int32Array;
}

/** Finds matches row by row, each in time of the tokens looked at; the rows handed out are reused after `kept` more. */
export class Matcher {
  private readonly rows: MatchRow[];
  /** By target type the last entry of the current source sentence that links to it, -1 where none does. */
  private readonly heads: Int32Array;
  private next = new Int32Array(1024);
  private entryToken = new Int32Array(1024);
  private entryLink = new Int32Array(1024);

  constructor(
    private readonly source: SideFeatures,
    private readonly target: SideFeatures,
    private readonly evidence: Evidence,
    kept: number,
  ) {
    this.heads = new Int32Array(target.types.counts.length).fill(-1);
    this.rows = Array.from({ length: kept }, () => emptyRow());
  }

  /** Fills the matches of source sentence `i` with target sentences low … high - 1. */
  enter(i: number, low: number, high: number): MatchRow {
    const { source, target, evidence, heads } = this;
    const out = this.rows[i % this.rows.length]!;
    Object.assign(out, { row: i, low, high });
    if (out.starts.length < high - low + 1) out.starts = new Int32Array((high - low + 1) * 2);
    this.openSentence(i);
    let at = 0;
    for (let j = low; j < high; j++) {
      out.starts[j - low] = at;
      const from = at;
      for (let p = target.starts[j]!; p < target.starts[j + 1]!; p++) {
        for (let entry = heads[target.tokens[p]!]!; entry >= 0 && at - from < MOST_MATCHES; entry = this.next[entry]!) {
          if (at === out.links.length) growRow(out);
          out.links[at] = this.entryLink[entry]!;
          out.sourceTokens[at] = this.entryToken[entry]!;
          out.targetTokens[at++] = p;
        }
      }
      sortRange(out, from, at, evidence.keys);
    }
    out.starts[high - low] = at;
    for (let p = source.starts[i]!; p < source.starts[i + 1]!; p++) {
      const s = source.tokens[p]!;
      for (let k = evidence.rows[s]!; k < evidence.rows[s + 1]!; k++) heads[evidence.columns[k]!] = -1;
    }
    return out;
  }

  private openSentence(i: number): void {
    const { source, evidence, heads } = this;
    let entry = 0;
    // From the end, since what is entered last is found first: a word that comes twice on both sides keeps its order.
    for (let p = source.starts[i + 1]! - 1; p >= source.starts[i]!; p--) {
      const s = source.tokens[p]!;
      for (let k = evidence.rows[s]!; k < evidence.rows[s + 1]!; k++) {
        if (entry === this.next.length) this.growEntries();
        this.entryToken[entry] = p;
        this.entryLink[entry] = k;
        const t = evidence.columns[k]!;
        this.next[entry] = heads[t]!;
        heads[t] = entry++;
      }
    }
  }

  private growEntries(): void {
    this.next = doubled(this.next);
    this.entryToken = doubled(this.entryToken);
    this.entryLink = doubled(this.entryLink);
  }
}

/** A word that comes fifty times in a paragraph without stops matches itself 2,500 times; so many say enough. */
const MOST_MATCHES = 600;

function emptyRow(): MatchRow {
  const array = () => new Int32Array(256);
  return { row: -1, low: 0, high: 0, starts: array(), links: array(), sourceTokens: array(), targetTokens: array() };
}

function growRow(row: MatchRow): void {
  row.links = doubled(row.links);
  row.sourceTokens = doubled(row.sourceTokens);
  row.targetTokens = doubled(row.targetTokens);
}

/** Insertion sort by falling key: the ranges are short. Among equals nearness to the order of the texts is kept. */
function sortRange(
  { links, sourceTokens, targetTokens }: MatchRow,
  from: number,
  to: number,
  keys: Float32Array,
): void {
  for (let at = from + 1; at < to; at++) {
    const link = links[at]!;
    const key = keys[link]!;
    if (keys[links[at - 1]!]! >= key) continue;
    const s = sourceTokens[at]!;
    const t = targetTokens[at]!;
    let place = at;
    for (; place > from && keys[links[place - 1]!]! < key; place--) {
      links[place] = links[place - 1]!;
      sourceTokens[place] = sourceTokens[place - 1]!;
      targetTokens[place] = targetTokens[place - 1]!;
    }
    links[place] = link;
    sourceTokens[place] = s;
    targetTokens[place] = t;
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
