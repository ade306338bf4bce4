import type { PairCheck } from '../check.js';
import { entityOrder } from './entity-order.js';
import { nameMismatch } from './name-mismatch.js';
import { nameSpelling } from './name-spelling.js';

export const namesChecks: readonly PairCheck[] = [nameSpelling, nameMismatch, entityOrder];
