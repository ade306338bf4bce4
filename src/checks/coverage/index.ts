import type { PairCheck } from '../check.js';
import { addition, omission, truncated, wrongPair } from './omissions.js';
import { copied, untranslated } from './scripts.js';

export const coverageChecks: readonly PairCheck[] = [copied, untranslated, truncated, wrongPair, omission, addition];
