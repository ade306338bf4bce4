import { americanSpelling, englishStems } from '../../align/lexicon/english.js';
import { remembering } from '../../text/remembering.js';

/** A folded English word with what it is surely a form of. */
export interface Folded {
  readonly text: string;
  readonly stems: readonly string[];
}

/** Whether a word of a text is a form of a word of the glossary, in any spelling. */
export function isFormOf(word: Folded, wanted: Folded): boolean {
  return word.text === wanted.text || word.stems.includes(wanted.text) || word.stems.includes(american(wanted.text));
}

/** Asked of every word of a text for every word of a glossary. */
export const american = remembering(americanSpelling);

/** The same of words that are written in one here and in two there. */
export function isJoinedForm(word: string, wanted: string): boolean {
  return word === wanted || stemsOf(word).includes(wanted);
}

/** Stems of which the whole word is a form; of parts of it nothing follows. */
export const stemsOf = remembering((word: string): readonly string[] => {
  const stems = englishStems(word)
    .filter(({ confidence }) => confidence > PART)
    .map(({ text }) => text);
  // archaeology, archeology
  return /[ao]e/.test(word) ? [...stems, ...stems.map((stem) => stem.replace(/[ao]e/, 'e'))] : stems;
});

/** Stems that englishStems trusts no more than this are of parts. */
const PART = 0.9;

export function isSaidBy(word: Folded, wanted: Folded): boolean {
  return (
    isFormOf(word, wanted) ||
    wanted.stems.some((stem) => word.stems.includes(stem)) ||
    word.stems.some((stem) => isDerived(stem, wanted.text) || isCompound(stem, wanted.text))
  );
}

/** Whether two words are of one family by their endings: Italy and Italian, invest and investment. */
function isDerived(a: string, b: string): boolean {
  if (FAMILIES.get(a)?.includes(b) || FAMILIES.get(b)?.includes(a)) return true;
  if (a[0] !== b[0] || a[1] !== b[1]) return false;
  let shared = 2;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= LEAST_SHARED && TAILS.has(a.slice(shared)) && TAILS.has(b.slice(shared));
}

/** Whether a word is a compound that ends in another: cellphone, glycoprotein. */
function isCompound(word: string, wanted: string): boolean {
  return wanted.length >= LEAST_IN_COMPOUND && word.length >= wanted.length + 3 && word.endsWith(wanted);
}

export const LEAST_IN_COMPOUND = 5;
export const LEAST_SHARED = 4;
/** What words of one family may differ in behind their common beginning. */
const TAILS: ReadonlySet<string> = new Set(
  ' n an ian ish ese i ic al ial ist y ia a e ey ain ing ed er or ation ion ment ance ence ity ly ism ive ous able ant ent cy ce k ically ize ise ern ward wards o s ical ally ness t'.split(
    ' ',
  ),
);
/** The words of a word's family that no ending joins with it. */
export function familyOf(word: string): readonly string[] {
  return [
    ...(FAMILIES.get(word) ?? []),
    ...[...FAMILIES].flatMap(([name, others]) => (others.includes(word) ? [name] : [])),
  ];
}

/** Countries and their adjectives that no ending joins. */
const FAMILIES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    france: ['french'],
    spain: ['spanish', 'spaniard'],
    netherlands: ['dutch'],
    holland: ['dutch'],
    denmark: ['danish', 'dane'],
    poland: ['polish', 'pole'],
    ireland: ['irish'],
    wales: ['welsh'],
    switzerland: ['swiss'],
    thailand: ['thai'],
    finland: ['finnish', 'finn'],
    sweden: ['swedish', 'swede'],
    iraq: ['iraqi'],
    oman: ['omani'],
    iran: ['iranian'],
    philippines: ['filipino'],
    afghanistan: ['afghan'],
    kazakhstan: ['kazakh'],
    uzbekistan: ['uzbek'],
    peru: ['peruvian'],
    cyprus: ['cypriot'],
    greenland: ['greenlander', 'greenlandic'],
    norway: ['norwegian'],
    moscow: ['muscovite'],
    us: ['american', 'u.s.', 'usa', 'u.s.a.'],
    usa: ['american', 'u.s.', 'us'],
  }),
);
