import { IRREGULAR } from '../../align/lexicon/english-irregular.js';
import type { Span } from '../../text/span.js';
import type { Fix } from '../finding.js';
import type { Part } from './english-forms.js';

/**
 * What puts a preferred phrase where a forbidden one stands, inflected like it: as written, or with the plural, possessive or -ed of its
 * last word. Undefined where the form is not certain, as of nouns and verbs that are irregular.
 */
export function replacement(
  text: string,
  preferred: string,
  variant: readonly Part[],
  words: readonly Part[],
): Fix | undefined {
  const [first, last] = [words[0]!, words.at(-1)!];
  if (!words.every((word, k) => k === words.length - 1 || word.text === variant[k]!.text)) return undefined;
  const ending = endingOf(last.text, variant.at(-1)!.text);
  if (ending === undefined) return undefined;
  const inflected = ending(preferred);
  if (inflected === undefined) return undefined;
  const capital = /^\p{Lu}/u.test(first.written) && !/^\p{Lu}/u.test(variant[0]!.written);
  const put = capital ? inflected[0]!.toUpperCase() + inflected.slice(1) : inflected;
  return withArticle(text, { start: first.start, end: last.end }, put);
}

type Inflection = (phrase: string) => string | undefined;

/** What was done to a word of the glossary, as something that can be done to another one. */
function endingOf(word: string, wanted: string): Inflection | undefined {
  if (word === wanted) return (phrase) => phrase;
  if (word === `${wanted}'s`) return possessive;
  if (word === pluralOf(wanted)) return (phrase) => onLast(phrase, pluralOf);
  if (word === `${pluralOf(wanted)}'`)
    return (phrase) => {
      const plural = onLast(phrase, pluralOf);
      return plural && `${plural}'`;
    };
  // A verb in one word: of a noun phrase nothing ends in -ed.
  if (word === pastOf(wanted)) return (phrase) => (phrase.includes(' ') ? undefined : pastOf(phrase));
  return undefined;
}

function possessive(phrase: string): string {
  return /s$/i.test(phrase) ? `${phrase}'` : `${phrase}'s`;
}

function onLast(phrase: string, inflect: Inflection): string | undefined {
  const at = phrase.lastIndexOf(' ') + 1;
  const inflected = inflect(phrase.slice(at));
  // Of "head of state" and "chief in charge" it is not the last word that is inflected.
  if (inflected === undefined || / (?:of|in|for|on|to|at|with|and) /i.test(phrase)) return undefined;
  return phrase.slice(0, at) + inflected;
}

const IRREGULAR_LEMMAS: ReadonlySet<string> = new Set(IRREGULAR.values());

/** The plural where the rule is safe: not of words that have one already, of Greek and Latin ones, or in -o and -f. */
function pluralOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (lower.length < 3 || !/^\p{L}+$/u.test(word) || IRREGULAR_LEMMAS.has(lower)) return undefined;
  if (/(?:[fo]|fe|us|is|man|men|people|[^s]s|ics|ware|ing)$/.test(lower)) return undefined;
  if (/[^aeiou]y$/.test(lower)) return `${word.slice(0, -1)}ies`;
  if (/(?:ss|x|z|ch|sh)$/.test(lower)) return `${word}es`;
  return `${word}s`;
}

/** The past where the rule is safe: not where a last consonant may be doubled. */
function pastOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (lower.length < 3 || !/^\p{L}+$/u.test(word) || IRREGULAR_LEMMAS.has(lower)) return undefined;
  if (lower.endsWith('e')) return `${word}d`;
  if (/[^aeiou]y$/.test(lower)) return `${word.slice(0, -1)}ied`;
  if (/[aeiou][bcdfgklmnprtvz]$/.test(lower) && !/[aeiou]{2}[bcdfgklmnprtvz]$/.test(lower)) return undefined;
  return `${word}ed`;
}

/** The article before it as its sound wants it; where that cannot be told from the letters nothing is proposed. */
function withArticle(text: string, span: Span, put: string): Fix | undefined {
  const before = /\b(an?)(\s+)$/i.exec(text.slice(0, span.start));
  if (!before) return { ...span, text: put };
  const [whole, article, blank] = before as unknown as [string, string, string];
  // An hour, a union, an FBI agent: the sound is not the letter's.
  if (/^(?:[hu]|eu|one)/i.test(put) || /^\p{Lu}{2}/u.test(put)) return undefined;
  const wanted = /^[aeiou]/i.test(put) ? 'an' : 'a';
  if (article.toLowerCase() === wanted) return { ...span, text: put };
  const written = article[0] === 'A' ? wanted[0]!.toUpperCase() + wanted.slice(1) : wanted;
  return { start: span.start - whole.length, end: span.end, text: `${written}${blank}${put}` };
}
