import { remembering } from '../../text/remembering.js';
import { matchNames, type NameIndex, nameIndex } from '../names/match.js';
import { withoutPrefixes } from './affixes.js';
import { analyses, type Morphology } from './analyse.js';
import { headsByConsonants } from './consonants.js';
import { englishStems } from './english.js';
import { splitGlued } from './glued.js';
import { sourceKeys, targetKey } from './keys.js';
import type { LearnedTable } from './learning.js';
import type { TargetType } from './links.js';
import type { Lexicon } from './load.js';
import { morphologyOf } from './morphology.js';
import { LEAST_LINK, type Row } from './row.js';
import { lookUp } from './string-table.js';

/** What finding the links of one document needs at hand. Only one of a lexicon is in use at a time: see `released`. */
export interface Finder {
  readonly lexicon: Lexicon;
  readonly morphology: Morphology;
  readonly typesOfWord: TypesOfWord;
  readonly names: NameIndex;
  readonly nameTypes: readonly number[];
  readonly learned: LearnedTable | undefined;
  /** Target types by the key under which things are learned of them. */
  readonly typesOfKey: ReadonlyMap<string, readonly number[]>;
}

/**
 * By English dictionary word the target types that it may be, with confidence: a chain of entries that begins at
 * first[word], ends at -1 and is read for every entry of every Arabic word.
 */
interface TypesOfWord {
  readonly first: Int32Array;
  /** The words that have a chain. */
  readonly words: number[];
  readonly next: number[];
  readonly types: number[];
  readonly trust: number[];
}

/** Files the target words of a document under what the lexicon, names and learned tables know them by. */
export function finderFor(lexicon: Lexicon, targetTypes: readonly TargetType[], learned?: LearnedTable): Finder {
  const first = firstOf(lexicon);
  const typesOfWord: TypesOfWord = { first, words: [], next: [], types: [], trust: [] };
  const nameTypes: number[] = [];
  const wordsOf = dictionaryWords(lexicon);
  targetTypes.forEach(({ text, capitalised }, t) => {
    for (const { word, confidence } of wordsOf(text)) {
      if (first[word]! < 0) typesOfWord.words.push(word);
      typesOfWord.next.push(first[word]!);
      typesOfWord.trust.push(confidence);
      first[word] = typesOfWord.types.push(t) - 1;
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
    learned,
    typesOfKey: learned ? typesByKey(lexicon, targetTypes) : new Map(),
  };
}

/**
 * Takes the target words of a document out of the lexicon's table again. A table of all its words is filed into for every
 * pair that is looked at, and making and clearing it anew (120 kB) costs more than the few words of a pair.
 */
export function released({ typesOfWord: { first, words } }: Finder): void {
  for (const word of words) first[word] = -1;
}

const firsts = new WeakMap<Lexicon, Int32Array>();

function firstOf(lexicon: Lexicon): Int32Array {
  let first = firsts.get(lexicon);
  if (!first) {
    first = new Int32Array(lexicon.words.count).fill(-1);
    firsts.set(lexicon, first);
  }
  return first;
}

interface DictionaryWord {
  readonly word: number;
  readonly confidence: number;
}

const dictionaries = new WeakMap<Lexicon, (text: string) => readonly DictionaryWord[]>();

/** The dictionary words of a lexicon that a folded English word may stand for. */
function dictionaryWords(lexicon: Lexicon): (text: string) => readonly DictionaryWord[] {
  let wordsOf = dictionaries.get(lexicon);
  if (!wordsOf) {
    wordsOf = remembering((form) =>
      englishStems(form).flatMap(({ text, confidence }) => {
        const word = lookUp(lexicon.words, text);
        return word < 0 ? [] : [{ word, confidence }];
      }),
    );
    dictionaries.set(lexicon, wordsOf);
  }
  return wordsOf;
}

/** Offers the row all target words that may translate a source word. */
export function fillRow(finder: Finder, row: Row, type: string): void {
  if (!/^[\u0621-\u06d3]/.test(type)) return;
  if (finder.learned) linkLearned(finder, finder.learned, row, type);
  if (linkKnown(finder, row, type)) {
    if (row.best < EXPLAINED) linkNames(finder, row, type, KNOWN_IS_NO_NAME);
    return;
  }
  const parts = splitGlued(finder.lexicon, type);
  if (parts) {
    for (const part of parts) if (!linkKnown(finder, row, part)) linkNames(finder, row, part, NO_NAME);
    linkNames(finder, row, type, NO_NAME);
    return;
  }
  for (const head of headsByConsonants(finder.lexicon, type)) linkHead(finder, row, head, BY_CONSONANTS);
  linkNames(finder, row, type, NO_NAME);
}

/** A dictionary form found only by its consonants. */
const BY_CONSONANTS = 0.25;
/** A word with so likely a translation in the document needs no name. */
const EXPLAINED = 0.25;
const SHORTEST_NAME = 3;
/** Nats by which a word, unknown to the dictionary or known, is likelier no name of the document than any one of them. */
const NO_NAME = -4;
const KNOWN_IS_NO_NAME = 1;
/** Names whose likelihood is so many nats below that of being none are not worth a link. */
const MOST_DOUBT = 2;
/** How often a name stands in the translation once it is found in the document. */
const NAME_STANDS = 0.85;

/** Links a word by its dictionary forms; false where it has none. */
function linkKnown(finder: Finder, row: Row, word: string): boolean {
  const found = analyses(finder.morphology, word);
  for (const { head, confidence } of found) linkHead(finder, row, head, confidence);
  return found.length > 0;
}

function linkHead(finder: Finder, row: Row, head: number, confidence: number): void {
  const { entryStarts, entryWords, entryWeights } = finder.lexicon;
  const { first, next, types, trust } = finder.typesOfWord;
  for (let at = entryStarts[head]!; at < entryStarts[head + 1]!; at++) {
    const weight = confidence * entryWeights[at]!;
    if (weight < LEAST_LINK) return;
    for (let entry = first[entryWords[at]!]!; entry >= 0; entry = next[entry]!)
      row.offer(types[entry]!, weight * trust[entry]!);
  }
}

/**
 * Links the names that a word may spell, each by its share of the likelihood of all of them and of the word being none of
 * the document's names.
 */
function linkNames(finder: Finder, row: Row, type: string, doubtful: number): void {
  const { names, nameTypes } = finder;
  const none = Math.log(names.names + 1) + doubtful;
  const best = new Map<number, number>();
  for (const stem of withoutPrefixes(type)) {
    if (stem.text.length < SHORTEST_NAME) continue;
    const doubt = Math.log(stem.confidence);
    for (const { name, likelihood } of matchNames(names, stem.text, none - MOST_DOUBT - doubt, doubtful > 0)) {
      best.set(name, Math.max(best.get(name) ?? -Infinity, likelihood + doubt));
    }
  }
  let total = Math.exp(none);
  for (const likelihood of best.values()) total += Math.exp(likelihood);
  for (const [name, likelihood] of best) row.offer(nameTypes[name]!, (NAME_STANDS * Math.exp(likelihood)) / total);
}

function linkLearned(finder: Finder, learned: LearnedTable, row: Row, type: string): void {
  for (const { key, share } of sourceKeys(finder.lexicon, finder.morphology, type)) {
    for (const { word, weight } of learned.get(key) ?? []) {
      for (const column of finder.typesOfKey.get(word) ?? []) row.offer(column, weight * Math.sqrt(share));
    }
  }
}

function typesByKey(lexicon: Lexicon, targetTypes: readonly TargetType[]): Map<string, number[]> {
  const types = new Map<string, number[]>();
  targetTypes.forEach(({ text }, t) => {
    const key = targetKey(lexicon, text);
    const list = types.get(key);
    if (list) list.push(t);
    else types.set(key, [t]);
  });
  return types;
}
