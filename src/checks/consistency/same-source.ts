import { foldArabic, foldEnglish } from '../../text/fold.js';
import type { ConsistencyCheck } from '../check.js';
import { commonest } from './commonest.js';

/** The same Arabic sentence with another English elsewhere in the project. */
export const sameSource: ConsistencyCheck = {
  id: 'same-source',
  category: 'fluency/inconsistency',
  severity: 'minor',
  levels: ['warning'],
  example: { source: 'وصل الوفد إلى القاهرة مساء أمس.', target: 'The delegation reached Cairo last night.' },
  traits({ source, target, sourceWords }) {
    if (sourceWords.length < SHORTEST || target.trim() === '') return [];
    const end = target.trimEnd().length;
    return [
      {
        key: foldArabic(source).replace(/\s+/g, ' ').trim(),
        value: foldEnglish(target)
          .replace(/[\s\p{P}]+/gu, ' ')
          .trim(),
        written: target.trim(),
        side: 'target',
        start: 0,
        end,
      },
    ];
  },
  judge(traits) {
    const usual = commonest(traits);
    return traits
      .filter(({ value }) => value !== usual.value)
      .map(({ segment, start, end }) => ({
        segment,
        remark: {
          side: 'target',
          start,
          end,
          level: 'warning',
          reason: { key: 'check.same-source.elsewhere', values: { other: usual.written } },
        },
      }));
  },
};

/** Shorter ones are headings and answers that are rendered as the place wants. */
const SHORTEST = 4;
