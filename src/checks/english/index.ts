import type { PairCheck } from '../check.js';

export const englishChecks: readonly PairCheck[] = [];
