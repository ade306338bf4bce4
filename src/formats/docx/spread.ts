import { diffTokens } from '../../text/token-diff.js';
import { tokenise } from '../../text/tokenise.js';

/** A stretch of a text that is written in one way. */
export interface Stretch {
  readonly text: string;
  /** Equal for stretches that look alike. */
  readonly format: string;
}

/**
 * A changed text over the stretches of the old one, in order: what stayed stays where it was, words that replace others stand
 * where those stood, and what is new goes with the word before it, or with the plainer of the two it stands between.
 */
export function spread(stretches: readonly Stretch[], text: string): string[] {
  const before = stretches.map((stretch) => stretch.text).join('');
  const made = stretches.map(() => '');
  if (stretches.length === 0) return made;
  const at = placesOf(stretches);
  const main = mainFormat(stretches);
  let replaced: { readonly start: number; readonly text: string } | undefined;
  for (const part of diffTokens(before, text)) {
    if (part.op === 'delete') {
      replaced = { start: part.beforeStart, text: part.text };
      continue;
    }
    if (part.op === 'equal')
      for (const [k, piece] of overStretches(stretches, part.beforeStart, part.text)) made[k]! += piece;
    else if (replaced) for (const [place, word] of inPlaceOf(replaced, part.text)) made[at(place)]! += word;
    else made[between(stretches, at(part.beforeStart - 1), at(part.beforeStart), main)]! += part.text;
    replaced = undefined;
  }
  return made;
}

/** The stretch that a character stands in; the first before the beginning, the last after the end. */
function placesOf(stretches: readonly Stretch[]): (place: number) => number {
  const ends: number[] = [];
  for (const { text } of stretches) ends.push((ends.at(-1) ?? 0) + text.length);
  return (place) => {
    const found = ends.findIndex((end) => place < end);
    return found === -1 ? ends.length - 1 : found;
  };
}

/** What of a stretch of the text stands in each of its stretches. */
function* overStretches(
  stretches: readonly Stretch[],
  start: number,
  text: string,
): Iterable<[stretch: number, piece: string]> {
  let from = 0;
  for (const [k, { text: own }] of stretches.entries()) {
    const to = from + own.length;
    if (to > start && from < start + text.length) yield [k, text.slice(Math.max(0, from - start), to - start)];
    from = to;
  }
}

/** The format that most characters have. */
export function mainFormat(stretches: readonly Stretch[]): string {
  const lengths = new Map<string, number>();
  for (const { text, format } of stretches) lengths.set(format, (lengths.get(format) ?? 0) + text.length);
  return [...lengths].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function between(stretches: readonly Stretch[], left: number, right: number, main: string): number {
  return stretches[left]!.format !== main && stretches[right]!.format === main ? right : left;
}

/** The words of a replacement, each with the place of the old word that it stands for, by their order. */
function* inPlaceOf(
  replaced: { readonly start: number; readonly text: string },
  text: string,
): Iterable<[place: number, word: string]> {
  const old = tokenise(replaced.text);
  const words = tokenise(text);
  const step = words.length > 1 ? (old.length - 1) / (words.length - 1) : 0;
  for (const [k, { start, end }] of words.entries())
    yield [replaced.start + old[Math.round(k * step)]!.start, text.slice(start, end)];
}
