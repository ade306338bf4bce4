import type { CheckFacts, ConsistencyCheck, PairCheck } from './check.js';
import { consistencyChecks } from './consistency/index.js';
import { coverageChecks } from './coverage/index.js';
import { datesChecks } from './dates/index.js';
import { englishChecks } from './english/index.js';
import { formChecks } from './form/index.js';
import { meaningChecks } from './meaning/index.js';
import { namesChecks } from './names/index.js';
import { numbersChecks } from './numbers/index.js';

/** Every check of a single pair. Of two findings on the same words the one listed first stays. */
export const pairChecks: readonly PairCheck[] = [
  ...numbersChecks,
  ...datesChecks,
  ...namesChecks,
  ...meaningChecks,
  ...coverageChecks,
  ...englishChecks,
  ...formChecks,
];

/** Every check over a document. */
export const documentChecks: readonly ConsistencyCheck[] = consistencyChecks;

/** All of them, by what they say of themselves. */
export const allChecks: readonly CheckFacts[] = [...pairChecks, ...documentChecks];
