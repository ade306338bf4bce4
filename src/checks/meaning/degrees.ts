import { perWord } from '../../align/words/per-word.js';
import type { AnalysedPair } from '../analysis/pair.js';
import type { Remark } from '../finding.js';

/** "Less" where the Arabic has more and nothing of less, "more" where it has أقل and nothing of more. */
export function otherDegree(pair: AnalysedPair): Remark[] {
  const english = pair.english.filter(({ lower }) => /^(?:less|fewer|more)$/.test(lower));
  if (english.length === 0) return [];
  const more = said(pair, 'more');
  const less = more && isLess(pair);
  const surelyLess = more ? undefined : said(pair, 'surelyLess');
  // What is more here may be another word for less elsewhere: fewer, and the more so.
  const little = pair.english.some((token) => LITTLE.test(token.lower));
  return english.flatMap(({ lower, start, end }): Remark[] => {
    const other = lower !== 'more' ? (less ? undefined : more) : little ? undefined : surelyLess;
    if (!other) return [];
    const values = { english: pair.target.slice(start, end), arabic: pair.source.slice(other.start, other.end) };
    return [{ side: 'target', start, end, level: 'error', reason: { key: 'check.quantifier.other', values } }];
  });
}

type Place = { readonly start: number; readonly end: number };

function said({ sourceWords }: AnalysedPair, what: 'more' | 'less' | 'surelyLess'): Place | undefined {
  return sourceWords.find((word) => meaningOf(word)[what]);
}

const meaningOf = perWord((text) => {
  const word = text.replace(/^[وف]?[بلك]?(?:ال|لل)?(?=.{3})/, '');
  return { more: MORE.test(word), less: LESS.test(word), surelyLess: SURELY_LESS.test(word) };
});

/** Something of the Arabic is less, or is denied to be more. */
function isLess(pair: AnalysedPair): boolean {
  return said(pair, 'less') !== undefined || isDenied(pair);
}

/** No more, not so much: لا يزيد, ليس أكثر. */
function isDenied({ sourceWords: words }: AnalysedPair): boolean {
  return words.some(
    ({ text }, at) => NOT.test(text) && words.slice(at + 1, at + 1 + REACH).some((word) => MORE.test(word.text)),
  );
}

const NOT = /^[وف]?(?:لا|لم|لن|ليس|ليست|غير|دون|بدون|عدم|بلا)$/;
const REACH = 3;

const MORE =
  /^(?:اكثر|مزيدا?|زياده|[يت]زيد|زادت?|[يت]زداد|ازدادت?|ازدياد|[يم]?تزايد|متزايده|ازيد|اضافي|اضافيه|اكبر|اعلي|افضل|اشد|[يت]فوق|[يت]تجاوز)$/;
const SURELY_LESS = /^(?:اقل|الاقل)$/;
const LESS =
  /^(?:اقل.*|[يت]قل|[يت]?قلل.*|قلت|قله|تقليل.*|تقلص.*|قليله?|قليلا|ادني|اخف|اضعف|اصغر|ابطا|ارخص|اقصر|ابسط|اسوا|ابعد|انخف.*|منخفض.*|[يت]نخفض.*|تخفيض.*|خفض.*|[يت]خفض.*|تخفيف.*|خفيفه?|تراجع.*|ضعيفه?|ضعف|نقص.*|ناقص.*|انقص|[يت]نقص.*|نادره?|نادرا|محدوده?|هبوط|تدهور|[يت]فتقر|زهيده?|صغيره?|قصيره?)$/;
const LITTLE =
  /^(?:less|fewer|few|least|lower|lowest|under|below|little|decreas\w*|reduc\w*|minimum|small\w*|minor\w*)$/;
