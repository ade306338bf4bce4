import type { PairCheck } from '../check.js';

export const coverageChecks: readonly PairCheck[] = [];
