/**
 * What a number written in digits is compared by: its value in plain digits, whatever its script and separators
 * (١٬٢٣٤٫٥, 1,234.5 and 1234.5 are "1234.5"), with letters after it dropped (4th is "4"); dates, times and ranges keep
 * their separators (12:30). Undefined where there is no digit.
 */
export function numberKey(written: string): string | undefined {
  if (!HAS_DIGIT.test(written)) return undefined;
  const digits = asciiDigits(written).replace(/[^\d.,:/\u066b\u066c\u2044-]/g, '');
  if (!/\d/.test(digits)) return undefined;
  const trimmed = digits.replace(/^\D+|\D+$/g, '');
  if (/[:/\u2044-]/.test(trimmed)) return trimmed;
  return plain(trimmed);
}

/** Asked first, since most words have none. */
const HAS_DIGIT = /[\d\u0660-\u0669\u06f0-\u06f9]/;

/** The value of a number word in either language, folded; undefined for any other word. */
export function numberWordValue(word: string): number | undefined {
  const known = values.get(word);
  if (known !== undefined) return known;
  // The conjunction is written onto the Arabic word: وعشرون in "twenty-one".
  if (word >= '\u0600') return 'وبلفا'.includes(word[0]!) ? values.get(word.replace(/^[وبلف]?(ال)?/, '')) : undefined;
  if (!word.includes('-')) return undefined;
  const [tens, ones] = word.split('-');
  const [large, small] = [values.get(tens ?? ''), values.get(ones ?? '')];
  return large !== undefined && small !== undefined && large >= 20 && small < 10 ? large + small : undefined;
}

/** Eastern digits (U+0660 and U+06F0 onwards) as ASCII. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** A separator before exactly three digits parts thousands, unless it is the last of its kind alone after a zero; another parts decimals. */
function plain(digits: string): string {
  const unified = digits.replaceAll('\u066b', '.').replaceAll('\u066c', ',');
  const [comma, stop] = [unified.lastIndexOf(','), unified.lastIndexOf('.')];
  const thousands = /^\d{1,3}([.,])\d{3}(\1\d{3})*(?!\d)/.exec(unified);
  let decimal = Math.max(comma, stop);
  if (thousands && thousands[0].length === unified.length && !(thousands[1] === '.' && unified.split('.').length === 2))
    decimal = -1;
  const whole = (decimal < 0 ? unified : unified.slice(0, decimal)).replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  const part = decimal < 0 ? '' : unified.slice(decimal + 1).replace(/\D|0+$/g, '');
  return part === '' ? whole : `${whole}.${part}`;
}

const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ordinals =
  ' first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const englishTens = '  twenty thirty forty fifty sixty seventy eighty ninety';
/** Folded: أ is ا, ة is ه, ى is ي; masculine, feminine and ordinal forms of a value beside each other. */
const arabic: readonly (readonly [value: number, words: string])[] = [
  [1, 'واحد واحده اول اولي حادي حاديه'],
  [2, 'اثنان اثنين اثنتان اثنتين اثنا اثنتا اثني اثنتي ثاني ثانيه'],
  [3, 'ثلاث ثلاثه ثالث ثالثه'],
  [4, 'اربع اربعه رابع رابعه'],
  [5, 'خمس خمسه خامس خامسه'],
  [6, 'ست سته سادس سادسه'],
  [7, 'سبع سبعه سابع سابعه'],
  [8, 'ثمان ثماني ثمانيه ثامن ثامنه'],
  [9, 'تسع تسعه تاسع تاسعه'],
  [10, 'عشر عشره عاشر عاشره'],
  [20, 'عشرون عشرين'],
  [30, 'ثلاثون ثلاثين'],
  [40, 'اربعون اربعين'],
  [50, 'خمسون خمسين'],
  [60, 'ستون ستين'],
  [70, 'سبعون سبعين'],
  [80, 'ثمانون ثمانين'],
  [90, 'تسعون تسعين'],
  [100, 'مائه مئه ميه'],
  [200, 'مائتان مائتين مئتان مئتين'],
  [1000, 'الف الاف الفا'],
  [2000, 'الفان الفين'],
  [1_000_000, 'مليون ملايين مليونا'],
  [1_000_000_000, 'مليار مليارات بليون'],
];

const values: ReadonlyMap<string, number> = new Map([
  ...listed(english, 1),
  ...listed(ordinals, 1),
  ...listed(englishTens, 10),
  ['hundred', 100] as const,
  ['thousand', 1000] as const,
  ['million', 1_000_000] as const,
  ['billion', 1_000_000_000] as const,
  ...arabic.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
]);

function listed(words: string, step: number): (readonly [string, number])[] {
  return words.split(' ').flatMap((word, k) => (word ? [[word, k * step] as const] : []));
}
