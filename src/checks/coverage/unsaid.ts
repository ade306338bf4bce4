import type { AnalysedPair } from '../analysis/pair.js';
import { sourceIsDamaged } from '../source-damage.js';
import { coverage, NOTHING_SAID } from './covered.js';

/**
 * How little the two sides say of each other, whatever any check finds: 0 for a pair whose words mostly have their
 * counterparts, 1 for one in which none has. Undefined where too few words say anything, or the Arabic's are run together.
 */
export function unsaidOf(pair: AnalysedPair): number | undefined {
  const { source, target } = coverage(pair);
  const [from, to] = [meanOf(source), meanOf(target)];
  if (from.words < LEAST_WORDS || to.words < LEAST_WORDS || sourceIsDamaged(pair)) return undefined;
  return Math.max(0, 1 - (from.mean + to.mean) / 2 / WELL_SAID);
}

function meanOf(covered: Float64Array): { readonly words: number; readonly mean: number } {
  let [words, sum] = [0, 0];
  for (const value of covered) {
    if (value === NOTHING_SAID) continue;
    words++;
    sum += value;
  }
  return { words, mean: words === 0 ? 0 : sum / words };
}

const LEAST_WORDS = 3;
/** Good translations have .45 to .7. */
const WELL_SAID = 0.75;
