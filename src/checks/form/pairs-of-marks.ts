import type { PairCheck } from '../check.js';
import type { Level, Remark } from '../finding.js';
import { oddMark } from './quotation.js';

/** Quotation marks that are opened and not closed, or the other way round, where the Arabic's are in order. */
export const quotes: PairCheck = {
  id: 'quotes',
  category: 'fluency/punctuation',
  severity: 'minor',
  levels: ['error', 'warning', 'hint'],
  example: { source: 'وصفه بأنه «خطأ فادح» أمس.', target: 'He called it a "grave mistake yesterday.' },
  run({ source, target }) {
    const odd = oddMark(target);
    if (!odd) return [];
    // A quotation that runs over several segments is open on both sides.
    const marks = source.match(ARABIC_QUOTES) ?? [];
    const balanced = isBalanced(marks);
    if (!balanced) return odd.sure && marks.length > 1 ? [remark(odd.at, 'warning')] : [];
    const only = target.match(ARABIC_QUOTES)?.length === 1;
    const atAnEnd = only && (odd.at === 0 || odd.at + 1 >= target.trimEnd().length);
    return [
      remark(
        odd.at,
        odd.sure || (quotesWords(source) && !/[,:]\s$/.test(target.slice(0, odd.at)))
          ? 'error'
          : // Quotations that go on in other segments are often not marked in the Arabic at all.
            marks.length === 0 && (atAnEnd || only)
            ? 'hint'
            : 'warning',
      ),
    ];
  },
};

function remark(at: number, level: Level): Remark {
  return { side: 'target', start: at, end: at + 1, level, reason: { key: 'check.quotes.open' } };
}

/** The Arabic quotes some words within its sentence, once: no quotation that other segments go on with. */
function quotesWords(source: string): boolean {
  return /^[^"“”„«»]*\p{L}\s?["“«„][^"“”„«»]+["”»“][^"“”„«»]*$/u.test(source);
}

const ARABIC_QUOTES = /["“”„«»]/g;

function isBalanced(marks: readonly string[]): boolean {
  const count = (wanted: string) => marks.filter((mark) => wanted.includes(mark)).length;
  // One style may close what another opened: counted together.
  if (count('"') % 2 === 1) return marks.length % 2 === 0;
  return count('“„') === count('”') && count('«') === count('»');
}

/** Brackets that are opened and not closed, or the other way round. */
export const brackets: PairCheck = {
  id: 'brackets',
  category: 'fluency/punctuation',
  severity: 'minor',
  levels: ['error'],
  example: { source: 'المنظمة (الدولية)', target: 'the organisation (international' },
  run({ source, target }) {
    const odd = firstUnmatched(target);
    if (odd === undefined || (firstUnmatched(source) !== undefined && /[()[\]]/.test(source))) return [];
    return [
      {
        side: 'target',
        start: odd,
        end: odd + 1,
        level: 'error',
        reason: { key: 'check.brackets.open' },
      } satisfies Remark,
    ];
  },
};

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Where the first bracket stands that has no partner; list numbers (1) a) and faces :) have none to look for. */
function firstUnmatched(text: string): number | undefined {
  const open: { mark: string; at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if ('([{'.includes(mark)) open.push({ mark, at });
    else if (mark in CLOSES) {
      if (open.at(-1)?.mark === CLOSES[mark]) open.pop();
      else if (!/(?:^|\s)\w{1,2}$|[:;]-?$/.test(text.slice(Math.max(0, at - 4), at))) return at;
    }
  }
  return open[0]?.at;
}
