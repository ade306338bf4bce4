import type { AnalysedPair } from '../analysis/pair.js';
import { wordList } from '../english/word-list.js';
import { nameKind } from './name-words.js';
import { NO_NAMES } from './no-names.js';
import { beginsSentence, capitalisedRuns, type NameRun } from './runs.js';

/** A name with the first and the last Arabic word that it is linked with. */
export interface PlacedName extends NameRun {
  readonly first: number;
  readonly last: number;
}

/**
 * The English names that are linked with Arabic words, in order. What stands together in English and far apart in Arabic
 * is two names: of "Sarah Baghdad" each word has a place of its own.
 */
export function placedNames(pair: AnalysedPair): PlacedName[] {
  const runs = capitalisedRuns(pair);
  const [only] = runs;
  if (!only || (runs.length === 1 && only.from === only.to)) return [];
  const places = placesOf(pair);
  return runs.flatMap((run) => partsOf(run, places)).filter((name) => isName(pair, name));
}

/** For each English word the Arabic words that it is linked with for certain. */
function placesOf({ links }: AnalysedPair): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const { source, target, content, confidence } of links) {
    if (!content || confidence < SURE) continue;
    const known = places.get(target.index);
    if (known) known.push(source.index);
    else places.set(target.index, [source.index]);
  }
  return places;
}

/** Of a link. */
export const SURE = 0.5;

function partsOf({ from, to }: NameRun, places: ReadonlyMap<number, readonly number[]>): PlacedName[] {
  const parts: PlacedName[] = [];
  for (let at = from; at <= to; at++) {
    const own = places.get(at);
    if (!own) continue;
    const [first, last] = [Math.min(...own), Math.max(...own)];
    const before = parts.at(-1);
    if (before && first <= before.last + APART && last >= before.first - APART)
      parts[parts.length - 1] = {
        from: before.from,
        to: at,
        first: Math.min(first, before.first),
        last: Math.max(last, before.last),
      };
    else parts.push({ from: at, to: at, first, last });
  }
  return parts;
}

/** Words by which Arabic parts the words of one name at most: a title, an adjective. */
const APART = 3;

/** Not the first word of a sentence alone, unless the lexicon knows it as a name or it is no word in lower case. */
function isName(pair: AnalysedPair, { from, to }: NameRun): boolean {
  const words = pair.targetWords.slice(from, to + 1);
  if (words.every(({ text }) => NO_NAMES.has(text.replace(/'s?$/, '')))) return false;
  if (to > from || !beginsSentence(pair, from)) return true;
  const { text } = pair.targetWords[from]!;
  return nameKind(pair.dictionary.lexicon, text) === 'name' || !wordList().has(text.replace(/'s?$/, ''));
}
