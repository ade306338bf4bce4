import { arabicStems, withoutPrefixes } from '../../align/lexicon/affixes.js';
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

const SHORTEST_WITH_ARTICLE = 4;

function formsOf(lexicon: Lexicon, word: string): GlossaryForms {
  const forms = new Map<string, boolean>();
  let known = false;
  for (const bare of barest(lexicon, word)) {
    keep(forms, bare, true);
    known = addDictionaryForms(lexicon, forms, bare) || known;
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
      // The future's س stands before a verb.
      return !inTable && (!before.endsWith('س') || /^[يتن]/.test(text));
    })
    .map(({ text }) => text);
}

/** Whether the tables have it. A form of another word that is a word itself counts as that one first. */
function addDictionaryForms(lexicon: Lexicon, forms: Map<string, boolean>, bare: string): boolean {
  const head = isHead(lexicon, bare);
  const heads = headsOfForm(lexicon, bare);
  heads.forEach((text, rank) => {
    keep(forms, text, !head && rank === 0);
  });
  return head || heads.length > 0;
}

/** Endings off, as few as lead to a word of the lexicon; of what it does not know one ending, as of names and new words. */
function addWithoutEndings(lexicon: Lexicon, forms: Map<string, boolean>, word: string): void {
  const stems = arabicStems(word)
    .filter(({ text }) => !forms.has(text) && !isNisba(word, text))
    .sort((a, b) => b.confidence - a.confidence);
  const first = stems.find(({ text }) => text.length >= SHORTEST_STEM && isKnown(lexicon, text));
  if (!first) {
    for (const { text, confidence } of stems)
      if (text.length >= SHORTEST_UNKNOWN && confidence >= ONE_ENDING) keep(forms, text, true);
    return;
  }
  for (const { text, confidence } of stems) {
    if (confidence < first.confidence * NEARLY || text.length < SHORTEST_STEM) continue;
    if (!isKnown(lexicon, text)) continue;
    keep(forms, text, text === first.text);
    if (!isHead(lexicon, text)) for (const head of headsOfForm(lexicon, text)) keep(forms, head, false);
  }
}

const SHORTEST_STEM = 2;
const SHORTEST_UNKNOWN = 4;
/** An ending and no more than an article and a particle before it. */
const ONE_ENDING = 0.7;
const NEARLY = 0.98;

/** Whether only the ي of belonging was taken off, which makes another word: لبناني is no لبنان. */
function isNisba(word: string, stem: string): boolean {
  const at = word.lastIndexOf(stem);
  return at >= 0 && /^ي(?:ه|ين|ون|ا|ات|ان)?$/.test(word.slice(at + stem.length));
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

function headsOfForm(lexicon: Lexicon, word: string): string[] {
  const form = lookUp(lexicon.forms, word);
  if (form < 0) return [];
  const heads = lexicon.formHeads.subarray(lexicon.formStarts[form]!, lexicon.formStarts[form + 1]!);
  return [...heads].map((head) => wordAt(lexicon.heads, head));
}
