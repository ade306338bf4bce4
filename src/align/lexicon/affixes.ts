import { remembering } from '../../text/remembering.js';

/** A form with affixes taken off, and how far the analysis is trusted, 0 to 1. */
export interface Stem {
  readonly text: string;
  readonly confidence: number;
}

/**
 * The stems that a folded Arabic word may have once its clitics and inflectional endings are taken off, the word itself
 * first, each text once with its best confidence. Whether a stem exists is for the lexicon to say.
 */
export function arabicStems(form: string): Stem[] {
  return stemsOf(withoutPrefixes(form), 0);
}

/** Those of its stems that are trusted so far at least: most have lost two things or three, and need not be made for that. */
export function sureStems(form: string, least: number): Stem[] {
  return stemsOf(withoutEachPrefix(form), least);
}

function stemsOf(heads: readonly Stem[], least: number): Stem[] {
  const stems: Stem[] = [];
  for (const head of heads) if (head.confidence >= least) keep(stems, head);
  for (const head of heads) withoutEndings(stems, head, MOST_ENDINGS, least);
  return stems;
}

/** The word itself, then what is left of it behind the clitics that it may begin with. */
export const withoutPrefixes: (form: string) => readonly Stem[] = remembering(withoutEachPrefix);

function withoutEachPrefix(form: string): readonly Stem[] {
  const stems: Stem[] = [{ text: form, confidence: 1 }];
  const prefixes = PREFIXES_BY_FIRST.get(form.charCodeAt(0));
  if (!prefixes) return stems;
  for (const { 0: prefix, 1: confidence } of prefixes) {
    if (form.length - prefix.length < SHORTEST_STEM || !form.startsWith(prefix)) continue;
    const rest = form.slice(prefix.length);
    stems.push({ text: rest, confidence });
    // ل + ال is written لل, and a word that begins with ل itself then shows only two of its three.
    if (prefix.endsWith('لل')) stems.push({ text: `ل${rest}`, confidence: confidence * ASSIMILATED });
  }
  return stems;
}

const SHORTEST_STEM = 2;
const MOST_ENDINGS = 2;
const ARTICLE = 0.98;
const PARTICLE = 0.85;
const ENDING = 0.85;
const ASSIMILATED = 0.5;

/** Conjunction, then preposition or future particle, then article, as Arabic orders its proclitics. */
const PREFIXES: readonly (readonly [string, number])[] = ['', 'و', 'ف'].flatMap((conjunction) => {
  const first = conjunction ? PARTICLE : 1;
  const inner: [string, number][] = [
    ['', 1],
    ['ال', ARTICLE],
    ['ب', PARTICLE],
    ['ل', PARTICLE],
    ['ك', PARTICLE],
    ['س', PARTICLE],
    ['بال', ARTICLE * PARTICLE],
    ['كال', ARTICLE * PARTICLE],
    ['لل', ARTICLE * PARTICLE],
    // Names that begin with these letters keep them: لألمانيا.
    ['لال', ARTICLE * PARTICLE],
  ];
  return inner
    .map(([prefix, confidence]): [string, number] => [conjunction + prefix, first * confidence])
    .filter(([prefix]) => prefix !== '');
});

const PRONOUNS = ['ه', 'ها', 'هم', 'هما', 'هن', 'ك', 'كم', 'نا', 'ي', 'ني'];

/**
 * Endings with what stands in their place without them: tied teh opens before a suffix (folded ه becomes ت), final
 * hamza takes a seat, final alef maqsura (folded ي) becomes alef.
 */
const ENDINGS: readonly (readonly [string, string])[] = [
  ...PRONOUNS.map((pronoun) => [pronoun, ''] as const),
  ...PRONOUNS.map((pronoun) => [`ت${pronoun}`, 'ه'] as const),
  ...PRONOUNS.map((pronoun) => [`ئ${pronoun}`, 'ء'] as const),
  ...PRONOUNS.map((pronoun) => [`ؤ${pronoun}`, 'ء'] as const),
  ...PRONOUNS.map((pronoun) => [`ا${pronoun}`, 'ي'] as const),
  ['ات', ''],
  ['ات', 'ه'],
  ['تين', 'ه'],
  ['تان', 'ه'],
  ['ين', ''],
  ['ون', ''],
  ['ان', ''],
  ['وا', ''],
  ['ا', ''],
  ['ت', ''],
  ['ت', 'ه'],
  ['و', ''],
  ['تا', ''],
];

/** Looked up by first and last letter, since every form of a document passes here. */
const PREFIXES_BY_FIRST = grouped(PREFIXES, ([prefix]) => prefix.charCodeAt(0));
const ENDINGS_BY_LAST = grouped(ENDINGS, ([ending]) => ending.charCodeAt(ending.length - 1));

function grouped<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function withoutEndings(stems: Stem[], { text: head, confidence }: Stem, left: number, least: number): void {
  if (confidence * ENDING < least) return;
  const endings = ENDINGS_BY_LAST.get(head.charCodeAt(head.length - 1));
  if (!endings) return;
  for (const { 0: ending, 1: instead } of endings) {
    const length = head.length - ending.length;
    if (length < SHORTEST_STEM || !head.endsWith(ending)) continue;
    const stem = {
      text: instead ? head.slice(0, length) + instead : head.slice(0, length),
      confidence: confidence * ENDING,
    };
    if (keep(stems, stem) && left > 1) withoutEndings(stems, stem, left - 1, least);
  }
}

/** Adds a stem, or what it adds to the confidence of a known one; false where it adds nothing. */
function keep(stems: Stem[], stem: Stem): boolean {
  for (let i = 0; i < stems.length; i++) {
    const known = stems[i]!;
    if (known.text !== stem.text) continue;
    if (known.confidence >= stem.confidence) return false;
    stems[i] = stem;
    return true;
  }
  stems.push(stem);
  return true;
}
