/** Words of Arabic numerals, folded. */

const pairs = (list: string): (readonly [string, number])[] =>
  list.split(';').flatMap((group) => {
    const [value, words] = group.split(':') as [string, string];
    return words
      .trim()
      .split(' ')
      .map((word) => [word, Number(value)] as const);
  });

const SCALES: ReadonlyMap<string, number> = new Map(
  pairs(
    '1e3:الف الاف الفا; 1e6:مليون ملايين مليونا; 1e9:مليار مليارات مليارا بليون بلايين بليونا; 1e12:تريليون ترليون تريليونا تريليونات',
  ),
);

/** What a word multiplies the number before it by. */
export function arabicScale(word: string): number | undefined {
  return SCALES.get(word) ?? SCALES.get(withoutPrefix(word));
}

/** Said only after a number: thousands of people are no number. */
export const PLURAL_SCALES = /^(?:الاف|ملايين|بلايين|مليارات|تريليونات)$/;

/** Two hundred, thousand, million: numbers by their ending, also before what they count (مليوني دولار). */
export function dualScale(word: string): number | undefined {
  return DUAL_SCALES.get(word) ?? DUAL_SCALES.get(word.replace(/^[وبل]/, '')) ?? DUAL_SCALES.get(withoutPrefix(word));
}

const DUAL_SCALES: ReadonlyMap<string, number> = new Map(
  pairs(
    '200:مئتين مائتين مئتان مائتان مائتي مئتي مائتا مئتا; 2000:الفين الفان الفي الفا; 2e6:مليونين مليونان مليوني مليونا; 2e9:مليارين ملياران ملياري بليونين بليونان بليوني; 2e12:تريليونين تريليونان تريليوني',
  ).filter(([word]) => !SCALES.has(word)),
);

/** Words that say two of something. */
export const DUALS: ReadonlySet<string> = new Set(
  (
    'شهران شهرين عامين عامان سنتين سنتان يومين يومان اسبوعين اسبوعان ساعتين ساعتان مرتين مرتان شخصين شخصان دقيقتين دقيقتان ' +
    'عقدين عقدان قرنين قرنان رجلين رجلان امراتين امراتان طفلين طفلان دولتين دولتان بلدين بلدان جانبين جانبان طرفين طرفان هدفين هدفان'
  ).split(' '),
);

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['نصف', 1 / 2],
  ['نصفا', 1 / 2],
  ['ثلث', 1 / 3],
  ['ثلثا', 2 / 3],
  ['ثلثي', 2 / 3],
  ['ثلثين', 2 / 3],
  ['ثلثان', 2 / 3],
  ['ربع', 1 / 4],
  ['ربعا', 1 / 4],
]);

/** The share that a word says, whatever is written onto it; ثلثا is two thirds, but after إلا one. */
export function arabicFraction(word: string): number | undefined {
  return FRACTIONS.get(word) ?? FRACTIONS.get(withoutPrefix(word));
}

/** The word without and, with, for, the. */
export function withoutPrefix(word: string): string {
  return word.replace(/^[وفبلك]?(?:ال)?/, '');
}
