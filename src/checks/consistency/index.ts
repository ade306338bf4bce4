import type { ConsistencyCheck } from '../check.js';
import { nameInconsistent } from './name-inconsistent.js';
import { sameSource } from './same-source.js';
import { sameTarget } from './same-target.js';

export const consistencyChecks: readonly ConsistencyCheck[] = [nameInconsistent, sameSource, sameTarget];
