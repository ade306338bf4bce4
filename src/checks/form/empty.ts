import type { PairCheck } from '../check.js';

/** A segment that nobody has translated yet. */
export const empty: PairCheck = {
  id: 'empty',
  category: 'accuracy/untranslated',
  severity: 'major',
  levels: ['error'],
  example: { source: 'وصل الوفد مساء أمس.', target: '' },
  run({ source, target }) {
    if (source.trim() === '' || target.trim() !== '') return [];
    return [{ side: 'target', start: 0, end: target.length, level: 'error', reason: { key: 'check.empty.target' } }];
  },
};
