import type { Token } from '../../text/tokenise.js';
import type { Layout } from './layout.js';
import { tokensByStretch } from './looks.js';

/**
 * For each token of a translation the shell that holds it: from the first to the last of the words that are linked from what it
 * held, as far as no word of another stands between. `scale` is how much longer the translation is.
 */
export function shellsOf(
  { stretches, shells }: Layout,
  tokens: readonly Token[],
  linked: readonly (number | undefined)[],
  scale: number,
): (number | undefined)[] {
  const held = new Map<number | undefined, number[]>();
  for (const [k, { shell }] of stretches.entries()) held.set(shell, [...(held.get(shell) ?? []), k]);
  if (held.size === 1) return tokens.map(() => stretches[0]?.shell);
  const found: (number | undefined)[] = tokens.map(() => undefined);
  const linkedFrom = tokensByStretch(linked);
  const isFree = (k: number, shell: number) => {
    const other = linked[k] === undefined ? undefined : stretches[linked[k]]!.shell;
    return found[k] === undefined && (other === undefined || other === shell);
  };
  for (const shell of shells.keys()) {
    const own = held.get(shell);
    if (!own) continue;
    const words = own.flatMap((stretch) => linkedFrom.get(stretch) ?? []).sort((a, b) => a - b);
    const range = longestRun(words, (k) => isFree(k, shell)) ?? likeliest(own);
    if (range) for (let k = range.first; k <= range.last; k++) found[k] = shell;
  }
  return found;

  /** No word of it is linked: the words at the same part of the paragraph, since a link on the wrong words is less of a loss than none. */
  function likeliest(own: readonly number[]): Range | undefined {
    const [from, to] = [stretches[own[0]!]!.start * scale, stretches[own.at(-1)!]!.end * scale];
    const middle = (k: number) => (tokens[k]!.start + tokens[k]!.end) / 2;
    let first: number | undefined;
    for (const [k, { kind }] of tokens.entries())
      if (kind !== 'space' && found[k] === undefined) {
        const away = (at: number) => Math.max(from - middle(at), middle(at) - to, 0);
        if (first === undefined || away(k) < away(first)) first = k;
      }
    if (first === undefined) return undefined;
    let last = first;
    for (let k = first + 1; k < tokens.length && found[k] === undefined && middle(k) <= to; k++)
      if (tokens[k]!.kind !== 'space') last = k;
    return { first, last };
  }
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** The longest stretch from one of these places to another over places that are free. */
function longestRun(places: readonly number[], isFree: (place: number) => boolean): Range | undefined {
  let best: Range | undefined;
  let run: Range | undefined;
  for (const place of places) {
    if (!isFree(place)) continue;
    let goesOn: boolean = run !== undefined;
    for (let k = (run?.last ?? place) + 1; k < place && goesOn; k++) goesOn = isFree(k);
    run = { first: goesOn ? run!.first : place, last: place };
    if (!best || run.last - run.first > best.last - best.first) best = run;
  }
  return best;
}
