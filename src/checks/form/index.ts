import type { PairCheck } from '../check.js';
import { bidiControls, digitsMixed } from './characters.js';
import { empty } from './empty.js';
import { endPunctuation } from './end-punctuation.js';
import { inlineCodes } from './inline-codes.js';
import { brackets, quotes } from './pairs-of-marks.js';
import { sourceDamaged } from './source-damaged.js';
import { spacing } from './spacing.js';

export const formChecks: readonly PairCheck[] = [
  empty,
  quotes,
  brackets,
  endPunctuation,
  spacing,
  digitsMixed,
  bidiControls,
  inlineCodes,
  sourceDamaged,
];
