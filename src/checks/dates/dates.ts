import { perWord } from '../../align/words/per-word.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import { unmatched } from '../numbers/match.js';
import { isYear } from '../numbers/quantity.js';
import { decades } from './decades.js';
import { otherHijriMonth } from './hijri.js';
import { DAYS, MONTHS, type Names } from './names.js';

export interface Named {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

/** A month that the Arabic gives otherwise. */
export const month: PairCheck = {
  id: 'month',
  category: 'locale/date',
  severity: 'major',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: { source: 'يعقد المؤتمر في تشرين الثاني.', target: 'The conference is held in October.' },
  run: (pair) => [
    ...compare(pair, englishMonths(pair), arabicNamed(pair, MONTHS), MONTHS, 'month'),
    ...otherHijriMonth(pair),
  ],
};

/** A day of the week that the Arabic gives otherwise. */
export const weekday: PairCheck = {
  id: 'weekday',
  category: 'locale/date',
  severity: 'major',
  levels: ['error', 'hint'],
  needsSoundSource: true,
  example: { source: 'وصل يوم الثلاثاء.', target: 'He arrived on Thursday.' },
  run: (pair) => compare(pair, englishNamed(pair, DAYS), arabicNamed(pair, DAYS), DAYS, 'weekday'),
};

/** A year that the Arabic gives otherwise. */
export const year: PairCheck = {
  id: 'year',
  category: 'locale/date',
  severity: 'major',
  levels: ['error', 'warning'],
  example: { source: 'منذ عام 2011', target: 'since 2012' },
  run(pair) {
    const { source, target } = unmatched(pair);
    const others = source.filter((quantity) => isYear(quantity) || quantity.value === undefined);
    const years = target.filter(isYear).map((quantity): Remark => {
      const [other] = others;
      const place = { side: 'target' as const, start: quantity.start, end: quantity.end };
      return other
        ? {
            ...place,
            level: 'error',
            reason: { key: 'check.year.other', values: { year: quantity.written!, arabic: other.written! } },
            ...(others.length === 1 && /^\d{4}$/.test(other.key)
              ? { fix: { start: quantity.start, end: quantity.end, text: other.key } }
              : {}),
          }
        : { ...place, level: 'warning', reason: { key: 'check.year.absent', values: { year: quantity.written! } } };
    });
    return [...years, ...decades(pair)];
  },
};

/**
 * The months of the English. Of them "May" and "March" are words too, and Jan and April people; they count with a figure, of,
 * in, since or last beside them.
 */
export const englishMonths = perPair((pair: AnalysedPair) =>
  englishNamed(pair, MONTHS).filter(({ written, start, end }) => {
    const named = /^(?:Jan|April|June)$/.test(written) && /^ \p{Lu}\p{Ll}/u.test(pair.target.slice(end));
    if (!named && !/^(?:May|March|August)$/.test(written)) return true;
    const [before, after] = [pair.target.slice(0, start), pair.target.slice(end)];
    return (
      /(?:\d(?:st|nd|rd|th)?|\b(?:in|of|since|last|next|early|late|mid|until|by|from|this|to))[\s,-]+$/i.test(before) ||
      /^,?\s*\d/.test(after)
    );
  }),
);

function englishNamed(pair: AnalysedPair, names: Names): Named[] {
  const known = indexOf(names).english;
  return pair.targetWords.flatMap((word) => {
    if (!word.capital) return [];
    const whole = pair.target.slice(word.start, word.end).replace(/['’]s?$/, '');
    const written = whole.length > 5 ? whole.replace(/s$/, '') : whole;
    const index = known.get(written);
    return index === undefined ? [] : [{ index, start: word.start, end: word.end, written }];
  });
}

export function arabicNamed(pair: AnalysedPair, names: Names): Named[] {
  const known = indexOf(names).arabic;
  const words = pair.sourceWords;
  return words.flatMap((word, at) => {
    const bare = withoutParticle(word);
    const next = words[at + 1];
    const ofTwo = next && TWO_WORDS.has(bare) ? known.get(`${bare} ${next.text}`) : undefined;
    const index = ofTwo ?? known.get(bare) ?? known.get(word.text);
    if (index === undefined) return [];
    const end = ofTwo === undefined ? word.end : next!.end;
    return [{ index, start: word.start, end, written: pair.source.slice(word.start, end) }];
  });
}

const withoutParticle = perWord((word) => word.replace(/^[وفبل](?=.{2})/, '').replace(/^لل/, 'ال'));
/** The first of names of two words: كانون الثاني; Hijri months among them. */
const TWO_WORDS: ReadonlySet<string> = new Set(['كانون', 'تشرين', 'ربيع', 'جمادي', 'ذو', 'ذي']);

/** Short forms that are words of their own, too. */
const NO_SHORT_FORMS = new Set(['May', 'Mar', 'Sun', 'Sat']);

interface NameIndex {
  readonly english: ReadonlyMap<string, number>;
  readonly arabic: ReadonlyMap<string, number>;
}

const indexes = new Map<Names, NameIndex>();

function indexOf(names: Names): NameIndex {
  let found = indexes.get(names);
  if (!found) {
    const english = names.flatMap(([name], index) => {
      const short = name.slice(0, 3);
      const forms = NO_SHORT_FORMS.has(short) ? [name] : [name, short];
      return forms.map((form) => [form, index] as const);
    });
    const arabic = names.flatMap(([, forms], index) => forms.split('|').map((form) => [form, index] as const));
    found = { english: new Map(english), arabic: new Map(arabic) };
    indexes.set(names, found);
  }
  return found;
}

function compare(
  pair: AnalysedPair,
  own: readonly Named[],
  others: readonly Named[],
  names: Names,
  check: 'month' | 'weekday',
): Remark[] {
  const left = others.filter((other) => !own.some(({ index }) => index === other.index));
  // Months may be written in figures: 12/5.
  return own
    .filter(({ index }) => !others.some((other) => other.index === index))
    .flatMap(({ start, end, written }): Remark[] => {
      const [other] = left;
      const place = { side: 'target' as const, start, end };
      if (!other) {
        if (check === 'month' && /\d[/.-]\d/.test(pair.source)) return [];
        return [
          {
            ...place,
            level: check === 'month' ? 'warning' : 'hint',
            reason: { key: `check.${check}.absent`, values: { name: written } },
          },
        ];
      }
      return [
        {
          ...place,
          level: 'error',
          reason: { key: `check.${check}.other`, values: { name: written, arabic: other.written } },
          ...(left.length === 1 ? { fix: { start, end: start + written.length, text: names[other.index]![0] } } : {}),
        },
      ];
    });
}
