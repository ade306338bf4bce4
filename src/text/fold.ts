import { classAt, characterClasses as is } from './characters.js';
import { graphemeEnd } from './graphemes.js';

/**
 * Arabic for search and matching, never for display: presentation forms by NFKC, marks, tatweel and invisible
 * characters out, أإآٱ→ا, ى→ي, ة→ه, Persian ی ک to ي ك, digits and their separators ٫ ٬ ٪ to ASCII, Latin letters
 * small; with `hamzaSeats` also ؤ→و and ئ→ي. Folding twice changes nothing.
 */
export function foldArabic(text: string, options: { readonly hamzaSeats?: boolean } = {}): string {
  const letters = PLAIN_ARABIC.test(text) ? text : plainArabic(text);
  const folded = letters.replace(ARABIC_VARIANTS, (letter) => arabicLetters[letter]!);
  return options.hamzaSeats ? folded.replace(/[ؤئ]/g, (letter) => hamzaSeats[letter]!) : folded;
}

/**
 * English for search and matching: lower case, no accents, straight quotes and hyphens. Folding twice changes nothing.
 */
export function foldEnglish(text: string): string {
  if (PLAIN_ENGLISH.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(INVISIBLE, '')
    .replace(/[\u2018\u2019\u201a\u201b\u02bb\u02bc\u02be\u02bf]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
    .toLowerCase()
    .replace(FINAL_SIGMA, 'σ');
}

/** The folding of a language: Arabic's for languages in Arabic script, English's for the others. */
export function fold(text: string, language: string): string {
  return inArabicScript.has(language) ? foldArabic(text) : foldEnglish(text);
}

/**
 * A folded text with, for each of its units, where in the original the grapheme begins that it came from; one more
 * entry for the end. A hit from `a` to `b` in the folded text stands at `offsets[a]` to `offsets[b]` of the original,
 * with the marks of its last letter. Offsets ascend and lie on grapheme borders.
 */
export function foldWithOffsets(
  text: string,
  language: string,
): { readonly text: string; readonly offsets: Uint32Array } {
  const offsets: number[] = [];
  const known = new Map<string, string>();
  let folded = '';
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start);
    const piece = text.slice(start, end);
    let part = known.get(piece);
    if (part === undefined) {
      part = fold(piece, language);
      known.set(piece, part);
    }
    for (let unit = 0; unit < part.length; unit++) offsets.push(start);
    folded += part;
    start = end;
  }
  offsets.push(text.length);
  return { text: folded, offsets: Uint32Array.from(offsets) };
}

const inArabicScript: ReadonlySet<string> = new Set(['ar', 'fa', 'ur', 'ps']);

/** What needs nothing but its letters unified, as most words do. */
const PLAIN_ARABIC = /^[ -@[-~\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a]*$/;
const PLAIN_ENGLISH = /^[ -@[-~]*$/;

function plainArabic(text: string): string {
  // NFKC composes alef and hamza to one letter, which then folds like the composed one; it also lets marks out of
  // presentation forms.
  return withoutMarks(withoutMarks(text).normalize('NFKC'))
    .replace(LOOSE_HAMZA, '')
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u066a-\u066c]/g, (sign) => '%.,'[sign.charCodeAt(0) - 0x66a]!)
    .toLowerCase()
    .replace(FINAL_SIGMA, 'σ')
    .normalize('NFKC');
}

function withoutMarks(text: string): string {
  return text.replace(INVISIBLE, '').replace(ARABIC_MARKS, '');
}

/** Tashkeel, Quranic marks, superscript alef and tatweel: written or left out at will. */
const ARABIC_MARKS = /[\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;
/** Madda and hamza above or below that made no letter with what they stand on. */
const LOOSE_HAMZA = /[\u0653-\u0655]/g;
/** Zero-width characters, bidi controls and the byte order mark: never seen, never meant. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Arabic-Indic (U+0660) and Persian (U+06F0) digits. */
const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** Lower case writes sigma by its place in the word, which a search must not depend on. */
const FINAL_SIGMA = /ς/g;

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

/** A grapheme, with what folding takes out after it and the marks beyond: they compose once that is out. */
function pieceEnd(text: string, start: number): number {
  let at = graphemeEnd(text, start);
  while (at < text.length && joins(text, at)) at = graphemeEnd(text, at);
  return at;
}

function joins(text: string, at: number): boolean {
  const kind = classAt(text, at);
  if (kind === is.extend || text[at] === TATWEEL) return true;
  return kind >= is.space && kind <= is.inner && text[at]!.replace(INVISIBLE, '') === '';
}

const TATWEEL = '\u0640';
