import { foldArabic } from '../../text/fold.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';

/** The Arabic itself where the translation should stand. */
export const copied: PairCheck = {
  id: 'copied',
  category: 'accuracy/untranslated',
  severity: 'critical',
  levels: ['error'],
  example: { source: 'وصل الوفد مساء أمس.', target: 'وصل الوفد مساء أمس.' },
  run({ source, target }) {
    return isCopied(source, target)
      ? [{ side: 'target', start: 0, end: target.length, level: 'error', reason: { key: 'check.copied.source' } }]
      : [];
  },
};

/** Arabic words left in the English; those in brackets or quotation marks may be meant as the original. */
export const untranslated: PairCheck = {
  id: 'untranslated',
  category: 'accuracy/untranslated',
  severity: 'major',
  levels: ['error', 'hint'],
  example: { source: 'اتفقت الأطراف على الهدنة.', target: 'The parties agreed on the الهدنة.' },
  run({ source, target }) {
    if (isCopied(source, target)) return [];
    return [...target.matchAll(ARABIC_RUN)].map((match): Remark => {
      const [start, end] = [match.index, match.index + match[0].length];
      const quoted = /[("“«[]\s*$/.test(target.slice(0, start)) && /^\s*[)"”»\]]/.test(target.slice(end));
      return {
        side: 'target',
        start,
        end,
        level: quoted ? 'hint' : 'error',
        reason: { key: 'check.untranslated.arabic' },
      };
    });
  },
};

const ARABIC_RUN =
  /[\u0620-\u064a\u0671-\u06d3][\p{M}\u0620-\u06d3]*(?:[\s\u200c-\u200f]+[\u0620-\u064a\u0671-\u06d3][\p{M}\u0620-\u06d3]*)*/gu;

function isCopied(source: string, target: string): boolean {
  if (target.trim() === '' || !/\p{Script=Arabic}/u.test(target)) return false;
  if (foldArabic(target).trim() === foldArabic(source).trim()) return true;
  const arabic = target.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = target.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return arabic > 20 && arabic > 3 * latin;
}
