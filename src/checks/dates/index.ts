import type { PairCheck } from '../check.js';
import { date } from './date.js';
import { month, weekday, year } from './dates.js';

export const datesChecks: readonly PairCheck[] = [month, weekday, year, date];
