import type { ConsistencyCheck } from '../check.js';
import { nameInconsistent } from './name-inconsistent.js';
import { sameSource } from './same-source.js';

export const consistencyChecks: readonly ConsistencyCheck[] = [nameInconsistent, sameSource];
