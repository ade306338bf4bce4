import { LEFTS, lettersOf, type NameModel, RIGHTS, rightUnit } from './model.js';

/**
 * How much likelier two spellings are as one name than as two unrelated words, in nats: the best path of letter pairs
 * through both. Where that is below `least` the search stops early and the answer is -Infinity.
 */
export function nameLikelihood(model: NameModel, left: Uint8Array, right: Uint8Array, least = -Infinity): number {
  if (left.length > LONGEST || right.length > LONGEST) return -Infinity;
  const { costs } = model;
  const width = right.length + 1;
  const { most } = gainsFor(model);
  let hope = 0;
  for (let i = 0; i < left.length; i++) hope += most[left[i]!]!;
  let row = rowA;
  let next = rowB;
  row[0] = 0;
  for (let j = 1; j < width; j++) row[j] = row[j - 1]! + costs[right[j - 1]!]!;
  for (let i = 0; i < left.length; i++) {
    const letter = left[i]! * RIGHTS;
    hope -= most[left[i]!]!;
    let best = WORST;
    for (let j = 0; j < width; j++) {
      let cost = row[j]! + costs[letter]!;
      if (j > 0) {
        const one = right[j - 1]!;
        cost = Math.min(cost, row[j - 1]! + costs[letter + one]!, next[j - 1]! + costs[one]!);
        if (j > 1) cost = Math.min(cost, row[j - 2]! + costs[letter + rightUnit(right[j - 2]!, one)]!);
      }
      next[j] = cost;
      if (cost < best) best = cost;
    }
    if (-best + hope < least * STEPS_PER_NAT) return -Infinity;
    [row, next] = [next, row];
  }
  const likelihood = -row[width - 1]! / STEPS_PER_NAT;
  return likelihood < least ? -Infinity : likelihood;
}

/** A bound on the likelihood of a name of which only the set of letters is known, as bits. */
export function mostLikelihood(model: NameModel, left: Uint8Array, letters: number): number {
  const { most, without, helpful } = gainsFor(model);
  let bound = 0;
  for (let i = 0; i < left.length; i++) {
    const letter = left[i]!;
    if (letters & helpful[0]![letter]!) bound += most[letter]!;
    else if (letters & helpful[1]![letter]!) bound += without[0]![letter]!;
    else if (letters & helpful[2]![letter]!) bound += without[1]![letter]!;
    else bound += without[2]![letter]!;
  }
  return bound / STEPS_PER_NAT;
}

/** Costs are kept in these steps. */
export const STEPS_PER_NAT = 8;

const LONGEST = 62;
const WORST = 1e9;
const rowA = new Int32Array(LONGEST + 2);
const rowB = new Int32Array(LONGEST + 2);

interface Gains {
  /** The most that each Arabic letter can bring, in steps. */
  readonly most: Int32Array;
  /** The same where the name has none of the letters that would bring more than TIERS[tier]. */
  readonly without: readonly Int32Array[];
  /** For each tier and Arabic letter, the Latin letters, as bits, beside which it brings more. */
  readonly helpful: readonly Int32Array[];
}

/** In steps. */
const TIERS = [2 * STEPS_PER_NAT, STEPS_PER_NAT, 0];

const gainsOf = new WeakMap<NameModel, Gains>();

function gainsFor(model: NameModel): Gains {
  const known = gainsOf.get(model);
  if (known) return known;
  const most = new Int32Array(LEFTS);
  const without = TIERS.map(() => new Int32Array(LEFTS).fill(-WORST));
  const helpful = TIERS.map(() => new Int32Array(LEFTS));
  for (let right = 0; right < RIGHTS; right++) {
    const letters = lettersOf(right).reduce((bits, letter) => bits | (1 << letter), 0);
    for (let left = 1; left < LEFTS; left++) {
      const gain = -model.costs[left * RIGHTS + right]!;
      if (gain > most[left]!) most[left] = gain;
      TIERS.forEach((tier, i) => {
        if (gain > tier) helpful[i]![left]! |= letters;
        else if (gain > without[i]![left]!) without[i]![left] = gain;
      });
    }
  }
  const gains = { most, without, helpful };
  gainsOf.set(model, gains);
  return gains;
}
