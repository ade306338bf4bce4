import type { ConsistencyCheck } from '../check.js';

export const consistencyChecks: readonly ConsistencyCheck[] = [];
