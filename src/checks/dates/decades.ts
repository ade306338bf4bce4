import { numberWordValue } from '../../text/numbers.js';
import type { AnalysedPair } from '../analysis/pair.js';
import type { Remark } from '../finding.js';

/** Decades of the English where the Arabic names other ones: the 1960s beside السبعينيات. */
export function decades({ target, source, sourceWords, targetWords }: AnalysedPair): Remark[] {
  const own = targetWords.filter(({ text }) => ENGLISH_DECADE.test(text));
  if (own.length === 0) return [];
  const others = sourceWords.flatMap(({ text, start, end }) => {
    const stem = ARABIC_DECADE.exec(text)?.[1];
    const tens = stem === undefined ? undefined : numberWordValue(`${stem}ين`);
    return tens === undefined ? [] : [{ tens, written: source.slice(start, end) }];
  });
  const [other] = others;
  if (!other) return [];
  return own.flatMap(({ text, start, end }): Remark[] => {
    const tens = Number(/(\d\d)s$/.exec(text)![1]);
    if (others.some((known) => known.tens === tens)) return [];
    const values = { year: target.slice(start, end), arabic: other.written };
    return [{ side: 'target', start, end, level: 'error', reason: { key: 'check.year.other', values } }];
  });
}

const ENGLISH_DECADE = /^(?:1[5-9]|20)?\d\ds$/;
/** ستينيات, الستينات, السبعينيات. */
const ARABIC_DECADE = /^[وفبل]?(?:ال|لل)?(عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)ين[يا]+ت$/;
