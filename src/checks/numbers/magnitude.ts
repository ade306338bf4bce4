import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import { quantities, writtenAlike } from './match.js';
import { isPlain, isSameValue, isYear, type Quantity, valuesOf } from './quantity.js';

/** Thousand, million or billion that was lost or changed where the digits agree: 30 million beside 30 billion. */
export const magnitude: PairCheck = {
  id: 'magnitude',
  category: 'locale/number',
  severity: 'critical',
  levels: ['error', 'warning'],
  example: { source: 'خصصت الحكومة 30 مليون دينار.', target: 'The government set aside 30 billion dinars.' },
  run(pair) {
    const { source, target } = scaled(pair);
    return target.flatMap((own): Remark[] => {
      if (own.values.length === 0 || !isPlain(own.quantity) || source.some((other) => share(own, other))) return [];
      const other = source.find((candidate) => isOtherScale(own.quantity, candidate.quantity));
      // The English has that number too: this one is told of something else.
      if (!other || target.some((rival) => share(rival, other))) return [];
      const { start, end } = own.quantity;
      const text = rescaled(pair, own.quantity, other.quantity);
      // Two numbers that stand without a scale word may be of different things.
      const sure = own.quantity.scale !== 1 && other.quantity.scale !== 1;
      return [
        {
          side: 'target',
          start,
          end,
          level: sure || hasUnit(pair, own.quantity) ? 'error' : 'warning',
          reason: {
            key: 'check.magnitude.other',
            values: { number: own.quantity.written ?? '', arabic: other.quantity.written ?? '' },
          },
          ...(text === undefined ? {} : { fix: { start, end, text } }),
        },
      ];
    });
  },
};

interface Scaled {
  readonly quantity: Quantity;
  readonly values: readonly number[];
}

const scaled = perPair((pair: AnalysedPair) => {
  const { source, target } = quantities(pair);
  return { source: withRanges(pair.source, source), target: withRanges(pair.target, target) };
});

/** In "from 30 to 40 million" the first number may be of millions, too. */
function withRanges(text: string, all: readonly Quantity[]): Scaled[] {
  return all.map((quantity, at) => {
    const next = all[at + 1];
    const inRange =
      quantity.scale === 1 &&
      next !== undefined &&
      next.scale !== 1 &&
      RANGE.test(text.slice(quantity.end, next.start)) &&
      quantity.value !== undefined;
    const values = valuesOf(quantity);
    return { quantity, values: inRange ? [...values, quantity.value * (next.scale ?? 1)] : values };
  });
}

const RANGE = /^(?:\s*[%$£€]?\s*)(?:to|and|or|[-–—]|إلى|الى|و|أو|او|وحتى|حتى)?\s*(?:[$£€])?\s*$/;

function share(a: Scaled, b: Scaled): boolean {
  if (a.values.some((value) => b.values.some((other) => isSameValue(value, other)))) return true;
  return a.quantity.kind === 'digits' && b.quantity.kind === 'digits' && isWrittenAlike(a.quantity, b.quantity);
}

/** 76.000 beside 76,000: the separator alone makes the difference. */
function isWrittenAlike(a: Quantity, b: Quantity): boolean {
  return /\d[.,٫٬،]\d{3}/.test(`${a.written} ${b.written}`) && a.scale === b.scale && writtenAlike(a, b);
}

/** The same but for a thousand, a million or a billion, and one of them so written. */
function isOtherScale(a: Quantity, b: Quantity): boolean {
  if (!isPlain(b) || a.value === undefined || b.value === undefined || a.value === 0) return false;
  if (isYear(a) || isYear(b) || (a.scale === 1 && b.scale === 1)) return false;
  const ratio = a.value > b.value ? a.value / b.value : b.value / a.value;
  return [1e3, 1e6, 1e9, 1e12].some((step) => isSameValue(step, ratio));
}

/** A sign of money before it or a share after it: it counts what the other one does. */
function hasUnit({ target }: AnalysedPair, { start, end }: Quantity): boolean {
  return /[$£€¥]\s?$/.test(target.slice(0, start)) || /^\s?(?:dollars|euros|pounds|people)\b/.test(target.slice(end));
}

const NAMES: readonly (readonly [scale: number, name: string])[] = [
  [1e3, 'thousand'],
  [1e6, 'million'],
  [1e9, 'billion'],
  [1e12, 'trillion'],
];

/** The number as written, with the scale of the other one. */
function rescaled({ target }: AnalysedPair, own: Quantity, other: Quantity): string | undefined {
  const written = target.slice(own.start, own.end);
  const scale = NAMES.find(([size]) => size === other.scale)?.[1];
  const [, said] = /\s(thousand|million|billion|trillion)$/.exec(written) ?? [];
  if (!scale || !said || own.value === undefined || own.scale === undefined) return undefined;
  // Only where the digits before it are the same: 1,200 million is no 1.2 billion's.
  if (!isSameValue(own.value / own.scale, (other.value ?? 0) / (other.scale ?? 1))) return undefined;
  return `${written.slice(0, -said.length)}${scale}`;
}
