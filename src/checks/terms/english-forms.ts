import { targetWords } from '../../align/words/words.js';
import type { Span } from '../../text/span.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';
import { isFormOf, isJoinedForm, isSaidBy, stemsOf } from './english-family.js';
import { PartIndex } from './part-index.js';

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

/** Words that are looked through for phrases. */
export interface SearchedParts {
  readonly parts: readonly Part[];
  /** Of a long text, where a look at all words for each phrase would cost the square of its length. */
  readonly index?: PartIndex;
}

export function searched(parts: readonly Part[]): SearchedParts {
  return parts.length > SHORT ? { parts, index: new PartIndex(parts) } : { parts };
}

/** Fewer words are looked through sooner than put in order. */
const SHORT = 150;

/** The words of a pair's translation. */
export const targetParts = perPair(({ target }: AnalysedPair) => searched(partsOf(target)));

/** The places where a phrase stands word by word, in any inflection. */
export function standsAt(phrase: readonly Part[], { parts, index }: SearchedParts): (readonly Part[])[] {
  const places: (readonly Part[])[] = [];
  for (const at of index?.formsOf(phrase[0]!) ?? parts.keys())
    if (at + phrase.length <= parts.length && phrase.every((wanted, k) => isFormOf(parts[at + k]!, wanted)))
      places.push(parts.slice(at, at + phrase.length));
  return places;
}

/**
 * The places where a text says a phrase, generously: inflected, its words in another order or with a few between them
 * ("minister of defence", "interior and defence ministers"), written in one or in two, or as a word derived from it
 * (Libya, Libyan).
 */
export function saidAt(phrase: readonly Part[], { parts, index }: SearchedParts): (readonly Part[])[] {
  const wanted = phrase.filter(({ text }) => !LINKING.has(text));
  const words = wanted.length > 0 ? wanted : phrase;
  const first = words[0]!;
  const found: (readonly Part[])[] = [];
  for (const at of index?.mayBeSaid(words) ?? parts.keys()) {
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
