/** Tashkeel, Quranic marks, superscript alef and tatweel: written or left out at will. */
const ARABIC_MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;
/** Zero-width characters, bidi controls and the byte order mark: never seen, never meant. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

const arabicLetters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ی: 'ي',
  ک: 'ك',
};
const ARABIC_VARIANTS = /[أإآٱىةیک]/g;
const hamzaSeats: Readonly<Record<string, string>> = { ؤ: 'و', ئ: 'ي' };

/** Arabic-Indic (U+0660) and Persian (U+06F0) digits. */
const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * Arabic for search and matching, never for display: presentation forms by NFKC, marks, tatweel and invisible characters
 * out, أإآٱ→ا, ى→ي, ة→ه, digits to ASCII; with `hamzaSeats` also ؤ→و and ئ→ي.
 */
export function foldArabic(text: string, options: { readonly hamzaSeats?: boolean } = {}): string {
  // NFKC composes alef and hamza to one letter, which then folds like the composed one.
  const folded = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(ARABIC_MARKS, '')
    .replace(ARABIC_VARIANTS, (letter) => arabicLetters[letter]!)
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toLowerCase();
  return options.hamzaSeats ? folded.replace(/[ؤئ]/g, (letter) => hamzaSeats[letter]!) : folded;
}

/** English for search and matching: lower case, no accents, straight quotes and hyphens. */
export function foldEnglish(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\u2018\u2019\u201a\u201b\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
    .toLowerCase();
}

/** The folding of a language: Arabic's for languages in Arabic script, English's for the others. */
export function fold(text: string, language: string): string {
  return ['ar', 'fa', 'ur', 'ps'].includes(language) ? foldArabic(text) : foldEnglish(text);
}

/** A folded text with, for each of its units, where in the original it came from; one more entry for the end. */
export function foldWithOffsets(
  text: string,
  language: string,
): { readonly text: string; readonly offsets: Uint32Array } {
  const offsets: number[] = [];
  let folded = '';
  // Base characters with their marks fold together, others each alone: so no offset points into the middle of a composition.
  for (const match of text.matchAll(/[^\p{M}]?\p{M}*/gsu)) {
    if (match[0] === '') continue;
    const part = fold(match[0], language);
    for (let unit = 0; unit < part.length; unit++) offsets.push(match.index);
    folded += part;
  }
  offsets.push(text.length);
  return { text: folded, offsets: Uint32Array.from(offsets) };
}
