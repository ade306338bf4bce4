import { remembering } from '../../text/remembering.js';
import type { Stem } from './affixes.js';
import { IRREGULAR } from './english-irregular.js';

/**
 * The dictionary forms that a folded English word may stand for, the word itself first: possessive, plural, verb and
 * comparison endings taken off, British spelling turned American. Whether a form exists is for the lexicon to say.
 */
export const englishStems: (form: string) => readonly Stem[] = remembering(stemsOf);

function stemsOf(form: string): readonly Stem[] {
  const stems: Stem[] = [];
  const word = form.includes("'") ? form.replace(/'(s|re|ll|ve|d|m)?$/, '') : form;
  keep(stems, word, 1);
  const irregular = IRREGULAR.get(word);
  if (irregular) keep(stems, irregular, INFLECTED);
  for (const base of withoutInflection(word)) keep(stems, base, INFLECTED);
  for (const { text, confidence } of [...stems]) keep(stems, americanSpelling(text), confidence);
  if (word.includes('-')) for (const part of word.split('-')) if (part.length > 2) keep(stems, part, PART);
  for (const part of ACRONYMS.get(word) ?? []) keep(stems, part, PART);
  return stems;
}

/** American spelling of a British one where the rule is safe: colour, organise, centre, defence. */
export function americanSpelling(word: string): string {
  if (word.length < 5 || !MAY_BE_BRITISH.test(word)) return word;
  return word
    .replace(/^(.*[^aeiou])our(s|ed|ing|able|ite|ful|less)?$/, (whole, head: string, tail = '') =>
      NOT_BRITISH.has(whole) ? whole : `${head}or${tail}`,
    )
    .replace(/([a-z]{3,})is(e|es|ed|ing|ation|ations|er|ers)$/, (whole, head: string, tail: string) =>
      /(?:al|an|on|ar|or|er|im|at|it|il|yc|ag|og|tr)$/.test(head) && !NOT_BRITISH.has(whole)
        ? `${head}iz${tail}`
        : whole,
    )
    .replace(/([bt])re$/, '$1er')
    .replace(/(def|off|lic)ence$/, '$1ense')
    .replace(/ll(ed|ing|er)$/, (whole, tail: string) => (word.length > 7 ? `l${tail}` : whole));
}

const INFLECTED = 0.97;
const PART = 0.6;

/** Asked first, since most words are neither. */
const MAY_BE_BRITISH = /our|is[aei]|[bt]re$|ence$|ll(ed|ing|er)$/;

/** What news writes short in English and long in Arabic; "us" is left out, since folded it is a pronoun. */
const ACRONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'u.s.': ['united', 'state', 'america', 'american'],
    usa: ['united', 'state', 'america', 'american'],
    'u.k.': ['united', 'kingdom', 'britain', 'british'],
    uk: ['united', 'kingdom', 'britain', 'british'],
    'u.n.': ['united', 'nation'],
    un: ['united', 'nation'],
    'e.u.': ['european', 'union'],
    eu: ['european', 'union'],
    uae: ['emirates', 'emirate', 'united'],
  }),
);

/** Words in -our and -ise that are spelt so everywhere. */
const NOT_BRITISH: ReadonlySet<string> = new Set(
  'hour hours four flour tour tours toured touring pour poured pouring your advertise exercise exercises exercised otherwise likewise'.split(
    ' ',
  ),
);

/** Words that look inflected and are not, or no longer are. */
const NOT_INFLECTED: ReadonlySet<string> = new Set(
  'news evening morning species series during nothing something anything everything ceiling indeed hundred sacred means mathematics thus perhaps always whereas'.split(
    ' ',
  ),
);

function* withoutInflection(word: string): Generator<string> {
  if (NOT_INFLECTED.has(word)) return;
  if (word.length > 4 && word.endsWith('ies')) yield `${word.slice(0, -3)}y`;
  else if (word.length > 4 && /(?:s|x|z|ch|sh|o)es$/.test(word)) {
    yield word.slice(0, -2);
    yield word.slice(0, -1);
  } else if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) yield word.slice(0, -1);
  yield* withoutEnding(word, 'ed');
  yield* withoutEnding(word, 'ing');
}

function* withoutEnding(word: string, ending: string): Generator<string> {
  if (word.length < ending.length + 3 || !word.endsWith(ending)) return;
  const base = word.slice(0, -ending.length);
  if (!/[aeiouy]/.test(base)) return;
  if (base.endsWith('i') && ending !== 'ing') yield `${base.slice(0, -1)}y`;
  // Of doubled letters these may belong to the base itself (pull, pass), the others come of the ending (stop).
  if (/(ll|ss|ff|zz)$/.test(base)) yield base;
  if (/([bdfgklmnprtvz])\1$/.test(base)) yield base.slice(0, -1);
  yield base;
  yield `${base}e`;
}

function keep(stems: Stem[], text: string, confidence: number): void {
  if (!stems.some((stem) => stem.text === text)) stems.push({ text, confidence });
}
