import { numberWordValue } from '../text/numbers.js';
import { cognateLinks } from './cognates.js';
import { FOREIGN, MARK, NUMBER, type SideFeatures, type Types, WORD } from './features.js';
import type { LearnedTable } from './lexicon/learning.js';
import { type SparseLinks, wordLinks } from './lexicon/links.js';
import type { Lexicon } from './lexicon/load.js';
import { LinkRows } from './link-rows.js';

/**
 * Which target types may answer which source types, in compressed sparse rows, ready for scoring: a matched pair in a bead
 * of `n` source and `m` target tokens gains ½·log((1 + forward/m)(1 + backward/n)), an unmatched token costs its miss.
 */
export interface Evidence {
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  readonly weights: Float32Array;
  readonly forward: Float32Array;
  readonly backward: Float32Array;
  /** The gain in sentences of common length: what is matched first. */
  readonly keys: Float32Array;
  readonly sourceMiss: Float32Array;
  readonly targetMiss: Float32Array;
}

/** Joins what the lexicon (without one, related words), names, numbers and equal spelling say. */
export function readLinks(
  source: Types,
  target: Types,
  lexicon: Lexicon | undefined,
  learned?: LearnedTable,
): SparseLinks {
  const links = lexicon ? lexiconLinks(lexicon, source, target, learned) : cognateLinks(source, target);
  return withEqual(links, source, target);
}

/** Weighs links by how common both types are in the document. Links that would gain next to nothing are left out. */
export function weighLinks(links: SparseLinks, source: SideFeatures, target: SideFeatures): Evidence {
  const sourceShare = sharesOf(source);
  const targetShare = sharesOf(target);
  const [sourceMissing, sourceMiss] = coverage(source.types, mostOfRows(links));
  const [targetMissing, targetMiss] = coverage(target.types, mostOfColumns(links, target.types.texts.length));
  const size = links.columns.length;
  const rows = new Uint32Array(links.rows.length);
  const columns = new Uint32Array(size);
  const [weights, forward, backward, keys] = [0, 1, 2, 3].map(() => new Float32Array(size)) as FourOf<Float32Array>;
  let at = 0;
  for (let s = 0; s + 1 < rows.length; s++) {
    for (let k = links.rows[s]!; k < links.rows[s + 1]!; k++) {
      const t = links.columns[k]!;
      const weight = links.weights[k]!;
      forward[at] = weight / (targetMissing[t]! * targetShare[t]!);
      backward[at] = weight / (sourceMissing[s]! * sourceShare[s]!);
      keys[at] = 0.5 * Math.log((1 + forward[at]! / USUAL_TOKENS) * (1 + backward[at]! / USUAL_TOKENS));
      if (keys[at]! < LEAST_GAIN) continue;
      columns[at] = t;
      weights[at++] = weight;
    }
    rows[s + 1] = at;
  }
  const cut = <T extends Float32Array | Uint32Array>(array: T): T => array.subarray(0, at) as T;
  return {
    rows,
    columns: cut(columns),
    weights: cut(weights),
    forward: cut(forward),
    backward: cut(backward),
    keys: cut(keys),
    sourceMiss,
    targetMiss,
  };
}

type FourOf<T> = [T, T, T, T];
const USUAL_TOKENS = 25;
/** In nats. */
const LEAST_GAIN = 0.15;

/** How often a type finds its counterpart in a true pair, by what it is. */
const FOUND_SURE = 0.9;
const FOUND_NOWHERE = 0.5;
const FOUND_SLOPE = 0.75;
const FOUND_POWER = 0.5;
const FOUND_MARK = 0.25;
const FOUND_UNKNOWN = 0.1;

const SAME_SURE = 0.95;
const SAME_MARK = 0.3;
/** A number word and the same number in digits: the word may be part of a larger number. */
const SAME_VALUE = 0.5;

function lexiconLinks(lexicon: Lexicon, source: Types, target: Types, learned: LearnedTable | undefined): SparseLinks {
  const isWord = (types: Types, id: number) => types.kinds[id] === WORD;
  const sourceIds = source.texts.flatMap((_, id) => (isWord(source, id) ? [id] : []));
  const targetIds = target.texts.flatMap((_, id) => (isWord(target, id) ? [id] : []));
  const found = wordLinks(
    lexicon,
    sourceIds.map((id) => source.texts[id]!),
    targetIds.map((id) => ({ text: target.texts[id]!, capitalised: target.capitalised[id] === 1 })),
    learned,
  );
  const rows = new Uint32Array(source.texts.length + 1);
  sourceIds.forEach((id, k) => {
    rows[id + 1] = found.rows[k + 1]! - found.rows[k]!;
  });
  for (let id = 0; id < source.texts.length; id++) rows[id + 1]! += rows[id]!;
  return { rows, columns: found.columns.map((t) => targetIds[t]!), weights: found.weights };
}

/** Adds equal spelling, and equal values of number words and digits, to what the lexicon gave. */
function withEqual(links: SparseLinks, source: Types, target: Types): SparseLinks {
  const byText = new Map(target.texts.map((text, id) => [text, id]));
  const byValue = new Map<string, number[]>();
  target.texts.forEach((text, id) => {
    const value = target.kinds[id] === NUMBER ? text : target.kinds[id] === WORD ? numberWordValue(text) : undefined;
    if (value !== undefined) byValue.set(String(value), [...(byValue.get(String(value)) ?? []), id]);
  });
  const made = new LinkRows(source.texts.length, links.columns.length);
  source.texts.forEach((text, s) => {
    const kind = source.kinds[s]!;
    const value = kind === NUMBER ? text : kind === WORD ? numberWordValue(text) : undefined;
    const same = byText.get(text);
    const equal = new Map((value === undefined ? undefined : byValue.get(String(value)))?.map((t) => [t, SAME_VALUE]));
    if (same !== undefined) equal.set(same, kind === MARK ? SAME_MARK : SAME_SURE);
    for (let k = links.rows[s]!; k < links.rows[s + 1]!; k++) {
      const t = links.columns[k]!;
      const known = equal.size > 0 ? equal.get(t) : undefined;
      made.add(t, t === same ? known! : Math.max(links.weights[k]!, known ?? 0));
      if (known !== undefined) equal.delete(t);
    }
    for (const [t, weight] of equal) made.add(t, weight);
    made.close();
  });
  return made.links();
}

/** Each type's share of the side's tokens; what was seen once may be chance, so a little is added. */
function sharesOf({ types, tokens }: SideFeatures): Float32Array {
  const all = tokens.length + 0.2 * types.counts.length + 1;
  return Float32Array.from(types.counts, (count) => (count + 0.2) / all);
}

/** For each type the chance of finding no counterpart in a true pair, and half its logarithm. */
function coverage(types: Types, most: Float32Array): [missing: Float32Array, miss: Float32Array] {
  const missing = new Float32Array(most.length);
  const miss = new Float32Array(most.length);
  for (let id = 0; id < most.length; id++) {
    const kind = types.kinds[id]!;
    const share =
      kind === NUMBER || kind === FOREIGN
        ? most[id]! > 0
          ? FOUND_SURE
          : FOUND_NOWHERE
        : kind === MARK
          ? FOUND_MARK
          : FOUND_UNKNOWN + FOUND_SLOPE * most[id]! ** FOUND_POWER;
    missing[id] = 1 - share;
    miss[id] = 0.5 * Math.log(1 - share);
  }
  return [missing, miss];
}

/** The greatest weight of each source type's links. */
function mostOfRows({ rows, weights }: SparseLinks): Float32Array {
  const most = new Float32Array(rows.length - 1);
  for (let s = 0; s < most.length; s++)
    for (let k = rows[s]!; k < rows[s + 1]!; k++) most[s] = Math.max(most[s]!, weights[k]!);
  return most;
}

function mostOfColumns({ columns, weights }: SparseLinks, count: number): Float32Array {
  const most = new Float32Array(count);
  columns.forEach((t, k) => {
    most[t] = Math.max(most[t]!, weights[k]!);
  });
  return most;
}
