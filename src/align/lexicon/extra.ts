import { sourceWords, targetWords } from '../words/words.js';
import { sourceKeys, targetKey } from './keys.js';
import type { LearnedEntry, LearnedTable } from './learning.js';
import type { Lexicon } from './load.js';
import { morphologyOf } from './morphology.js';

/**
 * A dictionary of one's own as a table that is used beside the lexicon, and how many of its lines are of use: an Arabic word, a
 * tab, its translation of one word or a few. Lines whose Arabic is several words say nothing of any one of them.
 */
export function tableOfDictionary(lexicon: Lexicon, text: string): { table: LearnedTable; used: number } {
  const morphology = morphologyOf(lexicon);
  const table = new Map<string, LearnedEntry[]>();
  let used = 0;
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    const [arabic = '', english = ''] = line.split('\t');
    const words = sourceWords(arabic);
    const translations = targetWords(english).filter(({ content }) => content);
    if (words.length !== 1 || translations.length === 0 || translations.length > MOST_WORDS) continue;
    used++;
    const weight = SURE / Math.sqrt(translations.length);
    for (const { key } of sourceKeys(lexicon, morphology, words[0]!.text)) {
      const entries = table.get(key) ?? [];
      for (const translation of translations) keep(entries, { word: targetKey(lexicon, translation.text), weight });
      table.set(key, entries);
    }
  }
  return { table, used };
}

/** Longer translations are definitions. */
const MOST_WORDS = 4;
/** On the scale of the lexicon's weights: as its surest entries. */
const SURE = 0.6;

function keep(entries: LearnedEntry[], entry: LearnedEntry): void {
  const at = entries.findIndex(({ word }) => word === entry.word);
  if (at < 0) entries.push(entry);
  else if (entries[at]!.weight < entry.weight) entries[at] = entry;
}
