import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';

/** Quotation marks that are opened and not closed, or the other way round, where the Arabic's are in order. */
export const quotes: PairCheck = {
  id: 'quotes',
  category: 'fluency/punctuation',
  severity: 'minor',
  levels: ['warning', 'hint'],
  example: { source: 'قال: «لن نتراجع».', target: 'He said: "We will not retreat.' },
  run({ source, target }) {
    const marks = [...target.matchAll(ENGLISH_QUOTES)];
    if (isBalanced(marks.map(([mark]) => mark))) return [];
    const arabic = [...source.matchAll(ARABIC_QUOTES)].map(([mark]) => mark);
    // A quotation that runs over several segments is open on both sides.
    if (arabic.length > 0 && !isBalanced(arabic)) return [];
    const odd = marks.length === 1 ? marks[0]! : marks.at(-1)!;
    // One mark at an end may belong to a quotation that the next or the last segment closes.
    const atAnEnd = marks.length === 1 && (odd.index === 0 || odd.index + 1 >= target.trimEnd().length);
    return [
      {
        side: 'target',
        start: odd.index,
        end: odd.index + odd[0].length,
        level: arabic.length === 0 && atAnEnd ? 'hint' : 'warning',
        reason: { key: 'check.quotes.open' },
      },
    ];
  },
};

/** Inches and minutes of arc are no quotation marks: 6'2", 5". */
const ENGLISH_QUOTES = /(?<!\d['’]?\d{0,2})"|[“”„«»]|(?<=[\d]["”]?[.,])"/g;
const ARABIC_QUOTES = /["“”„«»]/g;

function isBalanced(marks: readonly string[]): boolean {
  const count = (wanted: string) => marks.filter((mark) => wanted.includes(mark)).length;
  const straight = count('"');
  if (straight % 2 === 1) {
    // “One style may close what another opened": counted together.
    return marks.length % 2 === 0;
  }
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
