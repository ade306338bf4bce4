import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { Remark } from '../finding.js';

/**
 * The months of the Hijri calendar, folded Arabic and the usual English spellings in lower case without marks. Safar is zero
 * and Rabi spring as well: the first counts after شهر alone, the second with its ordinal.
 */
const MONTHS: readonly { readonly name: string; readonly arabic: RegExp; readonly english: RegExp }[] = [
  month('Muharram', 'محرم', 'm[uo]harr[ae]m'),
  month('Safar', '(?<=شهر )صفر', '(?<=month of )safar'),
  month('Rabi al-Awwal', 'ربيع الاول', "rabi'? (?:i|al aww?al|ul aww?al|al ula)"),
  month('Rabi al-Thani', 'ربيع (?:الثاني|الاخر)', "rabi'? (?:ii|[au]l (?:thani|akhir))"),
  month('Jumada al-Ula', 'جمادي الاولي?', 'jum[ao]da (?:i|[au]l (?:ula|aww?al))'),
  month(
    'Jumada al-Thani',
    'جمادي (?:الثانيه|الثاني|الاخره|الاخر)',
    'jum[ao]da (?:ii|[au]l (?:thani(?:a|ya)?|akhir(?:a|ah)?))',
  ),
  month('Rajab', 'رجب', 'rajab'),
  month('Shaban', 'شعبان', "sha?'?a?ban"),
  month('Ramadan', 'رمضان', 'rama(?:dh?|z)an'),
  month('Shawwal', 'شوال', 'shaww?al'),
  month('Dhu al-Qadah', 'ذ[وي] القعده', "(?:dh|z)u ?[au]?l (?:qa?'?[aie]?da?h?|qi'?dah|kaada)"),
  month('Dhu al-Hijjah', 'ذ[وي] الحجه', '(?:dh|z)u ?[au]?l hijj?ah?'),
];

function month(name: string, arabic: string, english: string) {
  return {
    name,
    arabic: new RegExp(`(?<![\\u0621-\\u064a])(?:[وفبلك]|وب|ول)?${arabic}(?![\\u0621-\\u064a])`),
    english: new RegExp(`(?<![\\p{L}])${english}(?![\\p{L}])`, 'u'),
  };
}

/** Months of the Hijri calendar on both sides; what is nothing but a person's name is so on both. */
const hijriMonths = perPair((pair: AnalysedPair) => {
  const english = plain(pair.target);
  const arabic = pair.sourceWords.map(({ text }) => text).join(' ');
  return MONTHS.flatMap(({ name, arabic: source, english: target }) => {
    const [there, here] = [source.exec(arabic)?.[0], target.exec(english)];
    return there || here
      ? [{ name, arabic: there, english: here && { start: here.index, end: here.index + here[0].length } }]
      : [];
  });
});

/** Lower case with one hyphen and one apostrophe, each character in its place. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[-\u2010\u2011]/g, ' ')
    .replace(/[’‘ʿʾ`]/g, "'");
}

const MAY_NAME = /محرم|صفر|ربيع|جمادي|جمادى|رجب|شعبان|رمضان|شوال|القعد|الحج/;

/** A month of the Hijri calendar that the Arabic gives otherwise. */
export function otherHijriMonth(pair: AnalysedPair): Remark[] {
  if (!MAY_NAME.test(pair.source)) return [];
  const months = hijriMonths(pair);
  const left = months.filter(({ arabic, english }) => arabic && !english);
  const [other] = left;
  if (!other) return [];
  return months.flatMap(({ arabic, english }): Remark[] => {
    if (arabic || !english) return [];
    const { start, end } = english;
    const reason = { name: pair.target.slice(start, end), arabic: other.arabic! };
    return [
      {
        side: 'target',
        start,
        end,
        level: 'error',
        reason: { key: 'check.month.other', values: reason },
        ...(left.length === 1 ? { fix: { start, end, text: other.name } } : {}),
      },
    ];
  });
}
