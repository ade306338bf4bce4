/**
 * Word evidence for a whole document at once. Hand in its distinct words, each folded alone (foldArabic, foldEnglish over
 * the tokens of kind "word", hyphens and apostrophes left in); out comes, for each Arabic word, the English words of the
 * document that may translate it, as compressed sparse rows, columns ascending within a row.
 *
 * A weight is about the probability that the English word stands in the translation of a sentence with the Arabic one
 * (fitted on held-back sentences), so .05 is worth something and .5 is much. In a score of the form
 * log(1 + λ/(1−λ)·w/(n·p₀)) with p₀ the word's share of the document, λ = .8 ranked better than .6. Function words are
 * linked to function words alone, and "the", "a", "of" to nothing. Numbers and Latin words in the Arabic are not covered.
 * Cost: linear in the words, about 25 µs for each Arabic one.
 */
import { matchNames, type NameIndex, nameIndex } from '../names/match.js';
import { arabicStems } from './affixes.js';
import { analyses, type Morphology } from './analyse.js';
import { consonants } from './consonants.js';
import { englishStems } from './english.js';
import { ARABIC_FUNCTION_WORDS } from './function-words.js';
import { splitGlued } from './glued.js';
import type { Lexicon } from './load.js';
import { lookUp, wordAt } from './string-table.js';

/** A distinct English word of the document, folded to lower case. */
export interface TargetType {
  readonly text: string;
  /** Whether the document has it with a capital and never without: names are looked for in these alone. */
  readonly capitalised: boolean;
}

/** Row `s` (a source type) holds columns[rows[s] … rows[s + 1]) (target types) with their weights. */
export interface SparseLinks {
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  readonly weights: Float32Array;
}

/** The links between the words of a document that the lexicon and the spelling of names give. */
export function wordLinks(
  lexicon: Lexicon,
  sourceTypes: readonly string[],
  targetTypes: readonly TargetType[],
): SparseLinks {
  const finder = finderFor(lexicon, targetTypes);
  const row = new Row(targetTypes.length);
  const rows = new Uint32Array(sourceTypes.length + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  sourceTypes.forEach((type, s) => {
    fillRow(finder, row, type);
    for (const column of row.columns.sort((a, b) => a - b)) {
      columns.push(column);
      weights.push(row.weights[column]!);
    }
    row.clear();
    rows[s + 1] = columns.length;
  });
  return { rows, columns: Uint32Array.from(columns), weights: Float32Array.from(weights) };
}

/** The morphology that a loaded lexicon knows. */
export function morphologyOf(lexicon: Lexicon): Morphology {
  const functions = new Set([...ARABIC_FUNCTION_WORDS].map((word) => lookUp(lexicon.heads, word)));
  return {
    isFunction: (head) => functions.has(head),
    head: (text) => lookUp(lexicon.heads, text),
    headsOfForm: (text) => {
      const form = lookUp(lexicon.forms, text);
      return form < 0 ? NONE : lexicon.formHeads.subarray(lexicon.formStarts[form]!, lexicon.formStarts[form + 1]!);
    },
  };
}

const NONE = new Uint16Array(0);
/** Weaker links say too little for what they cost. */
const LEAST_LINK = 0.02;
/** A dictionary form found only by its consonants. */
const BY_CONSONANTS = 0.25;
/** A word with so likely a translation in the document needs no name. */
const EXPLAINED = 0.4;
const SHORTEST_NAME = 3;
/** Nats by which a word, unknown to the dictionary or known, is likelier no name of the document than any one of them. */
const NO_NAME = -4;
const KNOWN_IS_NO_NAME = 1;
/** Names whose likelihood is so many nats below that of being none are not worth a link. */
const MOST_DOUBT = 2;
/** How often a name stands in the translation once it is found in the document. */
const NAME_STANDS = 0.85;

interface Finder {
  readonly lexicon: Lexicon;
  readonly morphology: Morphology;
  /** English dictionary word → the target types it may be, with confidence. */
  readonly typesOfWord: ReadonlyMap<number, readonly TypeOfWord[]>;
  readonly names: NameIndex;
  readonly nameTypes: readonly number[];
  readonly headsByConsonants: () => ReadonlyMap<string, readonly number[]>;
}

interface TypeOfWord {
  readonly type: number;
  readonly trust: number;
}

function finderFor(lexicon: Lexicon, targetTypes: readonly TargetType[]): Finder {
  const typesOfWord = new Map<number, TypeOfWord[]>();
  const nameTypes: number[] = [];
  targetTypes.forEach(({ text, capitalised }, t) => {
    for (const stem of englishStems(text)) {
      const word = lookUp(lexicon.words, stem.text);
      if (word < 0) continue;
      const list = typesOfWord.get(word);
      if (list) list.push({ type: t, trust: stem.confidence });
      else typesOfWord.set(word, [{ type: t, trust: stem.confidence }]);
    }
    if (capitalised) nameTypes.push(t);
  });
  const names = nameIndex(
    lexicon.names,
    nameTypes.map((t) => targetTypes[t]!.text),
  );
  return {
    lexicon,
    morphology: morphologyOf(lexicon),
    typesOfWord,
    names,
    nameTypes,
    headsByConsonants: () => consonantIndex(lexicon),
  };
}

/** One row in the making: the best weight of each column offered. */
class Row {
  readonly weights: Float32Array;
  columns: number[] = [];
  best = 0;

  constructor(width: number) {
    this.weights = new Float32Array(width);
  }

  offer(column: number, weight: number): void {
    const before = this.weights[column]!;
    if (weight <= before || weight < LEAST_LINK) return;
    if (before === 0) this.columns.push(column);
    this.weights[column] = weight;
    if (weight > this.best) this.best = weight;
  }

  clear(): void {
    for (const column of this.columns) this.weights[column] = 0;
    this.columns = [];
    this.best = 0;
  }
}

function fillRow(finder: Finder, row: Row, type: string): void {
  const found = analyses(finder.morphology, type);
  for (const { head, confidence } of found) linkHead(finder, row, head, confidence);
  if (found.length === 0) {
    const parts = splitGlued(finder.lexicon, type);
    if (parts) {
      for (const part of parts) {
        for (const { head, confidence } of analyses(finder.morphology, part)) linkHead(finder, row, head, confidence);
      }
      return;
    }
    const key = consonants(type);
    for (const head of (key && finder.headsByConsonants().get(key)) || []) linkHead(finder, row, head, BY_CONSONANTS);
  }
  if (row.best < EXPLAINED) linkNames(finder, row, type, found.length > 0);
}

function linkHead(finder: Finder, row: Row, head: number, confidence: number): void {
  const { entryStarts, entryWords, entryWeights } = finder.lexicon;
  for (let at = entryStarts[head]!; at < entryStarts[head + 1]!; at++) {
    const types = finder.typesOfWord.get(entryWords[at]!);
    if (!types) continue;
    for (const { type, trust } of types) row.offer(type, confidence * trust * entryWeights[at]!);
  }
}

/**
 * Links the names that a word may spell, each by its share of the likelihood of all of them and of the word being none of
 * the document's names.
 */
function linkNames(finder: Finder, row: Row, type: string, known: boolean): void {
  const { names, nameTypes } = finder;
  const none = Math.log(names.names + 1) + (known ? KNOWN_IS_NO_NAME : NO_NAME);
  const best = new Map<number, number>();
  for (const stem of arabicStems(type)) {
    if (stem.text.length < SHORTEST_NAME || !type.endsWith(stem.text)) continue;
    const doubt = Math.log(stem.confidence);
    for (const { name, likelihood } of matchNames(names, stem.text, none - MOST_DOUBT - doubt)) {
      best.set(name, Math.max(best.get(name) ?? -Infinity, likelihood + doubt));
    }
  }
  let total = Math.exp(none);
  for (const likelihood of best.values()) total += Math.exp(likelihood);
  for (const [name, likelihood] of best) row.offer(nameTypes[name]!, (NAME_STANDS * Math.exp(likelihood)) / total);
}

const indexes = new WeakMap<Lexicon, Map<string, number[]>>();

/** Heads by their consonants, made once a lexicon. */
function consonantIndex(lexicon: Lexicon): Map<string, number[]> {
  const known = indexes.get(lexicon);
  if (known) return known;
  const index = new Map<string, number[]>();
  for (let head = 0; head < lexicon.heads.count; head++) {
    const key = consonants(wordAt(lexicon.heads, head));
    if (key.length < 3) continue;
    const list = index.get(key);
    if (list) list.push(head);
    else index.set(key, [head]);
  }
  indexes.set(lexicon, index);
  return index;
}
