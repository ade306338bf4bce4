import type { CheckFacts } from '../check.js';

/** What the grammar engine says, by the rules that are allowed; it runs apart from the other checks, in a worker of its own. */
export const grammar: CheckFacts = {
  id: 'grammar',
  category: 'fluency/grammar',
  severity: 'minor',
  levels: ['warning'],
  example: {
    source: 'وصل الوفد إلى طرابلس رغم الصعوبات.',
    target: 'Despite of the difficulties the delegation reached Tripoli.',
  },
};
