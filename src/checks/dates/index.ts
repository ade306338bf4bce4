import type { PairCheck } from '../check.js';

export const datesChecks: readonly PairCheck[] = [];
