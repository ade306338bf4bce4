import { nameLikelihood } from './distance.js';
import { arabicUnits, latinUnits, type NameModel } from './model.js';
import { nameSkeleton, nearSkeletons } from './skeleton.js';

/** English words that may be names, found by the consonants they share with an Arabic word. */
export interface NameIndex {
  readonly model: NameModel;
  readonly byNearSkeleton: ReadonlyMap<number, readonly number[]>;
  readonly units: readonly Uint8Array[];
}

/** Which of the names (by place in the list) may be written by the word, and how surely, 0 to 1. */
export function matchNames(index: NameIndex, word: string): { name: number; weight: number }[] {
  const left = arabicUnits(word);
  const tried = new Set<number>();
  const found: { name: number; weight: number }[] = [];
  for (const code of nearSkeletons(nameSkeleton(word))) {
    for (const name of index.byNearSkeleton.get(code) ?? []) {
      if (tried.has(name)) continue;
      tried.add(name);
      const right = index.units[name]!;
      if (Math.abs(left.length - right.length) > 2 + right.length / 2) continue;
      const likelihood = nameLikelihood(index.model, left, right, LEAST_LIKELIHOOD);
      if (likelihood >= LEAST_LIKELIHOOD) found.push({ name, weight: weightOf(likelihood) });
    }
  }
  return found;
}

/** An index over capitalised English words, folded to lower case. */
export function nameIndex(model: NameModel, words: readonly string[]): NameIndex {
  const byNearSkeleton = new Map<number, number[]>();
  const units = words.map((word, i) => {
    for (const code of nearSkeletons(nameSkeleton(word))) {
      const list = byNearSkeleton.get(code);
      if (list) list.push(i);
      else byNearSkeleton.set(code, [i]);
    }
    return latinUnits(word.replace(/[^a-z]/g, ''));
  });
  return { model, byNearSkeleton, units };
}

/** Nats by which the spellings must be likelier as one name; measured on names held back from training. */
const LEAST_LIKELIHOOD = 4;
const SURE_LIKELIHOOD = 10;
const LEAST_WEIGHT = 0.4;
const MOST_WEIGHT = 0.9;

function weightOf(likelihood: number): number {
  const share = Math.min(1, (likelihood - LEAST_LIKELIHOOD) / (SURE_LIKELIHOOD - LEAST_LIKELIHOOD));
  return LEAST_WEIGHT + (MOST_WEIGHT - LEAST_WEIGHT) * share;
}
