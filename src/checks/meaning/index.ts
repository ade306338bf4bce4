import type { PairCheck } from '../check.js';

export const meaningChecks: readonly PairCheck[] = [];
