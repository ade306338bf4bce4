import { isEnglishFunctionWord } from '../../align/lexicon/function-words.js';
import { foldEnglish } from '../../text/fold.js';
import { type Token, tokenise } from '../../text/tokenise.js';
import type { Layout } from './layout.js';

/** What the looks of a translation's tokens are found from. */
export interface LooksJob {
  readonly layout: Layout;
  readonly tokens: readonly Token[];
  /** For each token the old stretch that its word is linked from. */
  readonly linked: readonly (number | undefined)[];
  /** Equal for stretches that look alike. */
  readonly formatOf: (stretch: number) => string;
  readonly old: string;
  readonly text: string;
}

/** For each token of a translation the old stretch that it looks like. */
export function looksOf(job: LooksJob): number[] {
  const { layout, tokens, linked, formatOf, old } = job;
  const { stretches } = layout;
  if (stretches.length === 0) return tokens.map(() => 0);
  const main = mainStretch(job);
  const linkedFrom = tokensByStretch(linked);
  const isStrange = (stretch: number) => formatOf(stretch) !== formatOf(main);
  const between = sandwiched(job, linkedFrom, isStrange);
  const beside = besides(job, linkedFrom, isStrange);
  const known = tokens.map((_, k) => linked[k] ?? between.get(k) ?? beside.get(k));
  const before = carried(known);
  const after = carried([...known].reverse()).reverse();
  const alikeFrom = stretches.length - alikeAtEdge(formatOf, [...stretches.keys()].reverse());
  const alikeUpTo = alikeAtEdge(formatOf, [...stretches.keys()]);
  return tokens.map((token, k) => {
    const own = known[k];
    if (own !== undefined) return own;
    const [left, right] = [before[k], after[k]];
    if (left !== undefined && right !== undefined && formatOf(left) === formatOf(right)) return left;
    const closes = token.kind === 'punctuation' && left !== undefined && tokens[k - 1]?.kind !== 'space';
    if (closes && /\p{P}\s*$/u.test(old.slice(stretches[left]!.start, stretches[left]!.end))) return left;
    // At an end there is one neighbour alone; it decides where all between it and the end looked like it.
    if (left === undefined && right !== undefined && right < alikeUpTo) return right;
    if (right === undefined && left !== undefined && left >= alikeFrom) return left;
    return main;
  });
}

/** The tokens that are linked from each stretch, in order. */
export function tokensByStretch(linked: readonly (number | undefined)[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [k, stretch] of linked.entries()) {
    if (stretch === undefined) continue;
    const known = found.get(stretch);
    if (known) known.push(k);
    else found.set(stretch, [k]);
  }
  return found;
}

/** The first stretch of the look that most characters have. */
function mainStretch({ layout: { stretches }, formatOf }: LooksJob): number {
  const lengths = new Map<string, { length: number; readonly first: number }>();
  for (const [k, { start, end }] of stretches.entries()) {
    const known = lengths.get(formatOf(k));
    if (known) known.length += end - start;
    else lengths.set(formatOf(k), { length: end - start, first: k });
  }
  return [...lengths.values()].reduce((best, one) => (one.length > best.length ? one : best)).first;
}

function carried(values: readonly (number | undefined)[]): (number | undefined)[] {
  let last: number | undefined;
  return values.map((value) => (last = value ?? last));
}

/** How many of the first of these look alike. */
function alikeAtEdge(formatOf: (stretch: number) => string, stretches: readonly number[]): number {
  const other = stretches.findIndex((stretch) => formatOf(stretch) !== formatOf(stretches[0]!));
  return other === -1 ? stretches.length : other;
}

/**
 * Words between the translations of what stood right before and right after a stretch of another look that no word is linked
 * from: they are likely what it became.
 */
function sandwiched(
  { layout: { stretches }, linked }: LooksJob,
  linkedFrom: ReadonlyMap<number, readonly number[]>,
  isStrange: (stretch: number) => boolean,
): Map<number, number> {
  const found = new Map<number, number>();
  for (const stretch of stretches.keys()) {
    if (linkedFrom.has(stretch) || !isStrange(stretch)) continue;
    const left = linkedFrom.get(stretch - 1)?.at(-1);
    const right = linkedFrom.get(stretch + 1)?.[0];
    if (left === undefined || right === undefined || right - left > WIDEST_GAP) continue;
    const between = Array.from({ length: Math.max(0, right - left - 1) }, (_, k) => left + 1 + k);
    if (between.every((k) => linked[k] === undefined)) for (const k of between) found.set(k, stretch);
  }
  return found;
}

/** Tokens; wider ones say nothing of what stood in them. */
const WIDEST_GAP = 60;

/**
 * Where some words of a stretch of another look are linked and others are not: words with a meaning of their own right beside
 * the linked ones' translations that nothing is linked to, as many as are missing. So both words of a name look like it.
 */
function besides(
  { layout: { stretches }, tokens, linked, old, text }: LooksJob,
  linkedFrom: ReadonlyMap<number, readonly number[]>,
  isStrange: (stretch: number) => boolean,
): Map<number, number> {
  const found = new Map<number, number>();
  for (const [stretch, own] of linkedFrom) {
    if (!isStrange(stretch)) continue;
    const { start, end } = stretches[stretch]!;
    let missing = tokenise(old.slice(start, end)).filter(({ kind }) => kind === 'word').length - own.length;
    for (const step of [1, -1])
      for (let k = (step === 1 ? own.at(-1)! : own[0]!) + step; missing > 0; k += step) {
        const token = tokens[k];
        if (token?.kind === 'space') continue;
        const word = token?.kind === 'word' && linked[k] === undefined && !found.has(k);
        if (!word || isEnglishFunctionWord(foldEnglish(text.slice(token.start, token.end)))) break;
        found.set(k, stretch);
        missing--;
      }
  }
  return found;
}
