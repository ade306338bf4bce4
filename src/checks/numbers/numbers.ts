import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import { arabicQuantities } from './arabic.js';
import { englishQuantities, type Quantity } from './quantity.js';

/** The numbers of both sides that the other side does not have. */
export const unmatched = perPair((pair: AnalysedPair) => {
  const source = arabicQuantities(pair.source, pair.sourceWords);
  const target = englishQuantities(pair.target, pair.targetWords);
  const left = new Set(source);
  const right = new Set(target);
  for (const same of [sameKind, sameAnyhow])
    for (const own of right) {
      const other = [...left].find((candidate) => same(own, candidate));
      if (!other) continue;
      left.delete(other);
      right.delete(own);
    }
  // "Two" is often said by the ending of a noun alone.
  if (pair.sourceWords.some((word) => isDual(pair, word.text)))
    for (const own of right) if (own.kind === 'word' && own.value === 2) right.delete(own);
  // A number said twice on one side and once on the other is no error.
  for (const own of right) if (source.some((candidate) => sameAnyhow(own, candidate))) right.delete(own);
  for (const other of left) if (target.some((candidate) => sameAnyhow(candidate, other))) left.delete(other);
  return { source: [...left], target: [...right] };
});

/** A noun in the dual: a known word once its ending is off. */
function isDual({ dictionary }: AnalysedPair, word: string): boolean {
  const stem = /^(.{3,}?)(?:ان|ين|تا|تي|اه|اهما|اها)$/.exec(word)?.[1];
  if (!stem) return false;
  const bare = stem.replace(/^[وفبل]?(?:ال)?/, '');
  return [stem, bare].some((form) =>
    [form, `${form}ه`, form.replace(/ت$/, 'ه')].some((known) => dictionary.knows(known)),
  );
}

function sameKind(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && sameAnyhow(a, b);
}

function sameAnyhow(a: Quantity, b: Quantity): boolean {
  if (a.key === b.key || (a.kind === 'digits' && b.kind === 'digits' && writtenAlike(a, b))) return true;
  // 1950-53 may be written as two years, and a telephone number in other groups.
  if (opens(a, b) || opens(b, a)) return true;
  if (a.value !== undefined && b.value !== undefined) {
    if (Math.abs(a.value - b.value) <= Math.abs(a.value) * 1e-9) return true;
    // 5pm beside 17.
    return a.kind === 'digits' && b.kind === 'digits' && a.value !== b.value && isClock(a, b);
  }
  return partsOf(a.key) === partsOf(b.key);
}

/** Figures that differ by their separators alone: 5.30 and 5:30, 76.000 and 76,000, 1 234 and 1234. */
function writtenAlike(a: Quantity, b: Quantity): boolean {
  const [one, other] = [plainFigures(a), plainFigures(b)];
  return one === other || withoutThousands(one) === withoutThousands(other);
}

function plainFigures({ written = '' }: Quantity): string {
  return written
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[,:\u066b\u066c]/g, '.')
    .replace(/[^\d.]/g, '');
}

function withoutThousands(figures: string): string {
  return /^\d{1,3}(?:\.\d{3})+$/.test(figures) ? figures.replaceAll('.', '') : figures;
}

function opens(whole: Quantity, part: Quantity): boolean {
  if (whole.kind !== 'digits' || part.kind !== 'digits') return false;
  return (
    (whole.value === undefined && /^\d{4}\D/.test(whole.key) && whole.key.startsWith(part.key)) ||
    (whole.key.length >= 5 &&
      part.key.length >= 3 &&
      whole.key.startsWith(part.key) &&
      !/[.,]/.test(part.written ?? '') &&
      part.key.length <= whole.key.length / 2 &&
      !whole.key.endsWith('000'))
  );
}

/** Dates, scores and ranges, whose parts may stand in either order: 2-1 beside 1-2, 12/05 beside 05/12. */
function partsOf(key: string): string {
  return key
    .split(/[^\d]+/)
    .filter(Boolean)
    .map(Number)
    .sort((x, y) => x - y)
    .join(' ');
}

function isClock(a: Quantity, b: Quantity): boolean {
  const hours = (quantity: Quantity) =>
    /(?:pm|p\.m|مساء)/i.test(quantity.written ?? '') ? quantity.value! + 12 : quantity.value!;
  return hours(a) === hours(b);
}

/** A number in figures that the Arabic gives otherwise. */
export const number: PairCheck = {
  id: 'number',
  category: 'locale/number',
  severity: 'major',
  levels: ['error', 'warning'],
  example: { source: 'أصيب 72 شخصا في الهجوم.', target: 'The attack wounded 27 people.' },
  run: (pair) => remarks(pair, 'digits'),
};

/** A number in words that the Arabic gives otherwise. */
export const numberWord: PairCheck = {
  id: 'number-word',
  category: 'locale/number',
  severity: 'major',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: { source: 'وصل خمسة وزراء.', target: 'Nine ministers arrived.' },
  run: (pair) => remarks(pair, 'word'),
};

function remarks(pair: AnalysedPair, kind: 'digits' | 'word'): Remark[] {
  const { source, target } = unmatched(pair);
  const own = target.filter((quantity) => quantity.kind === kind && !isYear(quantity));
  const others = source.filter((quantity) => quantity.kind !== 'implied' && !isYear(quantity));
  const found = own.map((quantity): Remark => {
    const same = others.filter((other) => alike(quantity, other));
    const [only] = same;
    const one = only && same.length === 1 && own.filter((rival) => alike(rival, only)).length === 1;
    const place = { side: 'target' as const, start: quantity.start, end: quantity.end };
    const words = { number: quantity.written! };
    if (!only)
      return {
        ...place,
        level: 'warning',
        reason: { key: `check.${kind === 'digits' ? 'number' : 'number-word'}.absent`, values: words },
      };
    return {
      ...place,
      level: 'error',
      reason: {
        key: `check.${kind === 'digits' ? 'number' : 'number-word'}.other`,
        values: { ...words, arabic: only.written! },
      },
      ...(one &&
      kind === 'digits' &&
      /^[\d.,]+$/.test(quantity.written!) &&
      only.kind === 'digits' &&
      /^[\d.]+$/.test(only.key)
        ? { fix: { start: quantity.start, end: quantity.end, text: grouped(only.key, quantity.written!) } }
        : {}),
    };
  });
  if (kind !== 'digits') return found;
  // A figure of the Arabic that the English lost.
  const lost = target.some((quantity) => quantity.kind !== 'implied')
    ? []
    : others.filter((other) => other.kind === 'digits' && !hasFigures(pair.target, other.key));
  return [
    ...found,
    ...lost.map(
      (other): Remark => ({
        side: 'source',
        start: other.start,
        end: other.end,
        level: 'warning',
        reason: { key: 'check.number.lost', values: { number: other.written! } },
      }),
    ),
  ];
}

/** The figures stand in a name of the English, where they count nothing: COVID-19. */
function hasFigures(target: string, key: string): boolean {
  return new RegExp(`(?<!\\d)${key.replaceAll('.', '\\.')}(?!\\d)`).test(target);
}

/** Numbers that one could be taken for the other: both plain, or both of several parts. */
function alike(a: Quantity, b: Quantity): boolean {
  return (a.value === undefined) === (b.value === undefined);
}

/** Looked at by the check of years. */
export function isYear({ key, value, kind }: Quantity): boolean {
  return kind === 'digits' && value !== undefined && /^\d{4}$/.test(key) && value >= 1500 && value <= 2100;
}

/** With thousands separated as the number in the text was. */
function grouped(key: string, like: string): string {
  const [whole, part] = key.split('.');
  const separated = like.includes(',') || whole!.length > 4 ? whole!.replace(/\B(?=(\d{3})+$)/g, ',') : whole!;
  return part === undefined ? separated : `${separated}.${part}`;
}
