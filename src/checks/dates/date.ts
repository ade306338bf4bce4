import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import { quantities } from '../numbers/match.js';
import type { Quantity } from '../numbers/quantity.js';
import { arabicNamed, englishMonths, type Named } from './dates.js';
import { MONTHS } from './names.js';
import { otherRelativeDay } from './relative.js';

/** A day of the month, or a day told from today, that the Arabic gives otherwise. */
export const date: PairCheck = {
  id: 'date',
  category: 'locale/date',
  severity: 'major',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: { source: 'من 3 مايو إلى 5 يونيو', target: 'from May 5 to June 3' },
  run: (pair) => [...otherDay(pair), ...otherRelativeDay(pair)],
};

/** A day with its month. */
interface DayOfMonth {
  readonly month: number;
  readonly day: Quantity;
}

const days = perPair((pair: AnalysedPair) => {
  const english = englishMonths(pair);
  if (english.length === 0) return { source: [], target: [] };
  const { source, target } = quantities(pair);
  return {
    source: daysOf(pair.source, arabicNamed(pair, MONTHS), source, IN_ARABIC),
    target: daysOf(pair.target, english, target, IN_ENGLISH),
  };
});

interface Between {
  /** Between a day and the month after it, a month and the day after it, two days of one month. */
  readonly before: RegExp;
  readonly after: RegExp;
  readonly days: RegExp;
}

const IN_ARABIC: Between = {
  before: /^\s*(?:من\s+)?(?:شهر\s+)?$/,
  after: /^\s+$/,
  days: /^\s*(?:و|،|أو|إلى|حتى|[-–])\s*(?:ال)?$/,
};
const IN_ENGLISH: Between = {
  before: /^\s*(?:of\s+)?$/,
  after: /^\s+(?:the\s+)?$/,
  days: /^\s*(?:and|or|to|until|,|[-–])\s*(?:the\s+)?$/,
};

function daysOf(text: string, months: readonly Named[], numbers: readonly Quantity[], between: Between): DayOfMonth[] {
  return months.flatMap(({ index: month, start, end }) => {
    const found: DayOfMonth[] = [];
    let from = start;
    for (const day of [...numbers].reverse()) {
      const joins = found.length > 0 ? between.days : between.before;
      if (!isDay(day) || day.end > from || !joins.test(text.slice(day.end, from))) continue;
      found.push({ month, day });
      from = day.start;
    }
    if (found.length > 0) return found;
    let to = end;
    for (const day of numbers) {
      const joins = found.length > 0 ? between.days : between.after;
      if (!isDay(day) || day.start < to || !joins.test(text.slice(to, day.start))) continue;
      found.push({ month, day });
      to = day.end;
    }
    return found;
  });
}

function isDay({ value }: Quantity): boolean {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= MOST_DAYS;
}

const MOST_DAYS = 31;

/** Both sides name a day of the same month, and not the same one. */
function otherDay(pair: AnalysedPair): Remark[] {
  const { source, target } = days(pair);
  return target.flatMap(({ month, day }): Remark[] => {
    const there = source.filter((other) => other.month === month);
    if (there.some((other) => other.day.value === day.value)) return [];
    const left = there.filter(
      (other) => !target.some((rival) => rival.month === month && rival.day.value === other.day.value),
    );
    const [other] = left;
    if (!other) return [];
    const { start, end, written } = day;
    const one = left.length === 1 && /^\d+$/.test(written ?? '');
    return [
      {
        side: 'target',
        start,
        end,
        level: 'error',
        reason: { key: 'check.date.day', values: { day: written ?? '', arabic: other.day.written ?? '' } },
        ...(one ? { fix: { start, end, text: String(other.day.value) } } : {}),
      },
    ];
  });
}
