/**
 * Word evidence for a whole document at once. Hand in the distinct folded Arabic words and the distinct folded English
 * words of the document; out comes, for each Arabic word, the English words of the document that may translate it, with a
 * weight from 0 to 1, as compressed sparse rows (columns ascending within a row).
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
  /** Whether it was seen with a capital inside a sentence or only ever with one: names are looked for in these. */
  readonly capitalised: boolean;
}

/** Row `s` (a source type) holds columns[rows[s] … rows[s + 1]) (target types) with their weights. */
export interface SparseLinks {
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  readonly weights: Float32Array;
}

/** The links between the words of a document that the lexicon, the names and what was learned give. */
export function wordLinks(
  lexicon: Lexicon,
  sourceTypes: readonly string[],
  targetTypes: readonly TargetType[],
): SparseLinks {
  const finder = finderFor(lexicon, targetTypes);
  const rows = new Uint32Array(sourceTypes.length + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  sourceTypes.forEach((type, s) => {
    const row = [...rowOf(finder, type)].sort((a, b) => a[0] - b[0]);
    for (const [column, weight] of row) {
      columns.push(column);
      weights.push(weight);
    }
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
/** A dictionary form found only by its consonants. */
const BY_CONSONANTS = 0.25;
/** A name is looked for in words that the dictionary knows only where the spelling leaves little doubt. */
const NAME_OF_KNOWN = 0.8;

interface Finder {
  readonly lexicon: Lexicon;
  readonly morphology: Morphology;
  /** English dictionary word → the target types it may be, with confidence. */
  readonly typesOfWord: ReadonlyMap<number, readonly Weighted[]>;
  readonly names: NameIndex;
  readonly nameTypes: readonly number[];
  readonly headsByConsonants: () => ReadonlyMap<string, readonly number[]>;
}

type Weighted = readonly [type: number, weight: number];

function finderFor(lexicon: Lexicon, targetTypes: readonly TargetType[]): Finder {
  const typesOfWord = new Map<number, Weighted[]>();
  const nameTypes: number[] = [];
  targetTypes.forEach(({ text, capitalised }, t) => {
    for (const stem of englishStems(text)) {
      const word = lookUp(lexicon.words, stem.text);
      if (word < 0) continue;
      const list = typesOfWord.get(word);
      if (list) list.push([t, stem.confidence]);
      else typesOfWord.set(word, [[t, stem.confidence]]);
    }
    if (capitalised) nameTypes.push(t);
  });
  const names = nameIndex(
    lexicon.names,
    nameTypes.map((t) => targetTypes[t]!.text.replace(/['’]s?$/, '')),
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

function rowOf(finder: Finder, type: string): Map<number, number> {
  const row = new Map<number, number>();
  const found = analyses(finder.morphology, type);
  for (const { head, confidence } of found) linkHead(finder, row, head, confidence);
  if (found.length === 0) {
    const parts = splitGlued(finder.lexicon, type);
    if (parts) {
      for (const part of parts) {
        for (const { head, confidence } of analyses(finder.morphology, part)) linkHead(finder, row, head, confidence);
      }
      return row;
    }
    const key = consonants(type);
    for (const head of (key && finder.headsByConsonants().get(key)) || []) linkHead(finder, row, head, BY_CONSONANTS);
  }
  linkNames(finder, row, type, found.length > 0);
  return row;
}

function linkHead(finder: Finder, row: Map<number, number>, head: number, confidence: number): void {
  const { entryStarts, entryWords, entryWeights } = finder.lexicon;
  for (let at = entryStarts[head]!; at < entryStarts[head + 1]!; at++) {
    for (const [type, trust] of finder.typesOfWord.get(entryWords[at]!) ?? []) {
      const weight = confidence * trust * entryWeights[at]!;
      if (weight > (row.get(type) ?? 0)) row.set(type, weight);
    }
  }
}

function linkNames(finder: Finder, row: Map<number, number>, type: string, known: boolean): void {
  for (const stem of arabicStems(type)) {
    if (stem.text.length < 3 || !type.endsWith(stem.text)) continue;
    for (const { name, weight } of matchNames(finder.names, stem.text)) {
      if (known && weight < NAME_OF_KNOWN) continue;
      const trusted = weight * stem.confidence;
      const column = finder.nameTypes[name]!;
      if (trusted > (row.get(column) ?? 0)) row.set(column, trusted);
    }
  }
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
