import type { PairCheck } from '../check.js';
import { entityOrder } from './entity-order.js';
import { nameMismatch } from './name-mismatch.js';

export const namesChecks: readonly PairCheck[] = [nameMismatch, entityOrder];
