import type { CheckFamily } from '../domain/finding.js';
import type { CheckFacts, ConsistencyCheck, PairCheck } from './check.js';
import { consistencyChecks } from './consistency/index.js';
import { coverageChecks } from './coverage/index.js';
import { datesChecks } from './dates/index.js';
import { englishChecks } from './english/index.js';
import { formChecks } from './form/index.js';
import { grammar } from './grammar/grammar.js';
import { meaningChecks } from './meaning/index.js';
import { namesChecks } from './names/index.js';
import { numbersChecks } from './numbers/index.js';
import { termsChecks } from './terms/index.js';

/** Checks of a single pair by what they look at. */
const families = {
  numbers: numbersChecks,
  dates: datesChecks,
  names: namesChecks,
  meaning: meaningChecks,
  coverage: coverageChecks,
  terms: termsChecks,
  english: englishChecks,
  form: formChecks,
} as const satisfies Partial<Record<CheckFamily, readonly PairCheck[]>>;

/** Every check of a single pair. Of two findings on the same words the one listed first stays. */
export const pairChecks: readonly PairCheck[] = Object.values(families).flat();

/** Every check over a document. */
export const documentChecks: readonly ConsistencyCheck[] = consistencyChecks;

/** All of them, by what they say of themselves. */
export const allChecks: readonly CheckFacts[] = [...pairChecks, ...documentChecks, grammar];

/** What a check looks at. */
export function familyOf(check: CheckFacts): CheckFamily {
  if (check === grammar) return 'english';
  for (const [family, checks] of Object.entries(families))
    if ((checks as readonly CheckFacts[]).includes(check)) return family as CheckFamily;
  return 'consistency';
}
