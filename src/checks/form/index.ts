import type { PairCheck } from '../check.js';
import { empty } from './empty.js';

export const formChecks: readonly PairCheck[] = [empty];
