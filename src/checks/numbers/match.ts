import { type AnalysedPair, perPair } from '../analysis/pair.js';
import { arabicQuantities } from './arabic.js';
import { englishQuantities } from './english.js';
import { HALF_DAY, isPlain, isSameValue, type Quantity, valuesOf } from './quantity.js';

/** All numbers of both sides. */
export const quantities = perPair((pair: AnalysedPair) => ({
  source: arabicQuantities(pair.source, pair.sourceWords),
  target: englishQuantities(pair.target, pair.targetWords),
}));

/** The numbers of both sides that the other side does not have. */
export const unmatched = perPair((pair: AnalysedPair) => {
  const { source, target } = quantities(pair);
  const left = new Set(source);
  const right = new Set(target);
  if (left.size === 0 && right.size === 0) return { source: [], target: [] };
  for (const same of [sameKind, sameAnyhow])
    for (const own of right) {
      for (const other of left) {
        if (!same(own, other)) continue;
        left.delete(other);
        right.delete(own);
        break;
      }
    }
  // "Two" is often said by the ending of a noun alone.
  if ([...right].some(({ value }) => value === 2) && pair.sourceWords.some((word) => isDual(pair, word.text)))
    for (const own of right) if (isPlain(own) && own.value === 2) right.delete(own);
  matchParts(right, left, source);
  matchParts(left, right, target);
  // A number said twice on one side and once on the other is no error, unless it stands where another one is missing.
  const instead = [...left].some(isPlain) && source.filter(isPlain).length === target.filter(isPlain).length;
  for (const own of right)
    if (!(instead && isPlain(own)) && source.some((candidate) => sameAnyhow(own, candidate))) right.delete(own);
  for (const other of left)
    if (!(instead && right.size > 0) && target.some((candidate) => sameAnyhow(candidate, other))) left.delete(other);
  matchTelephones(right, left, pair.target, pair.source);
  matchTelephones(left, right, pair.source, pair.target);
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

/** Whether two quantities may be the same, in whatever way either is written. */
export function sameAnyhow(a: Quantity, b: Quantity): boolean {
  if (a.key === b.key || (a.kind === 'digits' && b.kind === 'digits' && writtenAlike(a, b))) return true;
  // 1950-53 may be written as two years, and a telephone number in other groups.
  if (opens(a, b) || opens(b, a)) return true;
  if (a.clock !== undefined && a.clock === b.clock) return true;
  if (a.value !== undefined && b.value !== undefined) {
    if (valuesOf(a).some((value) => valuesOf(b).some((other) => isSameValue(value, other)))) return true;
    // 5pm beside 17.
    return a.kind === 'digits' && b.kind === 'digits' && a.value !== b.value && isClock(a, b);
  }
  return partsOf(a.key) === partsOf(b.key);
}

/** Figures that differ by their separators alone: 5.30 and 5:30, 76.000 and 76,000, 1 234 and 1234. */
export function writtenAlike(a: Quantity, b: Quantity): boolean {
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
  return numbersOf(key)
    .sort((x, y) => x - y)
    .join(' ');
}

function numbersOf(key: string): number[] {
  return key
    .split(/[^\d.]+/)
    .filter(Boolean)
    .map(Number);
}

function isClock(a: Quantity, b: Quantity): boolean {
  const hours = (quantity: Quantity) =>
    /(?:pm|p\.m|مساء)/i.test(quantity.written ?? '') ? quantity.value! + 12 : quantity.value!;
  return hours(a) === hours(b) && hours(a) <= (2 * HALF_DAY) / 60;
}

/** A score, a range or a date whose parts the other side says one by one: 10-15 and "from 10 to 15", 2-0 and "two goals to none". */
function matchParts(own: Set<Quantity>, others: Set<Quantity>, all: readonly Quantity[]): void {
  for (const whole of own) {
    const parts = whole.value === undefined ? numbersOf(whole.key).filter((part) => part > 0) : [];
    if (parts.length === 0) continue;
    const said = parts.map((part) =>
      all.filter((other) => valuesOf(other).some((value) => value === part || value === shortYear(part, value))),
    );
    if (said.some((found) => found.length === 0)) continue;
    own.delete(whole);
    for (const other of said.flat()) others.delete(other);
  }
}

/** 1953, where 53 stands for it. */
function shortYear(part: number, value: number): number {
  return part < 100 && value >= 1000 && value <= 2100 && value % 100 === part ? value : Number.NaN;
}

const TELEPHONE = /\+?\d[\d\s().-]{4,}\d/g;

/** Telephone numbers, which each side puts in other groups. */
function matchTelephones(own: Set<Quantity>, others: Set<Quantity>, text: string, other: string): void {
  if (own.size === 0) return;
  const there = digitsOf(other);
  for (const match of text.matchAll(TELEPHONE)) {
    const digits = digitsOf(match[0]);
    if (digits.length < LEAST_DIGITS || !there.includes(digits)) continue;
    for (const quantity of own)
      if (quantity.start >= match.index && quantity.end <= match.index + match[0].length) own.delete(quantity);
    for (const quantity of others)
      if (quantity.kind === 'digits' && digits.includes(digitsOf(quantity.written ?? ''))) others.delete(quantity);
  }
}

/** Shorter ones may be found in other numbers by chance. */
const LEAST_DIGITS = 6;

function digitsOf(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf)).replace(/\D/g, '');
}
