import type { PairCheck } from '../check.js';
import { currency, percent, unit } from './measures.js';
import { number, numberWord } from './numbers.js';

export const numbersChecks: readonly PairCheck[] = [number, numberWord, currency, unit, percent];
