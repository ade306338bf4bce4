import { type NameModel, RIGHTS, rightUnit } from './model.js';

/**
 * How much likelier two spellings are as one name than as two unrelated words, in nats: the best path of letter pairs
 * through both. Below `least` the search may stop early and answer -Infinity.
 */
export function nameLikelihood(model: NameModel, left: Uint8Array, right: Uint8Array, least = -Infinity): number {
  const { costs } = model;
  const width = right.length + 1;
  if (left.length > LONGEST || right.length > LONGEST) return -Infinity;
  const limit = least === -Infinity ? WORST : -least * STEPS_PER_NAT;
  const gain = mostGain(model);
  row[0] = 0;
  for (let j = 1; j < width; j++) row[j] = row[j - 1]! + costs[right[j - 1]!]!;
  for (let i = 1; i <= left.length; i++) {
    const letter = left[i - 1]! * RIGHTS;
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
    if (best - gain * (left.length - i) > limit) return -Infinity;
    for (let j = 0; j < width; j++) row[j] = next[j]!;
  }
  return -row[width - 1]! / STEPS_PER_NAT;
}

/** Costs are kept in these steps. */
export const STEPS_PER_NAT = 8;

const LONGEST = 62;
const WORST = 1e9;
const row = new Int32Array(LONGEST + 2);
const next = new Int32Array(LONGEST + 2);

const gains = new WeakMap<NameModel, number>();

/** The most that one more letter pair can bring, in steps; bounds what a row can still become. */
function mostGain(model: NameModel): number {
  const known = gains.get(model);
  if (known !== undefined) return known;
  let gain = 0;
  for (const cost of model.costs) if (-cost > gain) gain = -cost;
  gains.set(model, gain);
  return gain;
}
