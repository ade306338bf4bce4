import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../root.js';
import { type NameModel, nameModelFrom } from '../names/model.js';
import { unpackSections } from './sections.js';
import { type StringTable, unpackWords } from './string-table.js';

/** Arabic dictionary forms with their English translations, inflected forms, and the model that matches names. */
export interface Lexicon {
  /** Folded Arabic dictionary forms. */
  readonly heads: StringTable;
  /** English words in dictionary form, lower case, American spelling. */
  readonly words: StringTable;
  /** Head `h` is translated by entryWords[entryStarts[h] … entryStarts[h + 1]), best first. */
  readonly entryStarts: Uint32Array;
  readonly entryWords: Uint16Array;
  /** How likely the word is to stand in the translation of a sentence with the head, 0 to 1. */
  readonly entryWeights: Float32Array;
  /** What a head costs in splitting glued words: -log2 of its share of running text, in eighths. */
  readonly headCosts: Uint8Array;
  /** Folded inflected forms; form `f` belongs to formHeads[formStarts[f] … formStarts[f + 1]). */
  readonly forms: StringTable;
  readonly formStarts: Uint32Array;
  readonly formHeads: Uint16Array;
  readonly names: NameModel;
}

/** Where `npm run build:lexicon` writes and the program reads. */
export const LEXICON_FILE = 'data/lexicon/ar-en.lexicon';

/** Reads a built lexicon; the project's own unless a path is given. Throws where it is missing or of another version. */
export function loadLexicon(path: string = join(root, LEXICON_FILE)): Lexicon {
  return lexiconFrom(unpackSections(readFileSync(path)));
}

/** The lexicon in unpacked sections, as the builder's writer names them. */
export function lexiconFrom(sections: ReadonlyMap<string, Uint8Array>): Lexicon {
  const section = (name: string): Uint8Array => {
    const bytes = sections.get(name);
    if (!bytes) throw new Error(`the lexicon has no section "${name}"`);
    return bytes;
  };
  const entryCounts = section('enco');
  const formCounts = section('foco');
  const wordCount = halves(section('woco'))[0]!;
  return {
    heads: unpackWords(section('head'), entryCounts.length, ARABIC_BASE),
    words: unpackWords(section('word'), wordCount, LATIN_BASE),
    entryStarts: startsOf(entryCounts),
    entryWords: halves(section('enwo')),
    entryWeights: weightsOf(section('enwe')),
    headCosts: section('cost'),
    forms: unpackWords(section('form'), formCounts.length, ARABIC_BASE),
    formStarts: startsOf(formCounts),
    formHeads: halves(section('fohe')),
    names: nameModelFrom(section('name')),
  };
}

/** Letters of the Arabic block as one byte each. */
export const ARABIC_BASE = 0x600;
export const LATIN_BASE = 0;

/** Weights are kept as steps down from 1, of which so many halve it. */
export const STEPS_PER_HALVING = 24;

function startsOf(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
  return starts;
}

function weightsOf(codes: Uint8Array): Float32Array {
  const weightOfCode = Float32Array.from({ length: 256 }, (_, code) => 2 ** (-code / STEPS_PER_HALVING));
  const weights = new Float32Array(codes.length);
  for (let i = 0; i < codes.length; i++) weights[i] = weightOfCode[codes[i]!]!;
  return weights;
}

function halves(bytes: Uint8Array): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
}
