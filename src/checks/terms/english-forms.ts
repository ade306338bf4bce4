import { americanSpelling, englishStems } from '../../align/lexicon/english.js';
import { targetWords } from '../../align/words/words.js';
import { remembering } from '../../text/remembering.js';
import type { Span } from '../../text/span.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';

/** A word of an English text without article; a compound with a hyphen is its parts. */
export interface Part extends Span {
  readonly text: string;
  readonly written: string;
  /** What the whole word is surely a form of, itself among it. */
  readonly stems: readonly string[];
}

/** The words of an English phrase as they are looked for. */
export function partsOf(text: string): Part[] {
  return targetWords(text).flatMap((word) => {
    if (ARTICLES.has(word.text)) return [];
    const written = text.slice(word.start, word.end);
    const folded = word.text.split('-');
    const pieces = folded.length > 1 ? written.split(HYPHEN) : [];
    if (pieces.length !== folded.length || pieces.some((piece) => !/^\p{L}/u.test(piece)))
      return [partOf(word.text, written, word.start)];
    let at = word.start;
    return pieces.map((piece, k) => {
      const part = partOf(folded[k]!, piece, at);
      at += piece.length + 1;
      return part;
    });
  });
}

const HYPHEN = /[-\u2010\u2011]/;

function partOf(text: string, written: string, start: number): Part {
  return { text, written, stems: stemsOf(text), start, end: start + written.length };
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** The same of a pair's translation. */
export const targetParts = perPair(({ target }: AnalysedPair) => partsOf(target));

/** The places where a phrase stands word by word, in any inflection. */
export function standsAt(phrase: readonly Part[], parts: readonly Part[]): (readonly Part[])[] {
  const places: (readonly Part[])[] = [];
  for (let at = 0; at + phrase.length <= parts.length; at++)
    if (phrase.every((wanted, k) => isFormOf(parts[at + k]!, wanted))) places.push(parts.slice(at, at + phrase.length));
  return places;
}

/**
 * The places where a text says a phrase, generously: inflected, its words in another order or with a few between them
 * ("minister of defence", "interior and defence ministers"), written in one or in two, or as a word derived from it
 * (Libya, Libyan).
 */
export function saidAt(phrase: readonly Part[], parts: readonly Part[]): (readonly Part[])[] {
  const wanted = phrase.filter(({ text }) => !LINKING.has(text));
  const words = wanted.length > 0 ? wanted : phrase;
  const first = words[0]!;
  const found: (readonly Part[])[] = [];
  for (let at = 0; at < parts.length; at++) {
    if (isSaidBy(parts[at]!, first)) {
      const place = words.length === 1 ? [parts[at]!] : around(words, parts, at);
      if (place) found.push(place);
    }
    const joined = joinedAt(words, parts, at);
    if (joined) found.push(joined);
  }
  return found;
}

const LINKING: ReadonlySet<string> = new Set(['of', 'for', 'and', 'in', 'on', 'to']);
/** Words that may stand between those of a phrase, besides the linking ones. */
const BETWEEN = 3;

/** The words of a phrase near the place of its first one. */
function around(words: readonly Part[], parts: readonly Part[], at: number): readonly Part[] | undefined {
  const reach = words.length + BETWEEN;
  const used = [at];
  for (const word of words.slice(1)) {
    let nearest = -1;
    for (let k = Math.max(0, at - reach); k <= Math.min(parts.length - 1, at + reach); k++) {
      if (used.includes(k) || !isSaidBy(parts[k]!, word)) continue;
      if (nearest < 0 || Math.abs(k - at) < Math.abs(nearest - at)) nearest = k;
    }
    if (nearest < 0) return undefined;
    used.push(nearest);
  }
  return used.sort((a, b) => a - b).map((k) => parts[k]!);
}

/** "cease fire" for "ceasefire", and the other way round. */
function joinedAt(words: readonly Part[], parts: readonly Part[], at: number): readonly Part[] | undefined {
  const [part, next] = [parts[at]!, parts[at + 1]];
  if (words.length === 2 && isJoinedForm(part.text, words[0]!.text + words[1]!.text)) return [part];
  if (
    words.length === 1 &&
    next &&
    next.text.length > 1 &&
    words[0]!.text.startsWith(part.text) &&
    isJoinedForm(part.text + next.text, words[0]!.text)
  )
    return [part, next];
  return undefined;
}

/** Whether a word of a text is a form of a word of the glossary, in any spelling. */
function isFormOf(word: Part, wanted: Part): boolean {
  return word.text === wanted.text || word.stems.includes(wanted.text) || word.stems.includes(american(wanted.text));
}

/** Asked of every word of a text for every word of a glossary. */
const american = remembering(americanSpelling);

/** The same of words that are written in one here and in two there. */
function isJoinedForm(word: string, wanted: string): boolean {
  return word === wanted || stemsOf(word).includes(wanted);
}

/** Stems of which the whole word is a form; of parts of it nothing follows. */
const stemsOf = remembering((word: string): readonly string[] => {
  const stems = englishStems(word)
    .filter(({ confidence }) => confidence > PART)
    .map(({ text }) => text);
  // archaeology, archeology
  return /[ao]e/.test(word) ? [...stems, ...stems.map((stem) => stem.replace(/[ao]e/, 'e'))] : stems;
});

/** Stems that englishStems trusts no more than this are of parts. */
const PART = 0.9;

function isSaidBy(word: Part, wanted: Part): boolean {
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

const LEAST_IN_COMPOUND = 5;
const LEAST_SHARED = 4;
/** What words of one family may differ in behind their common beginning. */
const TAILS: ReadonlySet<string> = new Set(
  ' n an ian ish ese i ic al ial ist y ia a e ey ain ing ed er or ation ion ment ance ence ity ly ism ive ous able ant ent cy ce k ically ize ise ern ward wards o s ical ally ness t'.split(
    ' ',
  ),
);
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
