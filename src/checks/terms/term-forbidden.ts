import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import { replacement } from './inflect.js';
import { termUses } from './uses.js';

/** A variant that the project's glossary forbids, where the Arabic has its term. */
export const termForbidden: PairCheck = {
  id: 'term-forbidden',
  category: 'terminology/inappropriate',
  severity: 'major',
  levels: ['error'],
  needsSoundSource: true,
  example: {
    source: 'انتهت الهدنة أمس.',
    target: 'The armistice ended yesterday.',
    terms: [{ arabic: 'هدنة', english: 'truce', forbidden: 'armistice' }],
  },
  run(pair) {
    return termUses(pair).flatMap(({ forbidden, places }) =>
      forbidden.map(({ term: { term }, variant, words }): Remark => {
        const { english, note } = term;
        const arabic = pair.source.slice(places[0]!.start, places[0]!.end);
        const fix = replacement(pair.target, english, variant, words);
        return {
          side: 'target',
          start: words[0]!.start,
          end: words.at(-1)!.end,
          level: 'error',
          reason:
            note === ''
              ? { key: 'check.term-forbidden.instead', values: { arabic, english } }
              : { key: 'check.term-forbidden.noted', values: { arabic, english, note } },
          ...(fix ? { fix } : {}),
        };
      }),
    );
  },
};
