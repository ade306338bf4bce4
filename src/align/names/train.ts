import { STEPS_PER_NAT } from './distance.js';
import { arabicUnits, LEFTS, latinUnits, lettersOf, RIGHTS, rightUnit } from './model.js';

/**
 * The letter costs learned from pairs of a name in folded Arabic and in Latin letters: expectation maximisation over all
 * ways to cut both into letter pairs (Ristad & Yianilos 1998), then the ratio to the letters' own frequencies.
 */
export function trainNameModel(pairs: readonly (readonly [string, string])[]): Uint8Array {
  const units = pairs
    .map(([arabic, latin]) => [arabicUnits(arabic), latinUnits(latin)] as const)
    .filter(([left, right]) => usable(left) && usable(right) && right.length <= 2.5 * left.length + 2);
  let probability: Float64Array = new Float64Array(LEFTS * RIGHTS);
  for (let left = 0; left < LEFTS; left++) {
    for (let right = 0; right < RIGHTS; right++)
      if (left + right > 0) probability[left * RIGHTS + right] = prior(left, right);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const counts = new Float64Array(LEFTS * RIGHTS);
    for (const [left, right] of units) expect(probability, counts, left, right);
    probability = normalised(counts.map((count) => (count < LEAST_COUNT ? 0 : count)));
  }
  return costsOf(probability);
}

const ROUNDS = 8;
/** Letter pairs expected less often are accidents of single names. */
const LEAST_COUNT = 3;
/** Added to every count: a letter pair never seen stays possible, at a price. */
const SMOOTHING = 0.02;

function usable(units: Uint8Array): boolean {
  return units.length > 1 && units.length <= 24 && units.every((unit) => unit > 0);
}

/** One letter for one letter is likelier than two for one, and either than none for one. */
function prior(left: number, right: number): number {
  if (left === 0) return right <= 26 ? 1e-3 : 0;
  return right === 0 ? 1e-3 : right <= 26 ? 1e-3 : 1e-5;
}

function expect(probability: Float64Array, counts: Float64Array, left: Uint8Array, right: Uint8Array): void {
  const width = right.length + 1;
  const forward = new Float64Array((left.length + 1) * width);
  const backward = new Float64Array((left.length + 1) * width);
  forward[0] = 1;
  for (let i = 0; i <= left.length; i++) {
    for (let j = 0; j < width; j++) {
      eachStep(left, right, i, j, (from, pair) => {
        forward[i * width + j] = forward[i * width + j]! + forward[from]! * probability[pair]!;
      });
    }
  }
  const total = forward[forward.length - 1]!;
  if (total <= 0) return;
  backward[backward.length - 1] = 1;
  for (let i = left.length; i >= 0; i--) {
    for (let j = width - 1; j >= 0; j--) {
      const here = backward[i * width + j]!;
      if (here === 0) continue;
      eachStep(left, right, i, j, (from, pair) => {
        const step = probability[pair]! * here;
        backward[from] = backward[from]! + step;
        counts[pair] = counts[pair]! + (forward[from]! * step) / total;
      });
    }
  }
}

/** The letter pairs that may end at (i, j), each with the cell that it comes from. */
function eachStep(
  left: Uint8Array,
  right: Uint8Array,
  i: number,
  j: number,
  visit: (from: number, pair: number) => void,
): void {
  const width = right.length + 1;
  if (j > 0) visit(i * width + j - 1, right[j - 1]!);
  if (i === 0) return;
  const letter = left[i - 1]! * RIGHTS;
  visit((i - 1) * width + j, letter);
  if (j > 0) visit((i - 1) * width + j - 1, letter + right[j - 1]!);
  if (j > 1) visit((i - 1) * width + j - 2, letter + rightUnit(right[j - 2]!, right[j - 1]!));
}

function normalised(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

function costsOf(probability: Float64Array): Uint8Array {
  const lefts = new Float64Array(LEFTS);
  const letters = new Float64Array(27);
  for (let left = 0; left < LEFTS; left++) {
    for (let right = 0; right < RIGHTS; right++) {
      const share = probability[left * RIGHTS + right]!;
      lefts[left] = lefts[left]! + share;
      for (const letter of lettersOf(right)) letters[letter] = letters[letter]! + share;
    }
  }
  const leftTotal = lefts.reduce((sum, share, left) => (left > 0 ? sum + share : sum), 0);
  const letterTotal = letters.reduce((sum, share) => sum + share, 0);
  const floor = SMOOTHING * 1e-4;
  const costs = new Int8Array(LEFTS * RIGHTS);
  for (let left = 0; left < LEFTS; left++) {
    for (let right = 0; right < RIGHTS; right++) {
      const chance = lettersOf(right).reduce(
        (product, letter) => product * Math.max(letters[letter]! / letterTotal, 1e-4),
        left > 0 ? Math.max(lefts[left]! / leftTotal, 1e-4) : 1,
      );
      const cost = -Math.log((probability[left * RIGHTS + right]! + floor * chance) / chance) * STEPS_PER_NAT;
      costs[left * RIGHTS + right] = Math.max(-127, Math.min(127, Math.round(cost)));
    }
  }
  return new Uint8Array(costs.buffer);
}
