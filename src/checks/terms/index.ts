import type { PairCheck } from '../check.js';
import { termForbidden } from './term-forbidden.js';
import { termMissing } from './term-missing.js';

export const termsChecks: readonly PairCheck[] = [termMissing, termForbidden];
