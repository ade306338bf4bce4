import type { PairCheck } from '../check.js';

export const namesChecks: readonly PairCheck[] = [];
