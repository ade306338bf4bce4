import type { PairCheck } from '../check.js';
import { gluedWords } from '../source-damage.js';

/** Arabic words run together: what is said by their meaning would be a guess, so other checks are silent there. */
export const sourceDamaged: PairCheck = {
  id: 'source-damaged',
  category: 'source-issue',
  severity: 'minor',
  levels: ['hint'],
  example: { source: 'وصرحبعدذلكالوزير في المؤتمر.', target: 'The minister then said so at the conference.' },
  run(pair) {
    return gluedWords(pair).map(({ start, end }) => ({
      side: 'source',
      start,
      end,
      level: 'hint',
      reason: { key: 'check.source-damaged.glued' },
    }));
  },
};
