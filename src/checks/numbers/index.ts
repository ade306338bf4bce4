import type { PairCheck } from '../check.js';
import { number, numberWord } from './numbers.js';

export const numbersChecks: readonly PairCheck[] = [number, numberWord];
