import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { Remark } from '../finding.js';

/** A day or a stretch of time told from today: back, this one, or ahead. */
type Direction = 'back' | 'now' | 'ahead';

interface RelativeTime {
  readonly direction: Direction;
  /** What it is of: day, week, month, year, or a weekday. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

const ENGLISH_UNITS = 'week|weekend|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const ENGLISH = new RegExp(
  `\\b(?:(yesterday)|(tomorrow)|(last|previous|next|coming|upcoming|this)\\s+(${ENGLISH_UNITS})(?!\\p{L}|['’]s\\b))`,
  'giu',
);

/** Folded; a unit with its article before an adjective of time. */
const ARABIC_UNITS: ReadonlyMap<string, string> = new Map([
  ['الاسبوع', 'week'],
  ['الشهر', 'month'],
  ['العام', 'year'],
  ['السنه', 'year'],
  ['الاثنين', 'monday'],
  ['الثلاثاء', 'tuesday'],
  ['الاربعاء', 'wednesday'],
  ['الخميس', 'thursday'],
  ['الجمعه', 'friday'],
  ['السبت', 'saturday'],
  ['الاحد', 'sunday'],
]);
const BACK = /^(?:الماضي|الماضيه|المنصرم|المنصرمه|الفائت|الفائته|السابق|السابقه)$/;
const AHEAD = /^(?:المقبل|المقبله|القادم|القادمه|التالي|التاليه)$/;
const NOW = /^(?:الجاري|الجاريه|الحالي|الحاليه)$/;
const YESTERDAY = /^(?:و|ب|ف|ل)?(?:امس|الامس|البارحه)$/;
const TOMORROW = /^(?:و|ل|ف)?(?:غدا|غد|الغد)$/;

const ARABIC_HINT = /الماضي|المنصرم|الفائت|السابق|المقبل|القادم|التالي|أمس|امس|البارحة|غد/;

const arabicTimes = perPair(({ source, sourceWords: words }: AnalysedPair): RelativeTime[] => {
  if (!ARABIC_HINT.test(source)) return [];
  return words.flatMap(({ text, start, end }, at): RelativeTime[] => {
    if (YESTERDAY.test(text)) return [{ direction: 'back', unit: 'day', start, end }];
    if (TOMORROW.test(text)) return [{ direction: 'ahead', unit: 'day', start, end }];
    const unit = ARABIC_UNITS.get(text.replace(/^[وبفك]/, '').replace(/^لل/, 'ال'));
    const next = words[at + 1];
    if (!unit || !next) return [];
    const direction = BACK.test(next.text)
      ? 'back'
      : AHEAD.test(next.text)
        ? 'ahead'
        : NOW.test(next.text)
          ? 'now'
          : undefined;
    return direction ? [{ direction, unit, start, end: next.end }] : [];
  });
});

function englishTimes(target: string): RelativeTime[] {
  return [...target.matchAll(ENGLISH)].map((match): RelativeTime => {
    const [whole, yesterday, tomorrow, order, unit] = match;
    const place = { start: match.index, end: match.index + whole.length };
    if (yesterday) return { direction: 'back', unit: 'day', ...place };
    if (tomorrow) return { direction: 'ahead', unit: 'day', ...place };
    const direction = /last|previous/i.test(order!) ? 'back' : /this/i.test(order!) ? 'now' : 'ahead';
    return { direction, unit: unit!.toLowerCase(), ...place };
  });
}

/** Yesterday for tomorrow, last week for next week: the same unit on both sides, told in opposite directions. */
export function otherRelativeDay(pair: AnalysedPair): Remark[] {
  const arabic = arabicTimes(pair);
  if (arabic.length === 0) return [];
  const english = englishTimes(pair.target);
  return english.flatMap((own): Remark[] => {
    if (own.direction === 'now') return [];
    const there = arabic.filter(({ unit }) => unit === own.unit);
    // Spoken of in other words elsewhere, the order may be the other one's.
    if (there.length === 0 || there.some(({ direction }) => direction === own.direction)) return [];
    const other = there.find(({ direction }) => direction !== 'now' && direction !== own.direction);
    if (!other || english.some((rival) => rival.unit === own.unit && rival.direction === other.direction)) return [];
    const { start, end } = own;
    return [
      {
        side: 'target',
        start,
        end,
        level: 'error',
        reason: {
          key: 'check.date.other',
          values: { english: pair.target.slice(start, end), arabic: pair.source.slice(other.start, other.end) },
        },
        fix: { start, end, text: turned(pair.target.slice(start, end)) },
      },
    ];
  });
}

const OPPOSITES: Readonly<Record<string, string>> = {
  yesterday: 'tomorrow',
  tomorrow: 'yesterday',
  last: 'next',
  previous: 'next',
  next: 'last',
  coming: 'last',
  upcoming: 'last',
};

/** The words with the direction changed, a capital kept. */
function turned(words: string): string {
  return words.replace(/^\p{L}+/u, (first) => {
    const other = OPPOSITES[first.toLowerCase()] ?? first;
    return /^\p{Lu}/u.test(first) ? other[0]!.toUpperCase() + other.slice(1) : other;
  });
}
