import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import { unmatched } from './match.js';
import { isPlain, isYear, type Quantity } from './quantity.js';

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

/** One and two are often said without a number word: by a dual, a pair, an article. */
const SAID_OTHERWISE = 2;

function remarks(pair: AnalysedPair, kind: 'digits' | 'word'): Remark[] {
  const { source, target } = unmatched(pair);
  const others = source.filter((quantity) => isPlain(quantity) && !isYear(quantity));
  // A figure in a name is another one only where the Arabic has a figure left over.
  const inNames = kind === 'digits' && others.some((other) => other.kind === 'digits');
  const own = target.filter(
    (quantity) =>
      !isYear(quantity) &&
      (quantity.kind === kind || (inNames && quantity.kind === 'named' && /^\d+$/.test(quantity.written!))),
  );
  const duals = source.filter((other) => other.kind === 'implied' && /(?:ان|ين)$/.test(other.written!));
  const found = own.map((quantity): Remark => {
    const same = [...others, ...(kind === 'word' ? duals : [])].filter((other) => alike(quantity, other));
    const [only] = same;
    const one = only && same.length === 1 && own.filter((rival) => alike(rival, only)).length === 1;
    const place = { side: 'target' as const, start: quantity.start, end: quantity.end };
    const words = { number: quantity.written! };
    if (!only)
      return {
        ...place,
        level: quantity.value !== undefined && quantity.value > SAID_OTHERWISE ? 'error' : 'warning',
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
  const lost = found.length > 0 || target.some(isPlain) ? [] : others.filter((other) => other.kind === 'digits');
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

/** Numbers that one could be taken for the other: both plain, or both of several parts. */
function alike(a: Quantity, b: Quantity): boolean {
  return (a.value === undefined) === (b.value === undefined);
}

/** With thousands separated as the number in the text was. */
function grouped(key: string, like: string): string {
  const [whole, part] = key.split('.');
  const separated = like.includes(',') || whole!.length > 4 ? whole!.replace(/\B(?=(\d{3})+$)/g, ',') : whole!;
  return part === undefined ? separated : `${separated}.${part}`;
}
