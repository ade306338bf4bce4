/**
 * Word evidence for a whole document at once. Hand in its distinct words, each folded alone (foldArabic, foldEnglish over
 * the tokens of kind "word", hyphens and apostrophes left in); out comes, for each Arabic word, the English words of the
 * document that may translate it, as compressed sparse rows, columns ascending within a row.
 *
 * A weight is the probability, beyond chance, that the English word stands in the translation of a sentence with the
 * Arabic one (fitted on held-back sentences): .03 is worth something, .3 is much, 1 does not occur. In a score of the form
 * log(1 + λ/(1−λ)·w/(n·p₀)), p₀ the word's share of its side of the document, λ = .8 told neighbouring sentences apart
 * better than .6. Function words are linked to function words alone, and "the", "a", "of" to nothing. A word that is several
 * run together has the links of all its parts, so it may take as many partners. Numbers and Latin words in the Arabic have
 * no links here. Cost: linear in the words; about 25 µs for each Arabic one.
 */
import { LinkRows } from '../link-rows.js';
import { fillRow, finderFor, released } from './finder.js';
import type { LearnedTable } from './learning.js';
import type { Lexicon } from './load.js';
import { Row } from './row.js';

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

/** The links between the words of a document: of the lexicon, by the spelling of names, and of what a project taught. */
export function wordLinks(
  lexicon: Lexicon,
  sourceTypes: readonly string[],
  targetTypes: readonly TargetType[],
  learned?: LearnedTable,
): SparseLinks {
  const finder = finderFor(lexicon, targetTypes, learned);
  const row = new Row(targetTypes.length);
  const made = new LinkRows(sourceTypes.length, sourceTypes.length * USUAL_LINKS);
  try {
    for (const type of sourceTypes) {
      fillRow(finder, row, type);
      for (const column of row.columns()) made.add(column, row.weights[column]!);
      row.clear();
      made.close();
    }
    return made.links();
  } finally {
    released(finder);
  }
}

/** Of a word of the news. */
const USUAL_LINKS = 8;
