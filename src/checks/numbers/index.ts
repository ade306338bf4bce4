import type { PairCheck } from '../check.js';

export const numbersChecks: readonly PairCheck[] = [];
