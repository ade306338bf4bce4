import { foldArabic, foldEnglish } from '../../text/fold.js';
import type { ConsistencyCheck } from '../check.js';
import { commonest } from './commonest.js';

/** The same English for another Arabic sentence elsewhere in the project: pasted over, or two sentences that were made one. */
export const sameTarget: ConsistencyCheck = {
  id: 'same-target',
  category: 'fluency/inconsistency',
  severity: 'minor',
  levels: ['warning', 'hint'],
  example: { source: 'وصل الوفد إلى القاهرة مساء أمس.', target: 'The delegation reached Cairo last night.' },
  traits({ source, target, sourceWords, targetWords }) {
    if (targetWords.length < SHORTEST || sourceWords.length === 0) return [];
    return [
      {
        key: foldEnglish(target)
          .replace(/[\s\p{P}]+/gu, ' ')
          .trim(),
        value: foldArabic(source)
          .replace(/[\s\p{P}]+/gu, ' ')
          .trim(),
        written: source.trim(),
        side: 'target',
        start: 0,
        end: target.trimEnd().length,
      },
    ];
  },
  judge(traits) {
    const usual = commonest(traits);
    return traits
      .filter(({ value }) => value !== usual.value)
      .map(({ segment, start, end, value }) => ({
        segment,
        remark: {
          side: 'target',
          start,
          end,
          level: sharedWords(value, usual.value) < LIKE ? 'warning' : 'hint',
          reason: { key: 'check.same-target.elsewhere', values: { other: usual.written } },
        },
      }));
  },
};

/** Shorter ones are headings and answers. */
const SHORTEST = 5;
/** Sentences that share more of their words may well mean the same. */
const LIKE = 0.5;

/** The share of words that two texts have in common (Dice). */
function sharedWords(a: string, b: string): number {
  const [one, other] = [new Set(a.split(' ')), new Set(b.split(' '))];
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return (2 * common) / (one.size + other.size);
}
