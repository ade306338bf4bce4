import { withoutPrefixes } from '../affixes.js';
import { analyses, type Morphology } from '../analyse.js';
import { ARABIC_FUNCTION_WORDS } from '../function-words.js';
import { ARABIC_BASE } from '../load.js';
import { fits } from '../string-table.js';
import { arabicWords } from '../words.js';
import type { Dictionary } from './dictionary.js';
import type { Pair } from './sources.js';

/** All Arabic dictionary forms by number, with the inflected forms that lead to them. */
export interface HeadIndex extends Morphology {
  readonly texts: readonly string[];
  readonly forms: ReadonlyMap<string, readonly number[]>;
}

/**
 * Numbers the dictionary forms: those of the dictionaries and the form table, and for words of the texts that neither
 * knows the stem most of their like share (كورونا for الكورونا and بكورونا).
 */
export function headIndex(
  dictionary: Dictionary,
  formPairs: readonly Pair[],
  texts: readonly { pairs: readonly Pair[] }[],
): HeadIndex {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const add = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, names.length);
    names.push(text);
    return names.length - 1;
  };
  for (const text of [...dictionary.keys()].sort()) if (fits(text, ARABIC_BASE)) add(text);
  const forms = new Map<string, number[]>();
  for (const [form, lemmas] of formPairs) {
    if (!fits(form, ARABIC_BASE)) continue;
    const heads = lemmas.split(' ').flatMap((lemma) => (numbers.has(lemma) ? [numbers.get(lemma)!] : []));
    if (heads.length > 0) forms.set(form, heads);
  }
  const index: HeadIndex = {
    texts: names,
    forms,
    head: (text) => numbers.get(text) ?? -1,
    headsOfForm: (text) => forms.get(text) ?? [],
    isFunction: (head) => ARABIC_FUNCTION_WORDS.has(names[head]!),
  };
  for (const stem of stemsOfUnknown(index, texts)) add(stem);
  return index;
}

function stemsOfUnknown(index: HeadIndex, texts: readonly { pairs: readonly Pair[] }[]): string[] {
  const unknown = new Map<string, number>();
  for (const { pairs } of texts) {
    for (const [arabic] of pairs) {
      for (const word of arabicWords(arabic)) {
        if (unknown.has(word)) unknown.set(word, unknown.get(word)! + 1);
        else if (fits(word, ARABIC_BASE) && analyses(index, word).length === 0) unknown.set(word, 1);
      }
    }
  }
  const support = new Map<string, number>();
  for (const [word, count] of unknown) {
    for (const stem of prefixStems(word)) support.set(stem.text, (support.get(stem.text) ?? 0) + count);
  }
  const chosen = new Map<string, number>();
  for (const [word, count] of unknown) {
    let best = word;
    let most = -1;
    for (const stem of prefixStems(word)) {
      const value = support.get(stem.text)! * stem.confidence;
      if (value > most) {
        most = value;
        best = stem.text;
      }
    }
    chosen.set(best, (chosen.get(best) ?? 0) + count);
  }
  return [...chosen]
    .filter(([, count]) => count >= LEAST_SEEN)
    .map(([stem]) => stem)
    .sort();
}

/** A word seen once can teach nothing that the cut-off keeps. */
const LEAST_SEEN = 2;

function prefixStems(word: string): { text: string; confidence: number }[] {
  return withoutPrefixes(word).filter(({ text }) => text.length > 2);
}
