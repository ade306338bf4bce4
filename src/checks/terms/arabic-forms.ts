import { arabicStems, withoutPrefixes } from '../../align/lexicon/affixes.js';
import { isArabicFunctionWord } from '../../align/lexicon/function-words.js';
import type { Lexicon } from '../../align/lexicon/load.js';
import { lookUp, wordAt } from '../../align/lexicon/string-table.js';
import { remembering } from '../../text/remembering.js';

/**
 * How a word of a text may be written in a glossary. False: the word may well be another one (كتاب is "book" before it is the
 * plural of كاتب, "writers"), and what stands on the other side has to tell.
 */
export type GlossaryForms = ReadonlyMap<string, boolean>;

/**
 * The forms under which a folded Arabic word may stand in a glossary: as written, without what is written together before it,
 * its dictionary forms (سفراء: سفير), and for a word that no table knows without its ending. What the lexicon knows as it
 * stands is taken apart no further: بلد is no لد behind ب.
 */
export function glossaryForms(lexicon: Lexicon, word: string): GlossaryForms {
  let forms = kept.get(lexicon);
  if (!forms) {
    forms = remembering((asked) => formsOf(lexicon, asked));
    kept.set(lexicon, forms);
  }
  return forms(word);
}

const kept = new WeakMap<Lexicon, (word: string) => GlossaryForms>();

/** How a word of a glossary is found: as written, and without its article where that is one. */
export function keysOf(lexicon: Lexicon, word: string): string[] {
  return word.startsWith('ال') && word.length >= SHORTEST_WITH_ARTICLE && !isHead(lexicon, word)
    ? [word.slice(2), word]
    : [word];
}

const SHORTEST_WITH_ARTICLE = 5;

function formsOf(lexicon: Lexicon, word: string): GlossaryForms {
  const forms = new Map<string, boolean>();
  // على is no form of anything.
  if (isArabicFunctionWord(word)) return forms.set(word, true);
  let known = false;
  for (const bare of barest(lexicon, word)) {
    const found = addDictionaryForms(lexicon, forms, bare);
    // فرانس is hardly ف and رانس, للقلق hardly ل and لقلق; but they may be.
    const doubtful = !found && /^[فبلكس]/.test(word) && word.slice(1) === bare;
    const assimilated =
      /^[وف]?لل/.test(word) && bare.startsWith('ل') && word.endsWith(bare.slice(1)) && !word.endsWith(bare);
    keep(forms, bare, !doubtful && !(assimilated && isKnown(lexicon, bare.slice(1))));
    known ||= found;
  }
  if (!known) addWithoutEndings(lexicon, forms, word);
  return forms;
}

/** The word, and without what may be written together before it. */
function barest(lexicon: Lexicon, word: string): string[] {
  const stands = isHead(lexicon, word);
  const inTable = stands || isForm(lexicon, word);
  return withoutPrefixes(word)
    .filter(({ text }) => {
      if (text === word) return true;
      if (stands) return false;
      const before = word.slice(0, word.length - text.length);
      if (/(?:ال|لل?)$/.test(before) && before.length > 1) return true;
      // The future's س stands before a verb; ك without an article is rarer than words that begin with it.
      return !inTable && !before.endsWith('ك') && (!before.endsWith('س') || /^[يتن]/.test(text));
    })
    .map(({ text }) => text);
}

/** Whether the tables have it. A form of another word that is a word itself counts as that one first. */
function addDictionaryForms(lexicon: Lexicon, forms: Map<string, boolean>, bare: string): boolean {
  const own = lookUp(lexicon.heads, bare);
  const heads = headsOfForm(lexicon, bare);
  const first = own >= 0 ? own : heads[0];
  for (const head of heads)
    keep(forms, wordAt(lexicon.heads, head), head === first || haveOneMeaning(lexicon, head, first!));
  return first !== undefined;
}

/** Endings off, as few as lead to a word of the lexicon; of what it does not know one ending, as of names and new words. */
function addWithoutEndings(lexicon: Lexicon, forms: Map<string, boolean>, word: string): void {
  const stems = arabicStems(word)
    .filter(({ text }) => !forms.has(text))
    .sort((a, b) => b.confidence - a.confidence);
  const known = stems.filter(
    ({ text }) => text.length >= SHORTEST_STEM && isKnown(lexicon, text) && isEnding(NOUN_ENDING, word, text),
  );
  const [first] = known;
  if (!first) {
    for (const { text, confidence } of stems)
      if (text.length >= SHORTEST_UNKNOWN && confidence >= ONE_ENDING && isEnding(PLAIN_ENDING, word, text))
        keep(forms, text, true);
    return;
  }
  for (const { text, confidence } of known) {
    if (confidence < first.confidence * NEARLY) continue;
    // The plurals of nouns that the lexicon has are in its table; what else ends in them are names, as كارولين.
    keep(forms, text, text === first.text && SURE_ENDING.test(word));
    if (!isHead(lexicon, text)) addDictionaryForms(lexicon, forms, text);
  }
}

const SHORTEST_STEM = 2;
const SHORTEST_UNKNOWN = 4;
/** An ending and no more than an article and a particle before it. */
const ONE_ENDING = 0.7;
const NEARLY = 0.98;

/** The dual and plural, a pronoun, or both; without ي and ك, for لبناني is no لبنان, and foreign names end in them. */
const NOUN_ENDING = ending(
  '(?:ات|ان|ين|ون|وا|و|ا)?',
  '(?:ت(?:ين|ان|ا)?|[ئؤ](?:ون|ين)?|ات|ا)',
  '(?:ه|ها|هم|هما|هن|كم|نا)?',
);
const SURE_ENDING = /(?:ات|تين|تان|ه|ها|هم|هما|هن|نا)$/;
/** Of words that no table has, names mostly, these alone: كارولينا is no كارول of ours. */
const PLAIN_ENDING = ending('(?:ات|ت)?', '(?:ات|ت)', '(?:ها|هم)?');

/** What may stand behind a stem, and in the place of its last letter where that is ة, ء or ى, each with a pronoun. */
function ending(
  behind: string,
  instead: string,
  pronoun: string,
): { readonly behind: RegExp; readonly instead: RegExp } {
  return { behind: new RegExp(`^${behind}${pronoun}$`), instead: new RegExp(`^${instead}${pronoun}$`) };
}

/** Whether what a word has beyond a stem is such an ending. */
function isEnding(endings: ReturnType<typeof ending>, word: string, stem: string): boolean {
  const at = word.lastIndexOf(stem);
  if (at >= 0) return endings.behind.test(word.slice(at + stem.length));
  const less = word.lastIndexOf(stem.slice(0, -1));
  return less >= 0 && /[هءي]$/.test(stem) && endings.instead.test(word.slice(less + stem.length - 1));
}

function keep(forms: Map<string, boolean>, text: string, sure: boolean): void {
  forms.set(text, sure || forms.get(text) === true);
}

function isKnown(lexicon: Lexicon, word: string): boolean {
  return isHead(lexicon, word) || isForm(lexicon, word);
}

function isHead(lexicon: Lexicon, word: string): boolean {
  return lookUp(lexicon.heads, word) >= 0;
}

function isForm(lexicon: Lexicon, word: string): boolean {
  return lookUp(lexicon.forms, word) >= 0;
}

/** The dictionary forms of an inflected form, the most frequent first. */
function headsOfForm({ forms, formHeads, formStarts, headCosts }: Lexicon, word: string): number[] {
  const form = lookUp(forms, word);
  if (form < 0) return [];
  return [...formHeads.subarray(formStarts[form]!, formStarts[form + 1]!)].sort(
    (a, b) => headCosts[a]! - headCosts[b]!,
  );
}

/** Whether two dictionary forms are likely translated alike: دول is the plural of دولة and stands in dictionaries too. */
function haveOneMeaning(lexicon: Lexicon, a: number, b: number): boolean {
  const [first, second] = [translationsOf(lexicon, a), translationsOf(lexicon, b)];
  return [...first].some((word) => second.has(word));
}

/** The English words of a dictionary form that are nearly as likely as its likeliest. */
function translationsOf({ entryStarts, entryWords, entryWeights }: Lexicon, head: number): Set<number> {
  const [start, end] = [entryStarts[head]!, entryStarts[head + 1]!];
  const most = Math.max(...entryWeights.subarray(start, end));
  const likely = new Set<number>();
  for (let at = start; at < end; at++) if (entryWeights[at]! >= most * LIKELY) likely.add(entryWords[at]!);
  return likely;
}

const LIKELY = 0.6;
