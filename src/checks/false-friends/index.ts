import type { PairCheck } from '../check.js';

export const falseFriendsChecks: readonly PairCheck[] = [];
