import { remembering } from '../../text/remembering.js';
import { mostLikelihood, nameLikelihood } from './distance.js';
import { arabicUnits, latinUnits, type NameModel } from './model.js';
import { nameSkeleton, soundAlike, thinnedSkeletons, withoutLastConsonant } from './skeleton.js';

/** English words that may be names, found by the consonants they share with an Arabic word. */
export interface NameIndex {
  readonly model: NameModel;
  /** The spellings' numbers by their skeleton, also that without a silent last consonant. */
  readonly exact: ReadonlyMap<number, readonly number[]>;
  /** The spellings' numbers by their skeletons with one consonant left out. */
  readonly thinned: ReadonlyMap<number, readonly number[]>;
  readonly spellings: readonly Spelling[];
  /** How many names there are to be mistaken for. */
  readonly names: number;
}

interface Spelling {
  readonly name: number;
  readonly units: Uint8Array;
  readonly sounds: number;
  /** Which of the 26 letters it has, one bit each. */
  readonly letters: number;
}

/** A name (its number in the index) that a word may be, and by how many nats likelier than by chance. */
export interface NameMatch {
  readonly name: number;
  readonly likelihood: number;
}

/** An index over English words, folded; of words with hyphens also the parts (Al-Mismari, Jean-Pierre). */
export function nameIndex(model: NameModel, words: readonly string[]): NameIndex {
  const exact = new Map<number, number[]>();
  const thinned = new Map<number, number[]>();
  const spellings: Spelling[] = [];
  words.forEach((word, name) => {
    for (const { code, shorter, thinned: thinner, ...spelling } of soundsOf(word)) {
      file(exact, code, spellings.length);
      if (shorter > 0) file(exact, shorter, spellings.length);
      for (const other of thinner) file(thinned, other, spellings.length);
      spellings.push({ name, ...spelling });
    }
  });
  return { model, exact, thinned, spellings, names: words.length };
}

/** What is looked up and compared of each spelling of an English word. */
const soundsOf = remembering((word: string) =>
  spellingsOf(word).map((text) => {
    const { code, sounds } = nameSkeleton(text);
    const units = latinUnits(text);
    const letters = units.reduce((bits, unit) => bits | (1 << unit), 0);
    return { code, shorter: withoutLastConsonant(code), thinned: thinnedSkeletons(code), sounds, units, letters };
  }),
);

/**
 * The names that an Arabic word may spell with at least the likelihood asked for, each once. Where none has consonants that
 * sound alike one by one, a search that is not `cautious` leaves one out on either side.
 */
export function matchNames(index: NameIndex, word: string, least: number, cautious = false): NameMatch[] {
  const left = arabicUnits(word);
  const { code, sounds } = nameSkeleton(word);
  const found: NameMatch[] = [];
  const alike = (spelling: Spelling): boolean => soundAlike(sounds, spelling.sounds);
  tryAll(index, left, index.exact.get(code), least, found, alike);
  if (found.length === 0 && !cautious) {
    tryAll(index, left, index.thinned.get(code), least, found);
    for (const other of thinnedSkeletons(code)) tryAll(index, left, index.exact.get(other), least, found);
  }
  return found.length > 1 ? likeliestOfEach(found) : found;
}

function tryAll(
  index: NameIndex,
  left: Uint8Array,
  numbers: readonly number[] | undefined,
  least: number,
  found: NameMatch[],
  admits?: (spelling: Spelling) => boolean,
): void {
  if (!numbers) return;
  for (const number of numbers) {
    const spelling = index.spellings[number]!;
    if (admits && !admits(spelling)) continue;
    const { name, units, letters } = spelling;
    if (units.length > 2 * left.length + 2 || left.length > units.length + 3) continue;
    if (mostLikelihood(index.model, left, letters) < least) continue;
    const likelihood = nameLikelihood(index.model, left, units, least);
    if (likelihood >= least) found.push({ name, likelihood });
  }
}

function likeliestOfEach(matches: readonly NameMatch[]): NameMatch[] {
  const best = new Map<number, number>();
  for (const { name, likelihood } of matches) best.set(name, Math.max(best.get(name) ?? -Infinity, likelihood));
  return [...best].map(([name, likelihood]) => ({ name, likelihood }));
}

function file(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function spellingsOf(word: string): string[] {
  const whole = word.replace(/'s?$/, '');
  const parts = whole.includes('-') ? whole.split('-').filter((part) => part.length > 2) : [];
  return [whole, ...parts].map((text) => text.replace(/[^a-z]/g, '')).filter((text) => text.length > 1);
}
