import type { PairCheck } from '../check.js';
import { magnitude } from './magnitude.js';
import { currency, percent, unit } from './measures.js';
import { number, numberWord } from './numbers.js';

export const numbersChecks: readonly PairCheck[] = [magnitude, number, numberWord, currency, unit, percent];
