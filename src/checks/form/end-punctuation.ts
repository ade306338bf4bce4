import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';

/** A question that is none in English, or a sentence whose final mark was lost. */
export const endPunctuation: PairCheck = {
  id: 'end-punctuation',
  category: 'fluency/punctuation',
  severity: 'minor',
  levels: ['error', 'warning', 'hint'],
  example: { source: 'هل وصل الوزير؟', target: 'Has the minister arrived.' },
  run({ source, target, english }) {
    const [from, to] = [lastMark(source), lastMark(target)];
    if (target.trim() === '' || source.trim() === '') return [];
    const place = { side: 'target' as const, start: to.at, end: Math.max(to.at, target.trimEnd().length) };
    if (from.mark === '؟' && to.mark === '.' && !/\?/.test(target))
      return [
        {
          ...place,
          level: 'error',
          reason: { key: 'check.end-punctuation.question' },
          fix: { start: to.at, end: to.at + 1, text: '?' },
        },
      ];
    if (to.mark === '?' && from.mark === '.' && !/[؟?]/.test(source))
      return [{ ...place, level: 'warning', reason: { key: 'check.end-punctuation.no-question' } }];
    // A headline has no mark on either side, and a short line may well have none in English.
    if (from.mark === '.' && to.mark === '' && english.length >= SENTENCE) return [missing(target)];
    return [];
  },
};

/** Fewer words may be a headline, a label or a caption. */
const SENTENCE = 12;

function missing(target: string): Remark {
  const at = target.trimEnd().length;
  const start = /\S+\s*$/.exec(target)?.index ?? 0;
  return { side: 'target', start, end: at, level: 'warning', reason: { key: 'check.end-punctuation.missing' } };
}

/** The last mark of a text, closing quotes and brackets passed over; empty where it ends in a letter. */
function lastMark(text: string): { readonly mark: string; readonly at: number } {
  let at = text.length - 1;
  while (at >= 0 && /[\s"'”’»«“)\]\u200e\u200f]/.test(text[at]!)) at--;
  const mark = text[at] ?? '';
  return { mark: /[.؟?!…:;؛،,]/.test(mark) ? mark : '', at: Math.max(0, at) };
}
