import { learnedFrom } from '../../align/lexicon/learned-text.js';
import type { LearnedTable } from '../../align/lexicon/learning.js';
import { ownLexicon } from '../../align/own-lexicon.js';
import { type Dictionary, dictionaryOf } from './dictionary.js';
import { ownDictionary } from './pair.js';

let last: { readonly table: LearnedTable; readonly dictionary: Dictionary } | undefined;

/** The lexicon with what a project taught; the last one is kept, as a worker gets the same project again. */
export function dictionaryWith(learned: string | undefined): Dictionary {
  const table = learnedFrom(learned);
  if (!table) return ownDictionary();
  if (last?.table !== table) last = { table, dictionary: dictionaryOf(ownLexicon(), table) };
  return last.dictionary;
}
