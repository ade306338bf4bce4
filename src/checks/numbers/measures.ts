import type { Word } from '../../align/words/words.js';
import type { Span } from '../../text/span.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import { parted } from './english-words.js';
import { quantities } from './match.js';
import { arabicMeasure, englishMeasure, type MeasureKind, type Named } from './measure-words.js';
import { isPlain, type Quantity } from './quantity.js';

/** A number with what it counts in, where that is known. */
interface Measured {
  readonly quantity: Quantity;
  readonly measure: (Named & Span) | undefined;
}

const measured = perPair((pair: AnalysedPair) => ({
  source: quantities(pair).source.map(
    (quantity): Measured => ({ quantity, measure: arabicMeasureOf(pair.sourceWords, quantity) }),
  ),
  target: quantities(pair).target.map(
    (quantity): Measured => ({ quantity, measure: englishMeasureOf(pair.target, parted(pair.targetWords), quantity) }),
  ),
}));

/** Money in another currency than the Arabic's. */
export const currency: PairCheck = {
  id: 'currency',
  category: 'locale/currency',
  severity: 'major',
  levels: ['error'],
  example: { source: 'خصصت الحكومة 30 مليون دينار.', target: 'The government set aside 30 million dollars.' },
  run: (pair) => otherMeasure(pair, 'currency'),
};

/** A number of other things than the Arabic's: kilometres for miles, days for weeks. */
export const unit: PairCheck = {
  id: 'unit',
  category: 'accuracy/mistranslation',
  severity: 'major',
  levels: ['error'],
  example: { source: 'تقع على بعد 40 كيلومترا.', target: 'It lies 40 miles away.' },
  run: (pair) => otherMeasure(pair, 'unit'),
};

/** A share that became a number, or a number that became a share. */
export const percent: PairCheck = {
  id: 'percent',
  category: 'locale/number',
  severity: 'major',
  levels: ['error'],
  example: { source: 'ارتفعت الأسعار 12 بالمئة.', target: 'Prices rose by 12.' },
  run(pair) {
    const [inSource, inTarget] = [ARABIC_SHARE.test(pair.source), ENGLISH_SHARE.test(pair.target)];
    if (inSource === inTarget) return [];
    const { source, target } = measured(pair);
    const shares = inSource
      ? source.filter(({ quantity }) => ARABIC_SHARE_AFTER.test(pair.source.slice(quantity.end)))
      : target.filter(({ quantity }) => ENGLISH_SHARE_AFTER.test(pair.target.slice(quantity.end)));
    return shares.flatMap(({ quantity: share }): Remark[] => {
      const others = (inSource ? target : source).filter(({ quantity }) => isSame(quantity, share));
      const [only] = others;
      // Only in figures on both sides: a share in words is said in too many ways.
      if (!only || others.length > 1 || share.kind !== 'digits' || only.quantity.kind !== 'digits') return [];
      const { start, end } = inSource ? only.quantity : share;
      const key = inSource ? 'check.percent.lost' : 'check.percent.added';
      return [{ side: 'target', start, end, level: 'error', reason: { key, values: { number: share.written ?? '' } } }];
    });
  },
};

const ARABIC_SHARE = /[%٪]|المئ[ةه]|المائ[ةه]|الميه|نسبة|نقاط|نقطة|معدل/;
const ARABIC_SHARE_AFTER = /^\s*(?:[%٪]|(?:في|ب)\s?(?:ال)?(?:مئة|مائة))|^\s*بال(?:مئة|مائة)/;
const ENGLISH_SHARE =
  /%|\bper\s?cent|\bpercent|\bpct?\b|\bpoints?\b|\bout of\b|\bin (?:every )?(?:ten|10|hundred|100)\b|\brates?\b|\bproportion|\bshare\b/i;
const ENGLISH_SHARE_AFTER = /^\s*(?:%|per\s?cent\b|percent\b)/i;

/** The same number on both sides, and nowhere beside it what the other side counts in. */
function otherMeasure(pair: AnalysedPair, kind: MeasureKind): Remark[] {
  const { source, target } = measured(pair);
  return target.flatMap(({ quantity, measure }): Remark[] => {
    if (measure?.kind !== kind || !isPlain(quantity) || ORDINAL.test(quantity.written ?? '')) return [];
    const same = source.filter((other) => isSame(other.quantity, quantity));
    if (same.length === 0 || same.some((other) => other.measure?.kind !== kind || other.measure.name === measure.name))
      return [];
    // Another number may be the one that is meant: 3 days and 3 weeks on one side, told in another order.
    if (target.some((other) => other.quantity !== quantity && isSame(other.quantity, quantity))) return [];
    const arabic = same[0]!.measure!;
    return [
      {
        side: 'target',
        start: measure.start,
        end: measure.end,
        level: 'error',
        reason: {
          key: `check.${kind}.other`,
          values: {
            english: pair.target.slice(measure.start, measure.end),
            arabic: pair.source.slice(arabic.start, arabic.end),
          },
        },
      },
    ];
  });
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.value !== undefined && b.value !== undefined
    ? Math.abs(a.value - b.value) <= Math.abs(a.value) * 1e-9
    : a.key === b.key;
}

/** The word right after the number; a scale that was not taken into it may stand between. */
function arabicMeasureOf(words: readonly Word[], { start, end }: Quantity): Measured['measure'] {
  const at = words.findIndex((word) => word.start >= end);
  const word = at < 0 ? undefined : words[at];
  // The minute 89, the year 2011: the number names one of them and counts nothing.
  const before = words.findLast((other) => other.end <= start);
  if (before && start - before.end <= 2 && arabicMeasure(before.text.replace(/^[وفبل]?ال|^لل/, ''))) return undefined;
  // "On Saturday" is written with the word for day.
  if (word?.text === 'يوم' && WEEKDAY.test(words[at + 1]?.text ?? '')) return undefined;
  const named = word && word.start - end <= 2 ? arabicMeasure(word.text) : undefined;
  return word && named && { ...named, start: word.start, end: word.end };
}

const WEEKDAY = /^(?:ال)?(?:سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه)$/;
const ORDINAL = /(?:st|nd|rd|th)$/i;

/** A sign before the number, or the noun after it: also past one word, as in 30 Libyan dinars. */
function englishMeasureOf(text: string, words: readonly Word[], { start, end }: Quantity): Measured['measure'] {
  const sign = /(?:us)?[$€£¥]\s?$/i.exec(text.slice(Math.max(0, start - 4), start));
  if (sign) {
    const named = englishMeasure(sign[0].trim().slice(-1));
    if (named) return { ...named, start: start - sign[0].length, end: start };
  }
  const at = words.findIndex((word) => word.start >= end);
  if (at < 0) return undefined;
  for (const [k, word] of words.slice(at, at + 2).entries()) {
    const before = text.slice(k === 0 ? end : words[at]!.end, word.start);
    if (!/^[\s-]{0,2}$/.test(before)) return undefined;
    const named = englishMeasure(word.text);
    if (named) return { ...named, start: word.start, end: word.end };
  }
  return undefined;
}
