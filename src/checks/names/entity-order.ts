import type { PairCheck } from '../check.js';
import { linksOfNames } from './links-of-names.js';

/** Two names joined by "and", "from … to" or in a list that stand the other way round: a swap, where the Arabic has an order. */
export const entityOrder: PairCheck = {
  id: 'entity-order',
  category: 'accuracy/mistranslation',
  severity: 'major',
  levels: ['warning'],
  needsSoundSource: true,
  example: {
    source: 'سافر الوزير من موسكو إلى دمشق.',
    target: 'The minister travelled from Damascus to Moscow.',
  },
  run(pair) {
    const names = linksOfNames(pair);
    for (let at = 0; at + 1 < names.length; at++) {
      const [one, other] = [names[at]!, names[at + 1]!];
      if (one.source.start < other.source.start) continue;
      // Between them nothing but prepositions: "from A to B", "A and B", "A to B".
      const between = pair.target.slice(one.target.end, other.target.start);
      const arabic = pair.source.slice(other.source.end, one.source.start);
      if (!/^\s(?:to|and|against|with|over|beat|met|visited|than|into|towards?)\s(?:the\s)?$/.test(between)) continue;
      if (arabic.trim().split(/\s+/).length > 4) continue;
      return [
        {
          side: 'target',
          start: one.target.start,
          end: other.target.end,
          level: 'warning',
          reason: {
            key: 'check.entity-order.order',
            values: {
              one: pair.target.slice(one.target.start, one.target.end),
              other: pair.target.slice(other.target.start, other.target.end),
            },
          },
        },
      ];
    }
    return [];
  },
};
